import {
  firstAlgorithm,
  isSignatureAlgorithm,
  type SignatureAlgorithm,
} from '../../../core/keys/algorithms.js';
import { firstSize, type KeySize } from '../../../core/keys/generate.js';
import { type KeyHandle } from '../../../core/keys/handle.js';
import { kidOf, type JwsDocument } from '../../../core/token/document.js';
import type { Profile } from '../../../core/profiles/profile.js';
import type { Bench } from '../../bench.js';
import { ownKey } from '../../selectors.js';
import type { Judge, Workbench } from '../../state.js';
import { activateKey, rekeyed } from './inForce.js';

/**
 * The page was opened: makes the first key pair, which is no step of undo.
 *
 * @param begun a pair for RS256 of 2048 bits in the making
 */
export async function activateFirstKey(
  bench: Bench,
  begun: Promise<CryptoKeyPair | CryptoKey> | null,
): Promise<void> {
  const key = await generate(bench, 'arrival', firstAlgorithm.alg, firstSize, begun);
  if (key) addFirstKey(bench, key, { generation: { is: 'none' } });
}

/**
 * It is in force, and no step of undo, unless a person chose another one meanwhile.
 *
 * @param also what changes with it
 */
export function addFirstKey(bench: Bench, key: KeyHandle, also: Partial<Workbench>): void {
  const { document, profile, past, judge, keys } = bench.getState();
  const judged = (by: Judge): Judge => ({ ...by, keyId: by.keyId ?? key.id });
  bench.setState({
    document: named(document, key, profile),
    past: past.map((step) => ({
      ...step,
      document: named(step.document, key, step.profile),
      judge: judged(step.judge),
    })),
    keys: [...keys, key],
    judge: judged(judge),
    ...also,
  });
}

/** The key's name, where nobody's stands there yet; with it an alg that the key cannot sign. */
function named(document: JwsDocument, key: KeyHandle, profile: Profile): JwsDocument {
  const isOpen =
    document.kind === 'draft' && (profile.header.kid === 'field' || document.made.kid === kidOf('').kid);
  return isOpen ? rekeyed(document, key, profile) : document;
}

/**
 * Generate key pair was pressed. The kid follows, unless another one was typed, and the algorithm.
 *
 * @param size bits, for RSA alone
 * @returns whether there is a new pair; there is none where a later press took this one's place
 */
export async function generateKeyPair(
  bench: Bench,
  alg: SignatureAlgorithm,
  size: KeySize,
): Promise<boolean> {
  const key = await generate(bench, 'generated', alg, size);
  if (!key) return false;
  const former = ownKey(bench.getState());
  bench.setState({ keys: [...bench.getState().keys, key], generation: { is: 'none' } });
  activateKey(bench, key, former, {}, (headerAlg) => isSignatureAlgorithm(headerAlg));
  return true;
}

/** Several times what the longest key takes on a slow computer. */
const slowAfterMs = 10_000;

/** The key, if it is still wanted; the generation is then under way until the caller ends it, together with the key. */
export async function generate(
  bench: Bench,
  origin: 'arrival' | 'generated',
  alg: SignatureAlgorithm,
  size: KeySize,
  begun: Promise<CryptoKeyPair | CryptoKey> | null = null,
): Promise<KeyHandle | null> {
  const { crypto, ids, clock } = bench.ports;
  if (!crypto.isAvailable) {
    bench.setState({ generation: { is: 'failed', problem: { kind: 'webcrypto-missing' } } });
    return null;
  }
  const id = ids.randomId();
  // Before the page is told, whose rendering goes on beside it.
  const making = crypto.generateHandle(id, origin, alg, size, begun);
  bench.setState({ generation: { is: 'running', id } });
  const isWanted = () => {
    const { generation } = bench.getState();
    return (generation.is === 'running' || generation.is === 'slow') && generation.id === id;
  };
  const callOff = clock.after(slowAfterMs, () => {
    if (isWanted()) bench.setState({ generation: { is: 'slow', id } });
  });
  const made = await making;
  callOff();
  if (!isWanted()) return null;
  if (made.ok) return made.value;
  bench.setState({ generation: { is: 'failed', problem: made.problem } });
  return null;
}
