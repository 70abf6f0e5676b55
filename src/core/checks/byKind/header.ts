import { algorithmOf } from '../../keys/algorithms.js';
import { isBeyondBrowsers } from '../../keys/signatureLengths.js';
import type { TokenKind } from '../../kinds/kinds.js';
import type { Source } from '../../names/registered.js';
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

/** The token is signed, by an algorithm that the kind allows. */
export const checkKindAlg: KindCheck = ({ header, kind }) => {
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
  // RFC 9449 section 4.2.
  if (kind === 'dpop-proof' && algorithm.kty === 'oct')
    return failed({ kind: 'kind-alg-symmetric', alg, token: kind });
  return passed;
};

/** The kinds that must say in typ what they are. */
const demandedTyps: Readonly<Partial<Record<TokenKind, { wanted: string; source: Source }>>> = {
  'dpop-proof': { wanted: 'dpop+jwt', source: { document: 'RFC 9449', section: '4.2' } },
  'key-binding': { wanted: 'kb+jwt', source: { document: 'RFC 9901', section: '4.3' } },
};
export const demandsTyp = (kind: TokenKind): boolean => demandedTyps[kind] !== undefined;

export const checkKindTyp: KindCheck = ({ header, kind }) => {
  const part = objectOf(header);
  const demanded = demandedTyps[kind];
  if (!part || !demanded) return skipped;
  const { wanted, source } = demanded;
  const typ = find(part, 'typ');
  if (!typ) return failed({ kind: 'kind-header-missing', name: 'typ', token: kind, source });
  if (typ.string === null)
    return failed({ kind: 'header-type', name: 'typ', expected: 'string', found: typ.kind });
  return typ.string.toLowerCase() === wanted
    ? passed
    : failed({ kind: 'check-typ-other', typ: shortened(typ.string), wanted });
};
