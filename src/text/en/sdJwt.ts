import type { BindingDefect, SdJwtDefect, SdJwtFinding, SdJwtMakeProblem } from '../../core/sdJwt/sdJwt.js';
import { duration } from '../times.js';

const span = (seconds: number) => duration('en-GB', Math.round(seconds));
type Said<T extends { kind: string }> = { [K in T['kind']]: (facts: Extract<T, { kind: K }>) => string };
type OwnProblem = Extract<SdJwtMakeProblem, { kind: 'claims-reserved' | 'nothing-selective' }>;

const number = (at: number) => `Disclosure ${at + 1}`;
const place = (path: string) => (path === '' ? 'the claims set' : path);
const signatures = {
  invalid: 'is invalid',
  bent: 'is right only if base64url that isn’t canonical is overlooked',
  unsecured: 'is missing: alg is none',
  malformed: 'can’t be verified: the JWT is malformed',
  unsupported: 'can’t be verified here: its alg isn’t supported, or doesn’t match the key',
};

const findings: Said<SdJwtFinding> = {
  'not-terminated': () => 'An SD-JWT ends with a tilde, or with a key binding JWT behind one.',
  'jwt-unreadable': () => 'The part before the first tilde isn’t a JWS with a JWT claims set.',
  'issuer-signature': ({ is }) => `The issuer’s signature ${signatures[is]}.`,
  'issuer-unsupported': ({ alg }) => `The issuer’s signature (${alg}) can’t be verified with this key here.`,
  'issuer-symmetric': ({ alg }) =>
    `${alg} uses a secret that the verifier shares with the issuer, so it proves nothing to others.`,
  'hash-unknown': ({ hash }) =>
    `_sd_alg is ${hash}, which isn’t supported or isn’t secure: no digest can be compared.`,
  'disclosure-not-array': ({ at }) => `${number(at)} isn’t a JSON array in base64url.`,
  'disclosure-parts': ({ at, found, wanted, path }) =>
    wanted === 3
      ? `${number(at)} has ${found} elements, but a claim of ${place(path)} needs three: salt, name, value.`
      : `${number(at)} has ${found} elements, but an array element (${place(path)}) needs two: salt, value.`,
  'salt-not-string': ({ at }) => `${number(at)}: the salt isn’t a string.`,
  'salt-short': ({ at, bits }) =>
    `${number(at)}: the salt has at most ${bits} bits, and 128 are recommended.`,
  'salt-twice': ({ at }) => `${number(at)} has the same salt as another one.`,
  'name-not-string': ({ at }) => `${number(at)}: the claim’s name isn’t a string.`,
  'name-reserved': ({ at, name }) => `${number(at)} is named ${name}, which only digests may be.`,
  'name-taken': ({ at, name, path }) => `${number(at)}: ${place(path)} already has a claim ${name}.`,
  'digest-twice': ({ digest, path }) =>
    `The digest ${digest} occurs twice, the second time in ${place(path)}.`,
  'disclosure-unreferenced': ({ at }) =>
    `${number(at)}: its digest isn’t in the JWT or in another disclosure, so the issuer never signed it.`,
  'disclosure-twice': ({ at }) => `${number(at)} is there twice.`,
  'disclosures-many': ({ count, most }) =>
    `There are ${count} disclosures. At most ${most} are supported here.`,
  'sd-not-list': ({ path }) => `_sd in ${place(path)} isn’t an array.`,
  'digest-not-string': ({ path }) => `A digest in ${place(path)} isn’t a string.`,
  'dots-misplaced': ({ path }) =>
    `“...” in ${place(path)} is only allowed as the one member of an array element.`,
  'too-deep': ({ path }) => `The claims are nested too deep at ${path.slice(0, 40)}…`,
  'exp-passed': ({ seconds }) => `exp passed ${span(seconds)} ago.`,
  'nbf-ahead': ({ seconds }) => `nbf is ${span(seconds)} ahead.`,
  'claim-selective': ({ name }) => `${name} decides whether the token is valid, and can be held back here.`,
  'vct-missing': () => 'A verifiable credential needs vct, its type.',
  'vct-not-string': () => 'vct must be a string.',
  'vc-claim-selective': ({ name }) =>
    `${name} of a verifiable credential must not be selectively disclosable.`,
  'vc-typ-old': ({ typ }) => `typ is ${typ}, the name before November 2024: now it is dc+sd-jwt.`,
  'status-not-object': () => 'status must be an object, such as one with status_list.',
  'binding-missing': () => 'Key binding is required, and no key binding JWT follows.',
  'binding-unreadable': () => 'What follows the last tilde isn’t a key binding JWT.',
  'binding-typ': ({ typ }) => `Key binding JWT: typ is ${typ === '' ? 'missing' : typ}, and must be kb+jwt.`,
  'binding-alg': ({ alg }) =>
    `Key binding JWT: alg is ${alg === '' ? 'missing' : alg}, and must be a known algorithm with a key pair.`,
  'binding-key': ({ has }) =>
    ({
      'no-cnf': 'There is no cnf, so nothing says whose key must sign the key binding JWT.',
      'no-jwk': 'cnf has no jwk: another confirmation method isn’t supported here.',
      'no-key': 'jwk in cnf isn’t a public key.',
    })[has],
  'binding-signature': ({ is }) => `Key binding JWT: the signature ${signatures[is]}.`,
  'binding-claim-missing': ({ name }) => `Key binding JWT: ${name} is missing.`,
  'binding-old': ({ seconds }) =>
    `Key binding JWT: iat was ${span(seconds)} ago, and verifiers accept a few minutes.`,
  'binding-ahead': ({ seconds }) => `Key binding JWT: iat is ${span(seconds)} ahead.`,
  'binding-expired': ({ seconds }) => `Key binding JWT: exp passed ${span(seconds)} ago.`,
  'binding-aud': ({ found, expected }) => `Key binding JWT: aud is ${found}, not ${expected}.`,
  'binding-nonce': ({ found, expected }) => `Key binding JWT: nonce is ${found}, not ${expected}.`,
  'binding-hash': ({ found, expected }) =>
    `Key binding JWT: sd_hash is ${found}, but this JWT with these disclosures has ${expected}. It was made for another set of disclosures.`,
};

const problems: Said<OwnProblem> = {
  'claims-reserved': ({ name }) =>
    `The claims have a member ${name}, which only the issuer’s digests may have.`,
  'nothing-selective': ({ needs }) =>
    needs === 'claim'
      ? 'Choose a top-level claim as selectively disclosable first.'
      : 'Choose an array element as selectively disclosable first.',
};

const defects: Readonly<Record<SdJwtDefect, string>> = {
  'digest-twice': 'A digest twice',
  'salt-missing': 'Salt missing',
  'name-reserved': 'Disclosure named _sd',
  'name-taken': 'Disclosed claim also in the clear',
  'element-parts': 'Array element with a name',
  unreferenced: 'Disclosure without a digest',
  'value-changed': 'Disclosed value changed',
  'hash-unknown': '_sd_alg: md5',
  'sd-not-list': '_sd isn’t an array',
  'other-key': 'Signed with another key',
};
const bindingDefects: Readonly<Record<BindingDefect, string>> = {
  'other-set': 'sd_hash of another set',
  'other-nonce': 'Another nonce',
  'other-aud': 'Another audience',
  old: 'iat an hour ago',
  typ: 'typ: JWT',
  'no-nonce': 'nonce missing',
  'other-key': 'Signed with another key',
  unsecured: 'alg: none',
};

/** Everything about SD-JWT (RFC 9901). */
export const sdJwtTexts = {
  title: 'SD-JWT',
  credential: (vct: string | null) => `Verifiable credential${vct === null ? '' : `, ${vct}`}`,
  result: 'SD-JWT result',
  statuses: {
    valid: 'Valid: signature, disclosures and digests match',
    'valid-with-notice': 'Valid, with warnings',
    invalid: 'Invalid SD-JWT',
    unverified: 'Disclosures match, but the issuer’s signature isn’t verified',
  },
  bound: { true: 'Key binding is valid.', false: 'Key binding is invalid.', null: 'No key binding.' },
  counts: (digests: number, undisclosed: number) =>
    `${digests} ${digests === 1 ? 'digest' : 'digests'}, ${undisclosed} without a disclosure here: claims that are held back, or decoys.`,
  certificates: (count: number) => `x5c with ${count} ${count === 1 ? 'certificate' : 'certificates'}.`,
  status: (uri: string, index: string) => `Revocation status: entry ${index} of ${uri}.`,
  findingsLabel: 'SD-JWT findings',
  findings,
  disclosures: 'Disclosures',
  element: (path: string) => `Element ${path}`,
  unplaced: 'no matching digest',
  insideOf: (name: string) => `inside ${name}`,
  facts: (salt: string, digest: string) => `Salt ${salt}, digest ${digest}`,
  seen: 'Claims as the verifier sees them',
  expectTitle: 'Key binding',
  nonce: 'Nonce of the verifier',
  aud: 'Audience of the verifier',
  needed: 'Key binding required',
  present: 'Presentation of the ticked disclosures',
  copyPresentation: 'Copy presentation',
  copied: 'Presentation copied.',
  bind: 'Add key binding',
  noHolder: 'To add key binding, load the private key whose public key is in cnf (Import key).',
  bindNeeds: 'Key binding needs the verifier’s nonce and audience.',
  wrong: 'Wrong on purpose',
  noDefect: 'Nothing',
  bindingDefects,
  defects,
  problems,
  makeTitle: 'Make an SD-JWT',
  claims: 'Claims to issue',
  takeClaims: 'Take the payload above',
  selective: 'Selectively disclosable',
  noClaims: 'The claims must be a JSON object.',
  typ: 'Type (typ)',
  hash: 'Hash (_sd_alg)',
  decoys: 'Decoys per object',
  isBound: 'Bind to my key pair (cnf)',
  make: 'Make SD-JWT',
  made: 'SD-JWT',
  copyMade: 'Copy SD-JWT',
  copiedMade: 'SD-JWT copied.',
  lacksVct: 'dc+sd-jwt needs the claim vct.',
  makeProblems: 'Why there is no SD-JWT',
};
