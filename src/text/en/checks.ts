import type { CheckId, CheckProblem } from '../../core/checks/all.js';
import type { FieldForeign, FieldLooks } from '../../core/checks/byProfile/fieldShape.js';
import type { Repair } from '../../core/checks/repair.js';
import { fieldLabelIn } from '../labels.js';
import { repairLabelIn, type RepairLabels } from '../repairs.js';
import { duration, wholeDuration } from '../times.js';
import { onlyDifference } from './words.js';
import type { ProblemTexts } from '../wording.js';
import { divisors, localTime } from './claims.js';
import type { FieldShape } from '../../core/profiles/profile.js';
import { page } from './page.js';
import { fieldLabels } from './profiles.js';
import { serviceLabels } from './serviceLabels.js';

const lasting = (seconds: number): string => duration('en-GB', Math.ceil(seconds));
const labelOf = (field: string): string => fieldLabelIn({ ...fieldLabels, ...serviceLabels }, field);
const the = (field: string | null): string =>
  field === null ? 'the profile’s value' : `the ${labelOf(field)}`;
const clocks = 'If that looks wrong, check both clocks.';

const shapes: Record<Extract<FieldShape, string>, string> = {
  'application-id': 'An Application ID is usually 32 lowercase hex digits.',
  'service-account': 'The client ID of a service account usually starts with DOSA_.',
  url: 'It is usually a URL that starts with https://.',
};

const looksLike: Record<FieldLooks, { title: string; fix: string }> = {
  spaced: { title: 'contains whitespace', fix: 'Remove the spaces.' },
  other: { title: 'looks unusual', fix: 'Compare it with the original. If it matches, ignore this.' },
};

const foreignTo: Record<FieldForeign, (label: string) => { title: string; fix: string }> = {
  token: (label) => ({ title: `${label} is a token`, fix: page.fieldLooksLikeToken }),
  key: (label) => ({ title: `${label} is a key`, fix: page.fieldLooksLikeKey }),
  'key-id': (label) => ({ title: `${label} is the Key ID`, fix: page.fieldIsKeyId(label) }),
};

const reasons = {
  'not-text': 'It is not UTF-8 text.',
  'not-json': 'It is not JSON.',
  'not-object': 'It’s JSON, but not an object.',
};

/** What the page says of a check that did not pass: why it matters, and the way out. */
export const checks: ProblemTexts<CheckProblem> = {
  'check-not-an-object': ({ part, reason }) => ({
    title: `The ${part} is not a JSON object`,
    detail: `${reasons[reason]} Services can’t read ${part === 'header' ? 'header parameters' : 'claims'} from it.`,
    fix: `Fix the ${part}.`,
  }),
  'check-signature-invalid': () => ({
    title: 'Invalid signature',
    detail:
      'This key doesn’t verify it: the key isn’t the signer’s, or the token isn’t exactly what was signed. A service that uses this key will reject it.',
    fix: 'Sign with your registered key, or import the signer’s public key.',
  }),
  'check-signature-missing': () => ({
    title: 'Unsecured token (alg: none)',
    detail: 'alg is none: anyone could have created it, so services reject it.',
    fix: 'Set alg to your key’s algorithm.',
  }),
  'check-signature-unjudged': () => ({
    title: 'The signature can’t be verified with this key',
    detail:
      'The key doesn’t match the algorithm, or this browser doesn’t support it. Most services will reject the token too.',
    fix: 'See the notices for the reason.',
  }),
  'check-signature-notice': () => ({
    title: 'Signature verified, with notices',
    detail: 'Strict services may reject the token for what the notices list.',
    fix: 'Read the notices.',
  }),
  'check-token-malformed': () => ({
    title: 'Malformed token',
    detail:
      'It may have been truncated or wrapped when copied, or something else was pasted. Services can’t read it.',
    fix: 'Copy the whole token again.',
  }),
  'check-token-encrypted': () => ({
    title: 'The token is encrypted',
    detail: 'A service that expects a signed token (JWS) rejects an encrypted one (JWE).',
    fix: 'Use a signed token.',
  }),
  'check-alg-refused': ({ alg, allowed, keyAlg }) => ({
    title: `The algorithm ${alg} is not accepted`,
    detail: `The service accepts ${allowed.join(', ')}. With any other algorithm, expect a 401.`,
    fix:
      keyAlg !== null && !allowed.includes(keyAlg)
        ? `Your key uses ${keyAlg}. Generate or import a key for ${allowed[0] ?? 'another algorithm'}.`
        : `Set alg to ${keyAlg ?? allowed[0] ?? 'another'}.`,
  }),
  'check-kid-missing': () => ({
    title: 'kid is missing',
    detail: 'Without kid, the service doesn’t know which of its keys to verify with.',
    fix: 'Set kid to the Key ID of your key.',
  }),
  'check-kid-other-key': ({ kid, keyId }) => ({
    title: 'The Key ID belongs to another key',
    detail: `kid is ${kid}, but your key’s ID is ${keyId}. The service will look up the wrong key: the most common cause of a 401.`,
    fix: 'Use your key’s ID, or import the key that kid refers to. If the service itself lists this kid for your key, keep it.',
  }),
  'check-kid-is-key': () => ({
    title: 'The Key ID is a key, not its ID',
    detail: 'The service looks up the key by kid and won’t find this value: expect a 401.',
    fix: page.keyIdIsKey,
  }),
  'check-kid-thumbprint': ({ kid, keyId }) => ({
    title: 'The Key ID is the JWK thumbprint',
    detail: `${kid} is this key’s JWK thumbprint (RFC 7638), which other systems use. AMPLIFY and Keycloak compute a different ID: ${keyId}.`,
    fix: 'Use this key’s Key ID.',
  }),
  'check-claim-missing': ({ claim, field }) => ({
    title: `${claim} is missing`,
    detail: 'The service checks it, and rejects a token without it.',
    fix: `Set ${claim} to ${the(field)}.`,
  }),
  'check-claim-differs': ({ claim, found, wanted, by, field }) => ({
    title: `${claim} doesn’t match ${the(field)}`,
    detail: `It is “${found}” but should be “${wanted}”. ${by.length > 0 ? onlyDifference(by) : 'The match is exact.'}`,
    fix: `Set ${claim} to ${the(field)}.`,
  }),
  'check-field-undecided': ({ claim, found, others, field }) => ({
    title: `${claim} differs from ${others.join(' and ')}`,
    detail: `It is “${found}”. All of these should hold the ${labelOf(field)}; choose which value is right.`,
    fix: `Fill in ${labelOf(field)}.`,
  }),
  'check-field-empty': ({ claim, field }) => ({
    title: `${claim} needs ${the(field)}`,
    detail: `${labelOf(field)} is empty, and services reject a token without it.`,
    fix: `Fill in ${labelOf(field)}.`,
  }),
  'check-aud-list': ({ count }) => ({
    title: 'aud is a list',
    detail: `${count === 1 ? 'It holds one audience' : `It holds ${count} audiences, including the right one`}. That is allowed (RFC 7519 section 4.1.3), but some services require a single string.`,
    fix: 'Set aud to a string.',
  }),
  'check-header-missing': ({ name }) => ({
    title: `${name} is missing from the header`,
    detail: 'The service reads it there, and rejects a token without it.',
    fix: `Add ${name} to the header.`,
  }),
  'check-header-differs': ({ name, found, wanted }) => ({
    title: `${name} in the header isn’t what the service expects`,
    detail: `It is “${found}” but should be “${wanted}”.`,
    fix: `Set ${name} to “${wanted}”.`,
  }),
  'check-wants-missing': ({ claim }) => ({
    title: `${claim} is missing`,
    detail: 'The service rejects a token without it.',
    fix: `Add ${claim} to the payload.`,
  }),
  'check-wants-absent': ({ claim }) => ({
    title: `${claim} doesn’t belong here`,
    detail: 'The service rejects a token that has it.',
    fix: `Remove ${claim}.`,
  }),
  'check-wants-other': ({ claim, found, wanted }) => ({
    title: `${claim} isn’t in the form that the service expects`,
    detail: `It is “${found}”. The service expects something like: ${wanted}.`,
    fix: `Compare ${claim} with the example.`,
  }),
  'check-assertion-endpoint': ({ aud }) => ({
    title: 'The audience is an endpoint, not the issuer',
    detail: `aud is ${aud}. Until 2025, a client assertion named the token endpoint. FAPI 2.0 and draft-ietf-oauth-rfc7523bis allow only the issuer of the authorization server, and typ client-authentication+jwt.`,
    fix: 'Fill in the issuer (it is in the server’s metadata), or choose Keycloak, private_key_jwt for the former form.',
  }),
  'check-exp-missing': () => ({
    title: 'The token never expires',
    detail: 'exp is missing. Services reject tokens that never expire.',
    fix: 'Set exp.',
  }),
  'check-exp-passed': ({ seconds }) => ({
    title: 'The token has expired',
    detail: `${seconds < 1 ? 'It has just expired.' : `It expired ${lasting(seconds)} ago.`} ${clocks}`,
    fix: 'Set new iat and exp values.',
  }),
  'check-iat-missing': () => ({
    title: 'iat is missing',
    detail: 'Some services reject a token that doesn’t say when it was issued.',
    fix: 'Set iat to now.',
  }),
  'check-nbf-ahead': ({ seconds, offset }) => ({
    title: 'The token is not valid yet',
    ...(offset === null
      ? {
          detail: `nbf is ${lasting(seconds)} in the future. Services reject the token until then. ${clocks}`,
          fix: 'Remove nbf, or wait.',
        }
      : {
          detail: `${localTime.detail('nbf', offset)} Services reject the token until then.`,
          fix: localTime.fix,
        }),
  }),
  'check-lifetime-over': ({ seconds, most }) => ({
    title: 'Lifetime is too long',
    detail: `It is valid for ${lasting(seconds)}; the service allows ${wholeDuration('en-GB', most)} at most.`,
    fix: 'Choose a shorter lifetime.',
  }),
  'check-lifetime-under': ({ seconds, least }) => ({
    title: 'Lifetime is too short',
    detail: `It is valid for ${lasting(seconds)}; the service requires at least ${wholeDuration('en-GB', least)}.`,
    fix: 'Choose a longer lifetime.',
  }),
  'check-token-old': ({ seconds, most }) => ({
    title: 'The token is too old',
    detail: `It was issued ${lasting(seconds)} ago; the service accepts it for ${wholeDuration('en-GB', most)}.`,
    fix: 'Set iat to now.',
  }),
  'check-lifetime-long': ({ seconds }) => ({
    title: 'Long lifetime',
    detail: `It is valid for ${lasting(seconds)}. If it leaks, it can be used until then. Some services set a limit.`,
    fix: 'Choose a shorter lifetime.',
  }),
  'check-jti-missing': () => ({
    title: 'jti is missing',
    detail: 'jti is missing or empty. Services use it to detect replays.',
    fix: 'Generate a new jti.',
  }),
  'check-typ-required': ({ typ, wanted }) => ({
    title: typ === null ? 'typ is missing' : `typ is “${typ}”`,
    detail: `The service rejects every token whose typ isn’t ${wanted}.`,
    fix: `Set typ to ${wanted}.`,
  }),
  'check-typ-missing': ({ wanted }) => ({
    title: 'typ is missing',
    detail: `Most services ignore typ; the others expect ${wanted}.`,
    fix: `Set typ to ${wanted}.`,
  }),
  'check-typ-other': ({ typ, wanted }) => ({
    title: `typ is “${typ}”`,
    detail: `Services that check it expect ${wanted}.`,
    fix: `Set typ to ${wanted}.`,
  }),
  'check-crit-used': ({ names }) => ({
    title: 'The header requires extensions',
    detail: `crit is ${names}. A service that doesn’t support one of them must reject the token (RFC 7515 section 4.1.11).`,
    fix: 'Remove crit unless the service requires it.',
  }),
  'check-key-short': ({ bits, least }) => ({
    title: `The key is short: ${bits} bits`,
    detail: `Keys below ${least} bits can be broken with enough effort, and many services reject them (RFC 7518 section 3.3).`,
    fix: 'Generate a new key pair, and register its public key.',
  }),
  'check-field-shape': ({ field, shape, looks }) => ({
    title: `${labelOf(field)} ${looksLike[looks].title}`,
    detail: `${typeof shape === 'string' ? shapes[shape] : `It usually looks like ${shape.example}.`} That isn’t guaranteed, so this is only a hint.`,
    fix: looksLike[looks].fix,
  }),
  'check-field-foreign': ({ field, foreign }) => ({
    ...foreignTo[foreign](labelOf(field)),
    detail: `The service won’t find this ${labelOf(field)} and will reject the token.`,
  }),
  'check-size': ({ bytes, most }) => ({
    title: `The token is large: ${bytes.toLocaleString('en-GB')} bytes`,
    detail: `Many proxies truncate or reject headers above ${most.toLocaleString('en-GB')} bytes, with 400, 413 or 431.`,
    fix: 'Make the payload smaller.',
  }),
};

/** What each check examines, and its wording when it passes and when it is skipped. */
export const checkNames: Record<CheckId, { title: string; passed: string; skipped: string }> = {
  json: {
    title: 'Header and payload are JSON objects',
    passed: 'Both are JSON objects.',
    skipped: 'Nothing to read yet.',
  },
  signature: {
    title: 'Signature',
    passed: 'Matches the active key.',
    skipped: 'No signature, or no key to verify it with.',
  },
  alg: { title: 'Algorithm', passed: 'Accepted by the profile.', skipped: 'The header can’t be read.' },
  kid: {
    title: 'Key ID',
    passed: 'Matches the active key.',
    skipped: 'No key to compare it with.',
  },
  header: {
    title: 'Other header parameters',
    passed: 'As the service expects them.',
    skipped: 'The profile requires no others.',
  },
  sub: {
    title: 'Subject (sub)',
    passed: 'Matches the profile.',
    skipped: 'Not required by the profile.',
  },
  aud: {
    title: 'Audience (aud)',
    passed: 'Matches the profile.',
    skipped: 'Not required by the profile.',
  },
  iss: {
    title: 'Issuer (iss)',
    passed: 'Matches the profile.',
    skipped: 'Not required by the profile.',
  },
  claims: {
    title: 'Other claims',
    passed: 'Match the profile.',
    skipped: 'The profile requires no others.',
  },
  wants: {
    title: 'Expected values',
    passed: 'As the service expects them.',
    skipped: 'The profile expects none.',
  },
  assertion: {
    title: 'Client assertion for the issuer',
    passed: 'aud isn’t an endpoint.',
    skipped: 'Not required by the profile.',
  },
  exp: {
    title: 'Expiration time (exp)',
    passed: 'Not expired.',
    skipped: 'The payload can’t be read.',
  },
  iat: {
    title: 'Issued at (iat)',
    passed: 'Not in the future.',
    skipped: 'The payload can’t be read.',
  },
  nbf: {
    title: 'Not before (nbf)',
    passed: 'Already valid.',
    skipped: 'The payload can’t be read.',
  },
  order: {
    title: 'Time order (exp after nbf and iat)',
    passed: 'exp is after nbf and iat.',
    skipped: 'Fewer than two time claims.',
  },
  lifetime: {
    title: 'Lifetime',
    passed: 'Within the limit.',
    skipped: 'Can’t be computed: iat or exp is missing.',
  },
  jti: { title: 'JWT ID (jti)', passed: 'Present.', skipped: 'Not required by the profile.' },
  names: {
    title: 'No duplicate names',
    passed: 'No duplicates: every parser sees the same values.',
    skipped: 'No names to read.',
  },
  typ: {
    title: 'Type (typ)',
    passed: 'Matches the profile.',
    skipped: 'Not required by the profile.',
  },
  crit: {
    title: 'Critical extensions (crit)',
    passed: 'The header requires none.',
    skipped: 'The header can’t be read.',
  },
  'key-strength': {
    title: 'Key strength',
    passed: 'The key is long enough.',
    skipped: 'Not an RSA key, or no active key.',
  },
  'known-key': {
    title: 'Private key not exposed',
    passed: 'Not a published sample key, and without the ROCA flaw.',
    skipped: 'No active key.',
  },
  'field-shape': {
    title: 'Format of the fields',
    passed: 'In the usual format.',
    skipped: 'Empty, or any format is allowed.',
  },
  size: {
    title: 'Size',
    passed: 'Fits in a request header.',
    skipped: 'No token yet, or it is not sent in a header.',
  },
};

const repairLabels: RepairLabels = {
  'use-key-id': () => 'Use this key’s Key ID',
  'set-header': ({ name, json }) => `Set ${name} to ${json.replaceAll('"', '')}`,
  'remove-header': ({ names: [first = ''] }) => `Remove ${first}`,
  'set-claims': ({ members, field, value }) =>
    `Set ${members.map(([name]) => name).join(', ')} to ${value === null ? the(field) : `“${value}”`}`,
  'remove-spaces': () => 'Remove the spaces',
  'remove-claim': ({ name }) => `Remove ${name}`,
  'set-times': ({ claims, lifetime }) =>
    `Set exp to ${wholeDuration('en-GB', lifetime)} from now${claims.includes('iat') ? ', iat to now' : ''}`,
  'to-seconds': ({ claim, unit }) => `Divide ${claim} by ${divisors[unit]}`,
  'new-jti': () => 'Generate a new jti',
  'remove-doubles': () => 'Keep only the last duplicate',
  'sign-again': () => 'Sign with this key',
};

/** What the button of a repair says. */
export const repairLabel = (repair: Repair): string => repairLabelIn(repairLabels, repair);

/** What the list of checks says around them. */
export const checkTexts = {
  serviceSays: (service: string, says: string) => `${service} then answers: “${says}”`,
  skews: { 0: '0 s', 30: '30 s', 60: '1 min', 300: '5 min' },
  summary: (failures: number, warnings: number) =>
    failures > 0
      ? `${failures} ${failures === 1 ? 'problem' : 'problems'} to fix`
      : warnings > 0
        ? `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`
        : 'No problems found',
  unjudged: 'Signature not verified',
  results: { fail: 'Failed.', warn: 'Warning.', pass: 'Passed.', skip: 'Skipped.' },
  repairOf: (label: string, check: string) => `${label}: ${check}`,
  repaired: (label: string) => `${label}: done.`,
};
