import { find, objectOf, type JsonText } from '../json/object.js';
import { isSignatureAlgorithm } from '../keys/algorithms.js';
import { kindOf, knownKinds } from './all.js';
import { textOf } from './kind.js';
import type { KindReason, RecognisedKind, TokenKind } from './kinds.js';

/**
 * What a token is, from what it says of itself; the clearest fact first: its typ, then who issued it, then claims
 * that only one kind has, then the shape of iss, sub, aud and azp.
 *
 * @param payload null where its bytes are no text
 */
export function recogniseKind(header: JsonText, payload: JsonText | null): RecognisedKind {
  return ofHeader(header, payload) ?? ofPayload(header, payload) ?? kind('jwt');
}

const kind = (name: TokenKind, ...reasons: readonly KindReason[]): RecognisedKind => ({
  kind: name,
  reasons,
});

function ofHeader(header: JsonText, payload: JsonText | null): RecognisedKind | null {
  const part = objectOf(header);
  if (!part) return null;
  const enc = find(part, 'enc');
  const alg = find(part, 'alg')?.string ?? null;
  // A JWS may carry any other parameter: one that names how it is signed is not encrypted.
  if (enc && (alg === null || !isSignatureAlgorithm(alg)))
    return kind('encrypted', { fact: 'enc', enc: enc.string ?? enc.literal });
  const cty = textOf(part, 'cty');
  if (!objectOf(payload) && mediaType(cty) === 'jwt') return kind('nested', { fact: 'cty', cty });
  return null;
}

function ofPayload(header: JsonText, payload: JsonText | null): RecognisedKind | null {
  const claims = objectOf(payload);
  if (!claims) {
    // A token that was damaged, or no token at all, is not called something else than it was meant to be.
    const isDamaged = !objectOf(header) || (payload?.json.problem && /^\s*\{/.test(payload.text));
    return isDamaged ? null : kind('not-jwt', { fact: 'payload', is: reasonOf(payload) });
  }
  const parts = { header: objectOf(header), claims };
  const typed = ofTyp(parts.header);
  if (typed) return typed;
  const use = ofUse(claims);
  for (const name of knownKinds) {
    const reasons = kindOf(name).recognise(parts);
    if (reasons) return kind(name, ...reasons);
    if (name === lastOfOneIssuer && use) return use;
  }
  return null;
}

/** Why a payload is no claims set. */
export function reasonOf(payload: JsonText | null): 'not-text' | 'not-json' | 'not-object' {
  if (!payload) return 'not-text';
  return payload.json.problem ? 'not-json' : 'not-object';
}

/** Media types name one kind (RFC 7515 section 4.1.9: `application/` is left out, and case does not count). */
function ofTyp(header: JsonText | null): RecognisedKind | null {
  const typ = textOf(header, 'typ');
  const type = mediaType(typ);
  const named = knownKinds.find((name) => kindOf(name).typs.includes(type));
  if (named) return kind(named, { fact: 'typ', typ });
  // Each kind of credential has a type of its own (RFC 9901 section 9.11).
  if (type.endsWith('+sd-jwt')) return kind('sd-jwt', { fact: 'typ', typ });
  // Another type of its own: what its claims look like says nothing.
  return type.endsWith('+jwt') ? kind('jwt', { fact: 'typ', typ }) : null;
}

const mediaType = (text: string): string => text.toLowerCase().replace(/^application\//, '');

/** Claims in which issuers say the kind in words: Amazon Cognito and those that do as it does, Keycloak. */
const uses: Readonly<Record<string, Readonly<Record<string, TokenKind>>>> = {
  token_use: { id: 'id-token', access: 'access-token' },
  typ: { ID: 'id-token', Bearer: 'access-token', Logout: 'logout-token' },
};
/** The words count for more than the shape of the token, and for less than claims that one kind alone has. */
const lastOfOneIssuer = 'sd-jwt';

function ofUse(claims: JsonText): RecognisedKind | null {
  for (const [claim, values] of Object.entries(uses)) {
    const value = textOf(claims, claim);
    const named = Object.entries(values).find(([name]) => name === value)?.[1];
    if (named) return kind(named, { fact: 'value', claim, value });
  }
  return null;
}
