import type { CheckId } from '../../core/checks/ids.js';
import type { CheckProblem, FieldForeign, FieldLooks } from '../../core/checks/problems.js';
import type { Repair } from '../../core/checks/repair.js';
import { fieldLabelIn } from '../labels.js';
import { repairLabelIn, type RepairLabels } from '../repairs.js';
import { duration, wholeDuration } from '../times.js';
import type { ProblemTexts } from '../wording.js';
import { page } from './page.js';
import { fieldLabels } from './profiles.js';

const lasting = (seconds: number): string => duration('en-GB', Math.ceil(seconds));
const labelOf = (field: string): string => fieldLabelIn(fieldLabels, field);
const the = (field: string | null): string =>
  field === null ? 'what the profile says' : `the ${labelOf(field)}`;
const clocks = 'If that is wrong, one of the clocks is.';

const shapes: Record<Extract<CheckProblem, { kind: 'check-field-shape' }>['shape'], string> = {
  'application-id': 'An Application ID is usually 32 hex digits, in small letters.',
  'service-account': 'The client ID of a service account usually begins with DOSA_.',
  url: 'It is usually an address that begins with https://.',
};

const looksLike: Record<FieldLooks, { title: string; fix: string }> = {
  spaced: { title: 'has white space in it', fix: 'Take the white space away.' },
  other: { title: 'looks unusual', fix: 'Compare it with its source. If it is the same, all is well.' },
};

const foreignTo: Record<FieldForeign, (label: string) => { title: string; fix: string }> = {
  token: (label) => ({ title: `${label} is a token`, fix: page.fieldLooksLikeToken }),
  key: (label) => ({ title: `${label} is a key`, fix: page.fieldLooksLikeKey }),
  'key-id': (label) => ({ title: `${label} is the Key ID`, fix: page.fieldIsKeyId(label) }),
};

const reasons = {
  'not-text': 'It is not UTF-8 text.',
  'not-json': 'It is not JSON.',
  'not-object': 'It is JSON, but not in braces.',
};

/** What the page says of a check that did not pass: why it matters, and the way out. */
export const checks: ProblemTexts<CheckProblem> = {
  'check-not-an-object': ({ part, reason }) => ({
    title: `The ${part} is not a JSON object`,
    detail: `${reasons[reason]} No service can read names and values from it.`,
    fix: `Mend the ${part}.`,
  }),
  'check-signature-invalid': () => ({
    title: 'The signature is not by this key',
    detail:
      'It was made by another key, or the token was changed afterwards. A service that knows this key refuses it.',
    fix: 'Sign it with the key that is registered, or load the public key of the one who signed.',
  }),
  'check-signature-missing': () => ({
    title: 'The token is not signed',
    detail: 'alg is none: anybody could have written it, so no service accepts it.',
    fix: 'Set alg to how your key signs.',
  }),
  'check-signature-unjudged': () => ({
    title: 'The signature cannot be judged by this key',
    detail:
      'Algorithm, key and header do not go together, or this browser does not know the algorithm. Most services find the same.',
    fix: 'The notices name the reason.',
  }),
  'check-signature-notice': () => ({
    title: 'The signature fits, but there are notices',
    detail: 'Strict services may refuse what the notices name.',
    fix: 'Read the notices.',
  }),
  'check-token-malformed': () => ({
    title: 'The token is not well-formed',
    detail:
      'It may have been cut or wrapped on the way, or something else was pasted. A service cannot read it.',
    fix: 'Copy it again, as a whole.',
  }),
  'check-token-encrypted': () => ({
    title: 'The token is encrypted',
    detail: 'A service that wants a signed token (JWS) refuses an encrypted one (JWE).',
    fix: 'Make a signed token.',
  }),
  'check-alg-refused': ({ alg, allowed, keyAlg }) => ({
    title: `The algorithm ${alg} is not accepted`,
    detail: `The service accepts ${allowed.join(', ')}, and answers anything else with 401.`,
    fix:
      keyAlg !== null && !allowed.includes(keyAlg)
        ? `The active key signs ${keyAlg}: generate or import one for ${allowed[0] ?? 'another algorithm'}.`
        : `Set alg to ${keyAlg ?? allowed[0] ?? 'another'}.`,
  }),
  'check-kid-missing': () => ({
    title: 'The header does not name the key',
    detail: 'Without kid the service does not know which of its keys to verify with.',
    fix: 'Set kid to the Key ID of your key.',
  }),
  'check-kid-other-key': ({ kid, keyId }) => ({
    title: 'The Key ID belongs to another key',
    detail: `kid is ${kid}, and the Key ID of the active key is ${keyId}. The service looks up another key, or none: the commonest cause of a 401.`,
    fix: 'Use this key’s Key ID, or load the key that kid names. If the service shows this very kid for your key, trust the service.',
  }),
  'check-kid-is-key': () => ({
    title: 'The Key ID is a key, not its ID',
    detail: 'The service looks up the key by kid, and finds none by this text: it answers 401.',
    fix: page.keyIdIsKey,
  }),
  'check-kid-thumbprint': ({ kid, keyId }) => ({
    title: 'The Key ID is the RFC 7638 thumbprint',
    detail: `${kid} names this key in other systems. AMPLIFY and Keycloak compute another name: ${keyId}.`,
    fix: 'Use this key’s Key ID.',
  }),
  'check-claim-missing': ({ claim, field }) => ({
    title: `${claim} is missing`,
    detail: 'The service compares it, and refuses a token without it.',
    fix: `Set ${claim} to ${the(field)}.`,
  }),
  'check-claim-differs': ({ claim, found, wanted, field }) => ({
    title: `${claim} is not ${the(field)}`,
    detail: `It is “${found}”, and should be “${wanted}”. The service compares it letter by letter.`,
    fix: `Make ${claim} ${the(field)}.`,
  }),
  'check-field-undecided': ({ claim, found, others, field }) => ({
    title: `${claim} differs from ${others.join(' and ')}`,
    detail: `It is “${found}”. All of them carry the ${labelOf(field)}, and the page cannot tell which of them is right.`,
    fix: `Fill in ${labelOf(field)}.`,
  }),
  'check-field-empty': ({ claim, field }) => ({
    title: `${claim} needs ${the(field)}`,
    detail: `The field ${labelOf(field)} is empty, so the token does not say whose it is.`,
    fix: `Fill in ${labelOf(field)}.`,
  }),
  'check-aud-list': ({ count }) => ({
    title: 'aud is a list',
    detail: `${count === 1 ? 'It holds the one audience' : `It holds ${count} audiences, the right one among them`}. That is allowed (RFC 7519 section 4.1.3), but some services want a single string.`,
    fix: 'Make aud a string.',
  }),
  'check-exp-missing': () => ({
    title: 'The token never expires',
    detail: 'exp is missing. A service refuses a token that would be good for ever.',
    fix: 'Set exp.',
  }),
  'check-exp-passed': ({ seconds }) => ({
    title: 'The token has expired',
    detail: `${seconds < 1 ? 'It ended at this second.' : `It ended ${lasting(seconds)} ago.`} ${clocks}`,
    fix: 'Start it anew.',
  }),
  'check-iat-missing': () => ({
    title: 'The token does not say when it was issued',
    detail: 'iat is missing. Some services refuse a token whose age they cannot tell.',
    fix: 'Set iat to now.',
  }),
  'check-nbf-ahead': ({ seconds }) => ({
    title: 'The token is not valid yet',
    detail: `nbf lies ${lasting(seconds)} ahead; until then it is refused. ${clocks}`,
    fix: 'Take nbf away, or wait.',
  }),
  'check-lifetime-over': ({ seconds, most }) => ({
    title: 'The token lives too long',
    detail: `It lives ${lasting(seconds)}, and the service accepts ${wholeDuration('en-GB', most)} at most.`,
    fix: 'Choose a shorter lifetime.',
  }),
  'check-lifetime-long': ({ seconds }) => ({
    title: 'The token lives for long',
    detail: `It lives ${lasting(seconds)}. Whoever gets hold of it can use it all that time, and services may have limits.`,
    fix: 'Choose a shorter lifetime.',
  }),
  'check-jti-missing': () => ({
    title: 'The token has no id',
    detail: 'jti is missing or empty. The service remembers it, so that nobody uses the token twice.',
    fix: 'Give it a new id.',
  }),
  'check-typ-missing': ({ wanted }) => ({
    title: 'The header does not say what the token is',
    detail: `typ is missing. Most services do not ask; those that do want ${wanted}.`,
    fix: `Set typ to ${wanted}.`,
  }),
  'check-typ-other': ({ typ, wanted }) => ({
    title: `typ is “${typ}”`,
    detail: `Services that look at it want ${wanted}.`,
    fix: `Set typ to ${wanted}.`,
  }),
  'check-crit-used': ({ names }) => ({
    title: 'The header requires extensions',
    detail: `crit is ${names}. A service that does not know one of them must refuse the token (RFC 7515 section 4.1.11).`,
    fix: 'Take crit away, unless the service asked for it.',
  }),
  'check-key-short': ({ bits, least }) => ({
    title: `The key is short: ${bits} bits`,
    detail: `Below ${least} bits it can be broken with effort, and many services refuse it (RFC 7518 section 3.3).`,
    fix: 'Generate a new key pair, and register it.',
  }),
  'check-field-shape': ({ field, shape, looks }) => ({
    title: `${labelOf(field)} ${looksLike[looks].title}`,
    detail: `${shapes[shape]} Nobody promises that, so this is only a hint.`,
    fix: looksLike[looks].fix,
  }),
  'check-field-foreign': ({ field, foreign }) => ({
    ...foreignTo[foreign](labelOf(field)),
    detail: `The service looks for the ${labelOf(field)} in the claims, finds nobody of that name, and refuses the token.`,
  }),
  'check-size': ({ bytes, most }) => ({
    title: `The token is large: ${bytes.toLocaleString('en-GB')} bytes`,
    detail: `Many proxies cut or refuse headers above ${most.toLocaleString('en-GB')} bytes, with 400, 413 or 431.`,
    fix: 'Put less into the payload.',
  }),
};

/** What is looked at, what is said when all is well, and when there is nothing to judge. */
export const checkNames: Record<CheckId, { title: string; passed: string; skipped: string }> = {
  json: {
    title: 'Header and payload are readable',
    passed: 'Both are JSON objects.',
    skipped: 'There is nothing to read.',
  },
  signature: {
    title: 'Signature',
    passed: 'It was made with the private half of the active key.',
    skipped: 'There is no signature, or no key to judge it by.',
  },
  alg: { title: 'Algorithm', passed: 'This profile accepts it.', skipped: 'The header cannot be read.' },
  kid: {
    title: 'Key ID',
    passed: 'It names the active key.',
    skipped: 'There is no key to compare it with.',
  },
  sub: {
    title: 'Subject (sub)',
    passed: 'It is as the profile wants it.',
    skipped: 'The profile does not ask.',
  },
  aud: {
    title: 'Audience (aud)',
    passed: 'It is as the profile wants it.',
    skipped: 'The profile does not ask.',
  },
  iss: {
    title: 'Issuer (iss)',
    passed: 'It is as the profile wants it.',
    skipped: 'The profile does not ask.',
  },
  claims: {
    title: 'Other claims',
    passed: 'They are as the profile wants them.',
    skipped: 'The profile wants no others.',
  },
  exp: { title: 'Expiry (exp)', passed: 'It has not expired yet.', skipped: 'The payload cannot be read.' },
  iat: {
    title: 'Time of issue (iat)',
    passed: 'It was not issued in the future.',
    skipped: 'The payload cannot be read.',
  },
  nbf: {
    title: 'Not before (nbf)',
    passed: 'It may be used already.',
    skipped: 'The payload cannot be read.',
  },
  order: {
    title: 'Order of times',
    passed: 'It ends after it begins.',
    skipped: 'There are no two times to compare.',
  },
  lifetime: {
    title: 'Lifetime',
    passed: 'It is within the limit.',
    skipped: 'It cannot be told from its times.',
  },
  jti: { title: 'Token id (jti)', passed: 'It has one.', skipped: 'The profile does not ask.' },
  names: {
    title: 'No duplicate names',
    passed: 'No name occurs twice, so every reader reads the same.',
    skipped: 'There are no names to read.',
  },
  typ: {
    title: 'Type (typ)',
    passed: 'It is as the profile wants it.',
    skipped: 'The profile does not ask.',
  },
  crit: {
    title: 'Critical extensions (crit)',
    passed: 'The header requires none.',
    skipped: 'The header cannot be read.',
  },
  'key-strength': {
    title: 'Key strength',
    passed: 'The key is long enough.',
    skipped: 'The active key is no RSA key, or there is none.',
  },
  'known-key': {
    title: 'Not a known sample key',
    passed: 'It is not one of the sample keys that everybody knows.',
    skipped: 'There is no active key.',
  },
  'field-shape': {
    title: 'Format of the fields',
    passed: 'They have the usual format.',
    skipped: 'Not checked: they are empty, or may have any format.',
  },
  size: {
    title: 'Size',
    passed: 'It fits into a request header.',
    skipped: 'There is no token yet, or it is not sent in a header.',
  },
};

const repairLabels: RepairLabels = {
  'use-key-id': () => "Use this key's Key ID",
  'set-header': ({ name, json }) => `Set ${name} to ${json.replaceAll('"', '')}`,
  'remove-header': ({ names: [first = ''] }) => `Take ${first} away`,
  'set-claims': ({ members, field, value }) =>
    `Make ${members.map(([name]) => name).join(', ')} ${value === null ? the(field) : `“${value}”`}`,
  'remove-spaces': () => 'Remove the spaces',
  'remove-claim': ({ name }) => `Take ${name} away`,
  'set-times': ({ claims, lifetime }) =>
    `Set exp to ${wholeDuration('en-GB', lifetime)} from now${claims.includes('iat') ? ', iat to now' : ''}`,
  'new-jti': () => 'Give it a new jti',
  'remove-doubles': () => 'Keep the last of each name',
  'sign-again': () => 'Sign it with this key',
};

/** What the button of a repair says. */
export const repairLabel = (repair: Repair): string => repairLabelIn(repairLabels, repair);

/** What the list of checks says around them. */
export const checkTexts = {
  summary: (failures: number, warnings: number) =>
    failures > 0
      ? `${failures} ${failures === 1 ? 'problem' : 'problems'}: a gateway would reject this token`
      : warnings > 0
        ? `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}; nothing that a gateway would reject`
        : 'Nothing that a gateway would reject',
  unjudged: 'There is no verdict on the signature',
  results: { fail: 'Fails.', warn: 'Warning.', pass: 'Passes.', skip: 'Not judged.' },
  repairOf: (label: string, check: string) => `${label}: ${check}`,
  repaired: (label: string) => `${label}: done.`,
};
