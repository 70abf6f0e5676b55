import type { KindCheckId } from '../../core/checks/byKind/ids.js';
import type { Source } from '../../core/names/registered.js';
import type { KindReason, TokenKind } from '../../core/kinds/kinds.js';
import type { KindProblem } from '../../core/kinds/problems.js';
import { duration } from '../times.js';
import { localTime } from './claims.js';
import { onlyDifference } from './words.js';
import type { ProblemTexts } from '../wording.js';

/** What each kind of token is called. */
export const kindNames: Record<TokenKind, string> = {
  jwt: 'Generic JWT',
  'id-token': 'ID token',
  'access-token': 'Access token',
  'client-assertion': 'Client assertion',
  'authorization-grant': 'Authorization grant',
  'dpop-proof': 'DPoP proof',
  'sd-jwt': 'SD-JWT',
  'key-binding': 'Key binding JWT',
  'logout-token': 'Logout token',
  nested: 'Nested JWT',
  encrypted: 'Encrypted token (JWE)',
  'not-jwt': 'JWS, not a JWT',
};

const aKind: Record<TokenKind, string> = {
  jwt: 'A JWT',
  'id-token': 'An ID token',
  'access-token': 'An access token',
  'client-assertion': 'A client assertion',
  'authorization-grant': 'An authorization grant',
  'dpop-proof': 'A DPoP proof',
  'sd-jwt': 'An SD-JWT',
  'key-binding': 'A key binding JWT',
  'logout-token': 'A logout token',
  nested: 'A nested JWT',
  encrypted: 'An encrypted token',
  'not-jwt': 'A JWS',
};

const payloads = { 'not-text': 'not UTF-8 text', 'not-json': 'not JSON', 'not-object': 'not a JSON object' };

/** Which fact told the kind. */
export function kindReason(reason: KindReason): string {
  switch (reason.fact) {
    case 'typ':
    case 'cty':
      return `${reason.fact} is ${reason.fact === 'typ' ? reason.typ : reason.cty}`;
    case 'enc':
      return `enc is ${reason.enc}`;
    case 'payload':
      return `the payload is ${payloads[reason.is]}`;
    case 'claims':
      return `it has ${and(reason.names)}`;
    case 'value':
      return `${reason.claim} is ${reason.value}`;
    case 'iss-is-sub':
      return 'iss and sub are the same client';
    case 'aud-is-token-endpoint':
      return 'aud is a token endpoint';
    case 'azp-in-aud':
      return 'azp is one of its audiences';
    case 'azp-not-in-aud':
      return 'azp isn’t one of its audiences';
  }
}

const and = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
const lasting = (seconds: number): string => duration('en-GB', Math.ceil(seconds));
const by = ({ document, section }: Source): string =>
  section === null ? document : `${document} section ${section}`;

/** What is wrong with a token whose service isn't known. */
export const kindProblems: ProblemTexts<KindProblem> = {
  'kind-claim-missing': ({ claims, token, source }) => ({
    title: `${claims.join(' or ')} missing`,
    detail: `${aKind[token]} needs ${claims.join(' or ')} (${by(source)}). Strict verifiers reject it without.`,
    fix: 'Ask the issuer, or check it as another kind of token.',
  }),
  'kind-claim-forbidden': ({ claim, token, source }) => ({
    title: `${claim} not allowed`,
    detail: `${aKind[token]} must not have ${claim} (${by(source)}), so that it can’t be passed off as another token.`,
    fix: 'Ask the issuer, or check it as another kind of token.',
  }),
  'kind-header-missing': ({ name, token, source }) => ({
    title: `Header parameter ${name} missing`,
    detail: `${aKind[token]} needs ${name} in its header (${by(source)}).`,
    fix: 'Ask the issuer, or check it as another kind of token.',
  }),
  'kind-not-claims': ({ reason }) => ({
    title: 'No JWT claims set',
    detail: `The payload is ${payloads[reason]}. A JWS may sign anything (RFC 7515), but a JWT library rejects it.`,
  }),
  'kind-no-exp': () => ({
    title: 'No expiration time',
    detail:
      'exp is missing, so the token never expires by itself: a stolen copy works until its key changes.',
    fix: 'Ask the issuer for tokens with exp.',
  }),
  'kind-exp-passed': ({ seconds }) => ({
    title: 'Expired',
    detail: `${seconds < 1 ? 'It expired just now.' : `It expired ${lasting(seconds)} ago.`} Unless a clock is wrong, every service rejects it.`,
    fix: 'Get a new token from the issuer.',
  }),
  'kind-nbf-ahead': ({ seconds, offset }) => ({
    title: 'Not valid yet',
    ...(offset === null
      ? {
          detail: `nbf is ${lasting(seconds)} ahead. Until then services reject it, unless a clock is wrong.`,
          fix: 'Wait, or compare the clocks.',
        }
      : { detail: `${localTime.detail('nbf', offset)} Services reject it until then.`, fix: localTime.fix }),
  }),
  'kind-signature-invalid': () => ({
    title: 'Invalid signature',
    detail:
      'This key or secret doesn’t verify it: it isn’t the issuer’s, or the token isn’t exactly what was signed.',
    fix: 'Compare the key or secret with the issuer’s, and the token with its source.',
  }),
  'kind-iss-not-sub': ({ iss, sub, by: differences }) => ({
    title: 'iss and sub differ',
    detail: `iss is “${iss}” and sub is “${sub}”. A client authenticates in its own name: both are its client ID (RFC 7523 section 3).${differences.length > 0 ? ` ${onlyDifference(differences)}` : ''}`,
    fix: 'Use the client ID for both.',
  }),
  'kind-alg-symmetric': ({ alg, token }) => ({
    title: `${alg} not allowed`,
    detail: `${aKind[token]} must be signed with a private key, and ${alg} uses a shared secret (RFC 9449 section 4.2).`,
    fix: 'Sign with an asymmetric algorithm such as ES256.',
  }),
  'kind-kid-contradicts': ({ kid, key }) => ({
    title: 'kid names another key',
    detail: `kid is ${kid}, but the key that verifies the signature is ${key}. A service that looks up the key by kid takes the wrong one.`,
    fix: 'Tell the issuer: kid and signing key don’t match.',
  }),
  'kind-kid-differs': ({ kid, key }) => ({
    title: 'kid doesn’t match this key',
    detail: `kid is ${kid}, but the key that verifies the signature has the kid ${key}. A service that looks up the key by kid doesn’t find it.`,
    fix: 'Compare the kid with the issuer’s current keys.',
  }),
  'kind-kid-unknown': ({ kid, keys }) => ({
    title:
      keys === 1
        ? `kid ${kid} is not that of the loaded key`
        : `kid ${kid} is in none of the ${keys} loaded keys`,
    detail:
      'The keys may be another issuer’s or rotated, or the issuer’s kid may follow a rule that isn’t known here.',
    fix: 'Get the issuer’s current keys, and paste them into Public key.',
  }),
};

const notThere = 'The token has none, and needn’t.';
const unreadable = 'The payload can’t be read.';
const unreadableHeader = 'The header can’t be read.';

/** What is checked of a kind, what a pass means, and a skip. */
export const kindCheckNames: Record<KindCheckId, { title: string; passed: string; skipped: string }> = {
  json: { title: 'Readable', passed: 'Header and payload are well-formed.', skipped: 'Nothing to read.' },
  signature: { title: 'Signature', passed: 'Signature verified.', skipped: 'Not verified.' },
  alg: { title: 'Algorithm (alg)', passed: 'A signature algorithm.', skipped: unreadableHeader },
  kid: {
    title: 'Key ID (kid)',
    passed: 'It names the key in use.',
    skipped: 'No kid, or no key with a name to compare it with.',
  },
  typ: { title: 'Type (typ)', passed: 'As its specification says.', skipped: unreadableHeader },
  iss: { title: 'Issuer (iss)', passed: 'Present, of the right type.', skipped: notThere },
  sub: { title: 'Subject (sub)', passed: 'Present, of the right type.', skipped: notThere },
  aud: { title: 'Audience (aud)', passed: 'Present, of the right type.', skipped: notThere },
  claims: {
    title: 'Claims of this kind',
    passed: 'As its specification says.',
    skipped: 'Its specification asks for no more.',
  },
  exp: { title: 'Expiration time (exp)', passed: 'Not expired.', skipped: unreadable },
  iat: { title: 'Issued at (iat)', passed: 'Not in the future.', skipped: notThere },
  nbf: { title: 'Not before (nbf)', passed: 'Valid already.', skipped: unreadable },
  order: {
    title: 'Order of times',
    passed: 'It expires after it was issued.',
    skipped: 'No two times to compare.',
  },
  jti: { title: 'JWT ID (jti)', passed: 'Present, of the right type.', skipped: notThere },
  names: {
    title: 'No duplicate names',
    passed: 'Every name is unique, so all parsers read the same.',
    skipped: 'No names to read.',
  },
  crit: {
    title: 'Critical extensions (crit)',
    passed: 'The header requires none.',
    skipped: unreadableHeader,
  },
  'known-key': {
    title: 'Private key not exposed',
    passed: 'Not a published sample key, and without the ROCA flaw.',
    skipped: 'No key.',
  },
};
