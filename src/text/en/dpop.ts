import type { DpopDefect, DpopFinding, DpopMakeProblem } from '../../core/dpop/dpop.js';
import { duration } from '../times.js';

const span = (seconds: number) => duration('en-GB', Math.round(seconds));
type Said<T extends { kind: string }> = { [K in T['kind']]: (facts: Extract<T, { kind: K }>) => string };
type OwnProblem = Extract<DpopMakeProblem, { kind: 'url-invalid' | 'method-invalid' | 'defect-needs' }>;

const findings: Said<DpopFinding> = {
  unreadable: () => 'The proof isn’t a JWS with a JWT claims set.',
  typ: ({ typ }) => `typ is ${typ === '' ? 'missing' : typ}, and must be dpop+jwt.`,
  alg: ({ alg }) => `alg is ${alg === '' ? 'missing' : alg}, and must be a known algorithm with a key pair.`,
  'jwk-missing': () => 'The header has no jwk: the public key must be in the proof.',
  'jwk-unreadable': () => 'jwk isn’t a public key.',
  'jwk-private': ({ members }) =>
    `jwk has private members (${members.join(', ')}). Replace that key pair: its private key has been sent.`,
  signature: ({ is }) =>
    ({
      invalid: 'The signature is invalid: it isn’t by the key in jwk.',
      bent: 'The signature is right only if base64url that isn’t canonical is overlooked.',
      unsecured: 'The proof isn’t signed.',
      malformed: 'The signature can’t be verified: the proof is malformed.',
      unsupported: 'The signature can’t be verified: alg doesn’t match jwk, or isn’t supported here.',
    })[is],
  'claim-missing': ({ name }) => `${name} is missing.`,
  'htm-other': ({ found, expected }) => `htm is ${found}, but the method is ${expected}.`,
  'htu-other': ({ found, expected }) => `htu is ${found}, but the request goes to ${expected}.`,
  'htu-not-url': ({ found }) => `htu is ${found}, which isn’t an http or https URL.`,
  'htu-query': () => 'htu has a query or fragment: it must be left out.',
  'iat-old': ({ seconds }) =>
    `iat was ${span(seconds)} ago, and servers accept a few minutes. Make a new proof for each request.`,
  'iat-ahead': ({ seconds }) => `iat is ${span(seconds)} ahead.`,
  expired: ({ seconds }) => `exp passed ${span(seconds)} ago.`,
  'jti-short': ({ length }) => `jti has ${length} characters: it must differ each time, as a UUID does.`,
  'ath-other': ({ expected }) => `ath isn’t the hash of this access token, which is ${expected}.`,
  'nonce-other': ({ found, expected }) => `nonce is ${found}, but the server sent ${expected} (DPoP-Nonce).`,
  'jkt-other': ({ found, expected }) =>
    `The access token is bound to the key ${expected} (cnf.jkt), and the proof is by ${found}.`,
  'token-unbound': () => 'The access token isn’t bound to a key (no cnf.jkt): anyone who has it can use it.',
};

const problems: Said<OwnProblem> = {
  'url-invalid': () => 'Enter the address of the request, with http or https.',
  'method-invalid': () => 'Enter the method of the request, such as POST.',
  'defect-needs': ({ needs }) =>
    needs === 'nonce' ? 'Enter a nonce first.' : 'Enter an access token first.',
};

const defects: Readonly<Record<DpopDefect, string>> = {
  typ: 'typ: JWT',
  'jwk-missing': 'jwk missing',
  'jwk-private': 'Private key in jwk (a throwaway key)',
  'alg-none': 'alg: none',
  symmetric: 'HS256 with the public key',
  signature: 'Signed with a key other than jwk',
  htm: 'Another method',
  htu: 'Another address',
  'htu-query': 'htu with a query',
  'iat-old': 'iat an hour ago',
  'iat-ahead': 'iat in an hour',
  'jti-missing': 'jti missing',
  ath: 'ath of another access token',
  'ath-missing': 'ath missing',
  nonce: 'Another nonce',
  'nonce-missing': 'nonce missing',
  'other-key': 'By another key pair',
};

/** Everything about DPoP (RFC 9449). */
export const dpopTexts = {
  title: 'DPoP proof',
  result: 'DPoP result',
  statuses: {
    valid: 'Valid proof: signed with the key it carries',
    'valid-with-notice': 'Valid proof, with warnings',
    invalid: 'A server would reject this proof',
  },
  thumbprint: (value: string) => `JWK thumbprint of its key (jkt): ${value}`,
  request: 'The request it came with',
  findingsLabel: 'DPoP findings',
  findings,
  method: 'Method',
  url: 'Address',
  accessToken: 'Access token',
  nonce: 'Nonce (DPoP-Nonce)',
  optional: 'Optional.',
  useKey: 'Verify with the key in the proof',
  makeTitle: 'Make a DPoP proof',
  accessHint: 'Empty for the token endpoint. Given, the proof gets ath.',
  wrong: 'Wrong on purpose',
  noDefect: 'Nothing',
  defects,
  make: 'Make proof',
  made: 'Proof',
  copyProof: 'Copy proof',
  copiedProof: 'Proof copied. Each proof is for one request.',
  copyHeaders: 'Copy request headers',
  copiedHeaders: 'Request headers copied.',
  copyCurl: 'Copy proof as curl',
  copiedCurl: 'Command copied.',
  edit: 'Edit the proof as a token',
  problems,
  makeProblems: 'Why there is no proof',
  codeTitle: 'Code that makes these proofs',
  language: 'Language of the proof code',
  languages: { node: 'Node with jose', python: 'Python with PyJWT' },
  code: 'Proof code',
  copyCode: 'Copy proof code',
  copiedCode: 'Code copied.',
};
