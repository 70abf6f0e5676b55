import type { Hypothesis } from '../hypothesis.js';
import { otherAlgorithms } from './algorithms.js';
import { digests } from './digests.js';
import { otherInputs } from './inputs.js';
import { headerKeys, loadedKeys } from './keys.js';
import { hashedNonce } from './nonce.js';
import { publicKeySecrets } from './publicKeys.js';
import { secrets } from './secrets.js';
import { signatureForms } from './signatureForms.js';
import { rewrittenTexts } from './texts.js';

/** Every way in which people fail that is known here, the cheapest first. */
export const hypotheses: readonly Hypothesis[] = [
  loadedKeys,
  signatureForms,
  secrets,
  digests,
  otherAlgorithms,
  hashedNonce,
  publicKeySecrets,
  headerKeys,
  otherInputs,
  rewrittenTexts,
];
