import type { Source } from '../names/registered.js';
import type { TokenKind } from './kinds.js';

/** `required`: the specification says MUST. `recommended`: many of those who verify ask for it. */
export type ClaimRule = { need: 'required' | 'recommended'; source: Source };
/** By claim. */
export type ClaimRules = Readonly<Record<string, ClaimRule>>;

const from = (need: ClaimRule['need'], document: string, section: string, ...claims: string[]): ClaimRules =>
  Object.fromEntries(claims.map((claim) => [claim, { need, source: { document, section } }]));

const core = 'OpenID Connect Core';
const backChannel = 'OpenID Connect Back-Channel Logout';

const rules: Record<TokenKind, ClaimRules> = {
  jwt: {},
  'id-token': from('required', core, '2', 'iss', 'sub', 'aud', 'exp', 'iat'),
  'access-token': from('required', 'RFC 9068', '2.2', 'iss', 'exp', 'aud', 'sub', 'client_id', 'iat', 'jti'),
  'client-assertion': {
    ...from('required', 'RFC 7523', '3', 'iss', 'sub', 'aud', 'exp'),
    ...from('recommended', core, '9', 'jti'),
  },
  'authorization-grant': {
    ...from('required', 'RFC 7523', '3', 'iss', 'aud', 'exp'),
    // Google, for one, asks for it only where a client acts for somebody.
    ...from('recommended', 'RFC 7523', '3', 'sub'),
  },
  'dpop-proof': from('required', 'RFC 9449', '4.2', 'jti', 'htm', 'htu', 'iat'),
  'sd-jwt': {},
  'key-binding': from('required', 'RFC 9901', '4.3', 'iat', 'aud', 'nonce', 'sd_hash'),
  'logout-token': from('required', backChannel, '2.4', 'iss', 'aud', 'iat', 'exp', 'jti', 'events'),
  nested: {},
  encrypted: {},
  'not-jwt': {},
};

/**
 * The claims that the specification of a kind demands. Access tokens are opaque to clients, and only those whose typ
 * says so follow RFC 9068.
 *
 * @param typ of the header; null where there is none
 */
export function claimRules(kind: TokenKind, typ: string | null): ClaimRules {
  const isProfiled = /^(?:application\/)?at\+jwt$/i.test(typ ?? '');
  return kind === 'access-token' && !isProfiled ? {} : rules[kind];
}
