import { memberOf, stringValue, type JsonReading } from '../../json/read.js';
import { readPublicJwk } from '../../keys/publicJwk.js';
import type { TokenProblem } from '../problems.js';

/** A DPoP proof carries its own key on purpose (RFC 9449 section 4.2); null for every other token. */
export function dpopProof(text: string, json: JsonReading): TokenProblem | null {
  const typ = memberOf(json, 'typ');
  const jwk = memberOf(json, 'jwk')?.value;
  const type = typ && stringValue(text, typ.value);
  if (!jwk || !type || !/^(?:application\/)?dpop\+jwt$/i.test(type)) return null;
  const key = readPublicJwk(text.slice(jwk.start, jwk.end));
  return { kind: 'token-dpop-proof', thumbprint: key?.thumbprint ?? null };
}
