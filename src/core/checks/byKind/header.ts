import { algorithmOf } from '../../keys/algorithms.js';
import { isBeyondBrowsers } from '../../keys/signatureLengths.js';
import { reasonOf } from '../../kinds/recogniseKind.js';
import { failed, find, objectOf, passed, shortened, skipped, warned } from '../check.js';
import { checkJson } from '../byProfile/json.js';
import type { KindCheck } from './input.js';

/** The header is a JSON object, and the payload what the kind has there. */
export const checkKindJson: KindCheck = (input) => {
  if (input.kind !== 'not-jwt' && input.kind !== 'nested') return checkJson.run(input);
  // The payload of a JWS may be anything (RFC 7515): only the header is asked.
  const header = checkJson.run({ ...input, payload: input.header });
  if (header.result !== 'pass' || input.kind === 'nested' || objectOf(input.payload)) return header;
  return warned({ kind: 'kind-not-claims', reason: reasonOf(input.payload) });
};

/** The token is signed, by an algorithm that is known. */
export const checkKindAlg: KindCheck = ({ header }) => {
  const part = objectOf(header);
  if (!part) return skipped;
  const found = find(part, 'alg');
  if (!found) return failed({ kind: 'alg-missing' });
  const alg = found.string;
  if (alg === null) return failed({ kind: 'alg-not-string', found: found.kind });
  if (alg === 'none') return failed({ kind: 'alg-none' });
  if (/^\s*none\s*$/i.test(alg)) return failed({ kind: 'alg-none-look-alike', alg: shortened(alg) });
  const algorithm = algorithmOf(alg);
  if (!algorithm && isBeyondBrowsers(alg)) return warned({ kind: 'alg-beyond-browsers', alg });
  if (!algorithm) return warned({ kind: 'alg-unknown', alg: shortened(alg), resembles: null });
  return passed;
};
