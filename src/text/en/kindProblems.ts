import type { ExpectedName } from '../../core/kinds/expected.js';
import type { KindProblem } from '../../core/kinds/problems.js';
import type { Source } from '../../core/names/registered.js';
import { duration } from '../times.js';
import type { ProblemTexts } from '../wording.js';
import { localTime } from './claims.js';
import { aKind, payloads } from './kinds.js';
import { list, onlyDifference } from './words.js';

const lasting = (seconds: number): string => duration('en-GB', Math.ceil(seconds));
const by = ({ document, section }: Source): string =>
  section === null ? document : `${document} section ${section}`;
const askIssuer = 'Ask the issuer, or check it as another kind of token.';

/** What a person may expect of a token, within a sentence. */
const expectedWords: Record<ExpectedName, string> = {
  issuer: 'issuer',
  audience: 'audience',
  subject: 'subject',
  client: 'client ID',
  nonce: 'nonce',
  scope: 'scope',
  method: 'HTTP method',
  url: 'URL',
  accessToken: 'access token',
  code: 'authorization code',
  state: 'state',
};

/** What is wrong with a token whose service isn't known. */
export const kindProblems: ProblemTexts<KindProblem> = {
  'kind-claim-missing': ({ claims, token, source }) => ({
    title: `${claims.join(' or ')} missing`,
    detail: `${aKind[token]} needs ${claims.join(' or ')} (${by(source)}). Strict verifiers reject it without.`,
    fix: askIssuer,
  }),
  'kind-claim-forbidden': ({ claim, token, source }) => ({
    title: `${claim} not allowed`,
    detail: `${aKind[token]} must not have ${claim} (${by(source)}).`,
    fix: askIssuer,
  }),
  'kind-header-missing': ({ name, token, source }) => ({
    title: `Header parameter ${name} missing`,
    detail: `${aKind[token]} needs ${name} in its header (${by(source)}).`,
    fix: askIssuer,
  }),
  'kind-value-other': ({ name, value, wanted, token, source }) => ({
    title: `Unexpected ${name}`,
    detail: `${name} is “${value}”. ${aKind[token]} has ${wanted.join(' or ')} there (${by(source)}).`,
    fix: askIssuer,
  }),
  'kind-jwk-private': ({ members, source }) => ({
    title: 'Private key in the token',
    detail: `The jwk in the header has ${list(members)}. It must be the public key alone (${by(source)}): anyone who sees this token can sign with its key.`,
    fix: 'Replace the key pair, and put only its public key into the header.',
  }),
  'kind-aud-not-issuer': ({ aud, source }) => ({
    title: 'aud isn’t the issuer alone',
    detail: `aud is ${list(aud.map((one) => `“${one}”`))}. A client assertion of type client-authentication+jwt has the issuer of the authorization server as its only audience, not the token endpoint (${by(source)}).`,
    fix: 'Set aud to the issuer, as its discovery document has it.',
  }),
  'kind-expected-other': ({ claim, found, expected, by: differences }) => ({
    title: `${claim} isn’t as expected`,
    detail: `${claim} is ${list(found.map((one) => `“${one}”`))}, but “${expected}” is expected.${differences.length > 0 ? ` ${onlyDifference(differences)}` : ''}`,
    fix: 'Get a token that is meant for this, or correct the expected value.',
  }),
  'kind-expected-missing': ({ claim, expects, expected }) => ({
    title: `${claim} missing, but expected`,
    detail: `The token has no ${claim}${expected === '' ? '' : `, but “${expected}” is expected`}. Without it nothing ties the token to this ${expectedWords[expects]}.`,
    fix: 'Get a token that has it, or clear the expected value.',
  }),
  'kind-scope-lacking': ({ claim, lacking }) => ({
    title: `Scope ${lacking.join(' ')} missing`,
    detail: `${claim} doesn’t have ${list(lacking)}. A service that needs it rejects the request (403, insufficient_scope).`,
    fix: 'Request the token with this scope, and check that it was granted.',
  }),
  'kind-hash-other': ({ claim, of, alg, hash, madeWith, isBeside }) => ({
    title: `${claim} doesn’t match`,
    detail: `${isBeside ? `The ID token pasted with this one has another ${claim}. ` : ''}${
      madeWith === null
        ? `${claim} isn’t the ${hash} hash of the ${expectedWords[of]}, so it was issued with another one.`
        : `${claim} was made with ${madeWith}, but ${claim === 'ath' ? `RFC 9449 wants ${hash}` : `${alg} wants ${hash}`}.`
    }`,
    fix:
      madeWith === null
        ? `Give the ${expectedWords[of]} that came with this token.`
        : `Ask the issuer: the hash must be ${hash}.`,
  }),
  'kind-graph-only': () => ({
    title: 'Only Microsoft Graph can verify it',
    detail:
      'The nonce in its header says that the signature is over another header. No other service can verify it, and none needs to: such a token is for Graph alone.',
    fix: 'For an API of your own, request a token with the scope of that API.',
  }),
  'kind-padding-removed': () => ({
    title: 'Padding removed',
    detail:
      'A load balancer pads the parts of its tokens with = and signs the padding too. Without it the signature can’t be verified.',
    fix: 'Copy x-amzn-oidc-data as it is, with every =.',
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
  'kind-alg-symmetric': ({ alg, token, source }) => ({
    title: `${alg} not allowed`,
    detail: `${aKind[token]} is signed with a private key (${by(source)}), and ${alg} uses a shared secret.`,
    fix: 'Use an asymmetric algorithm such as ES256.',
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
