import { childrenOf } from '../json/children.js';
import { find, objectOf, type JsonText } from '../json/object.js';
import { memberOf, stringValue } from '../json/read.js';
import { isSignatureAlgorithm } from '../keys/algorithms.js';
import type { KindReason, RecognisedKind, TokenKind } from './kinds.js';

/** How a back-channel logout token names itself (OpenID Connect Back-Channel Logout section 2.4). */
export const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

/** A service account of AMPLIFY carries its client id in iss behind this name, which is the name of a parameter's value. */
const assertionIssuer = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer:';

/** Media types that name one kind (RFC 7515 section 4.1.9: `application/` is left out, and case does not count). */
const typs: Readonly<Record<string, TokenKind>> = {
  'at+jwt': 'access-token',
  'dpop+jwt': 'dpop-proof',
  'kb+jwt': 'key-binding',
  'logout+jwt': 'logout-token',
  'client-authentication+jwt': 'client-assertion',
};

/** Claims in which issuers say the kind in words: Amazon Cognito, Keycloak. */
const namedKinds: Readonly<Record<string, Readonly<Record<string, TokenKind>>>> = {
  token_use: { id: 'id-token', access: 'access-token' },
  typ: { ID: 'id-token', Bearer: 'access-token', Logout: 'logout-token' },
};

const ofIdTokens = ['at_hash', 'c_hash', 's_hash', 'nonce'];
const ofAccessTokens = ['scope', 'scp', 'client_id', 'appid', 'permissions'];
const ofPeople = ['auth_time', 'email', 'name', 'given_name', 'preferred_username', 'picture'];

/**
 * What a token is, from what it says of itself; the clearest fact first: its typ, then claims that only one kind
 * has, then the shape of iss, sub, aud and azp.
 *
 * @param payload null where its bytes are no text
 */
export function recogniseKind(header: JsonText, payload: JsonText | null): RecognisedKind {
  return ofHeader(header, payload) ?? ofPayload(header, payload) ?? { kind: 'jwt', reasons: [] };
}

const kind = (name: TokenKind, ...reasons: KindReason[]): RecognisedKind => ({ kind: name, reasons });

function ofHeader(header: JsonText, payload: JsonText | null): RecognisedKind | null {
  const part = objectOf(header);
  if (!part) return null;
  const enc = find(part, 'enc');
  const alg = find(part, 'alg')?.string ?? null;
  // A JWS may carry any other parameter: one that names how it is signed is not encrypted.
  if (enc && (alg === null || !isSignatureAlgorithm(alg)))
    return kind('encrypted', { fact: 'enc', enc: enc.string ?? enc.literal });
  const cty = find(part, 'cty')?.string ?? '';
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
  return ofTyp(header) ?? ofNames(claims) ?? ofAssertion(claims) ?? ofMarks(claims);
}

/** Why a payload is no claims set. */
export function reasonOf(payload: JsonText | null): 'not-text' | 'not-json' | 'not-object' {
  if (!payload) return 'not-text';
  return payload.json.problem ? 'not-json' : 'not-object';
}

function ofTyp(header: JsonText): RecognisedKind | null {
  const part = objectOf(header);
  const typ = (part && find(part, 'typ')?.string) ?? '';
  const type = mediaType(typ);
  const named = Object.entries(typs).find(([name]) => name === type)?.[1];
  if (named) return kind(named, { fact: 'typ', typ });
  // Each kind of credential has a type of its own (RFC 9901 section 9.11), such as dc+sd-jwt.
  if (/(?:^|\+)sd-jwt$/.test(type)) return kind('sd-jwt', { fact: 'typ', typ });
  // Another type of its own, such as secevent+jwt: what its claims look like says nothing.
  return type.endsWith('+jwt') ? kind('jwt', { fact: 'typ', typ }) : null;
}

const mediaType = (text: string): string => text.toLowerCase().replace(/^application\//, '');

function ofNames(claims: JsonText): RecognisedKind | null {
  const events = memberOf(claims.json, 'events')?.value;
  const isLogout = events && childrenOf(claims.text, events).some(({ key }) => key === logoutEvent);
  if (isLogout) return kind('logout-token', { fact: 'claims', names: ['events'] });
  if (find(claims, 'htm') && find(claims, 'htu'))
    return kind('dpop-proof', { fact: 'claims', names: ['htm', 'htu'] });
  const selective = ['_sd', '_sd_alg'].filter((name) => find(claims, name));
  if (selective.length > 0) return kind('sd-jwt', { fact: 'claims', names: selective });
  for (const [claim, values] of Object.entries(namedKinds)) {
    const value = find(claims, claim)?.string ?? '';
    const named = Object.entries(values).find(([name]) => name === value)?.[1];
    if (named) return kind(named, { fact: 'value', claim, value });
  }
  return null;
}

/** A client that speaks for itself to a token endpoint (RFC 7523 section 3). */
function ofAssertion(claims: JsonText): RecognisedKind | null {
  const iss = find(claims, 'iss')?.string ?? '';
  const sub = find(claims, 'sub')?.string ?? '';
  const auds = audiences(claims);
  const endpoint = auds.find(isTokenEndpoint);
  const isSelfIssued = iss !== '' && (iss === sub || iss === `${assertionIssuer}${sub}`);
  // Where it is its own audience too, no other server is meant.
  if (isSelfIssued && auds.some((aud) => aud !== iss) && (endpoint !== undefined || find(claims, 'jti')))
    return kind(
      'client-assertion',
      {
        fact: 'iss-is-sub',
      },
      ...(endpoint === undefined ? [] : [{ fact: 'aud-is-token-endpoint', aud: endpoint } as const]),
    );
  return endpoint === undefined
    ? null
    : kind('authorization-grant', { fact: 'aud-is-token-endpoint', aud: endpoint });
}

const isTokenEndpoint = (aud: string): boolean => /^https?:\/\/[^\s?#]+\/token\/?$/.test(aud);

/** The strings of aud, which is one or a list of them (RFC 7519 section 4.1.3). */
export function audiences({ text, json }: JsonText): string[] {
  const aud = memberOf(json, 'aud')?.value;
  if (!aud) return [];
  const values = aud.kind === 'array' ? childrenOf(text, aud).map(({ value }) => value) : [aud];
  return values.map((value) => stringValue(text, value)).filter((value) => value !== null);
}

function ofMarks(claims: JsonText): RecognisedKind | null {
  const having = (names: string[]) => names.filter((name) => find(claims, name));
  const marked = (name: TokenKind, names: string[]) =>
    names.length > 0 ? kind(name, { fact: 'claims', names }) : null;
  const hasAudience = find(claims, 'aud') !== null;
  // A request object (RFC 9101) has nonce and client_id too.
  if (find(claims, 'response_type')) return null;
  const byHash = hasAudience ? marked('id-token', having(ofIdTokens)) : null;
  const bySort = byHash ?? marked('access-token', having(ofAccessTokens));
  if (bySort) return bySort;
  const azp = find(claims, 'azp')?.string;
  if (azp != null && hasAudience) {
    return audiences(claims).includes(azp)
      ? kind('id-token', { fact: 'azp-in-aud' })
      : kind('access-token', { fact: 'azp-not-in-aud' });
  }
  const isOfIssuer = hasAudience && find(claims, 'iss') !== null && find(claims, 'sub') !== null;
  return isOfIssuer ? marked('id-token', having(ofPeople)) : null;
}
