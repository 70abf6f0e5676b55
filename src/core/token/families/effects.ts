import type { TokenProblem } from '../problems.js';

type Effect = 'malformed' | 'unsupported' | 'unsigned' | 'encrypted' | 'notice';

/** What each kind does to the verdict; null: it is only said. */
const effects: Record<TokenProblem['kind'], Effect | null> = {
  'base64url-padding': 'notice',
  'base64url-standard-alphabet': 'notice',
  'base64url-white-space': 'notice',
  'base64url-character': 'malformed',
  'base64url-trailing-bits': 'notice',
  'base64url-length': 'malformed',
  'token-empty': null,
  'token-unwrapped': null,
  'token-lines-joined': null,
  'token-base64': null,
  'token-bearer-twice': null,
  'token-chunks-joined': null,
  'token-chunk-missing': 'malformed',
  'token-placeholder': null,
  'token-payload-alone': null,
  'token-several': null,
  'token-not-found': null,
  'token-is-key': null,
  'token-is-private-key': null,
  'token-is-opaque': null,
  'token-is-relative': null,
  'token-sd-jwt': null,
  'token-disclosure-foreign': null,
  'token-dpop-proof': null,
  // Its room decides that, once it is loaded.
  'token-family-invalid': null,
  'token-health-card': null,
  'token-is-json': null,
  'token-json-serialization': 'unsupported',
  'token-segment-count': null,
  'token-segment-empty': 'malformed',
  'token-signature-missing': 'malformed',
  'token-signature-length': null,
  'token-shortened': 'malformed',
  // It has no bytes, and so is never valid.
  'token-signature-prefix': null,
  'token-payload-detached': null,
  'token-nested': null,
  'token-encrypted': 'encrypted',
  'token-duplicate-name': 'malformed',
  'token-number-precision': null,
  'token-suspicious-character': null,
  'header-not-utf8': 'malformed',
  'header-not-json': 'malformed',
  'header-not-object': 'malformed',
  'header-type': null,
  'alg-missing': 'malformed',
  'alg-not-string': 'malformed',
  'alg-none': 'unsigned',
  'alg-none-look-alike': 'unsupported',
  'alg-none-signed': 'malformed',
  'alg-beyond-browsers': 'unsupported',
  'alg-unknown': 'unsupported',
  'enc-missing': 'malformed',
  'crit-invalid': 'malformed',
  'crit-unknown': 'unsupported',
  'b64-unencoded': null,
  'b64-invalid': 'malformed',
  'header-key-inside': null,
  'header-key-link': null,
  'header-thumbprint': null,
  'zip-on-jws': null,
  'jwe-compressed': null,
  'jwe-pbes2-count': null,
  'verify-key-type': null,
  'verify-key-curve': null,
  'verify-key-algorithm': null,
  'verify-key-fixed': null,
  'verify-key-use': null,
  'verify-key-confusion': null,
  'verify-key-refused': null,
  'verify-algorithm-unavailable': null,
  'verify-secret-empty': null,
};

/** Those of the problems that have this effect. */
export const having = (problems: readonly TokenProblem[], effect: Effect): TokenProblem[] =>
  problems.filter((problem) => effectOf(problem) === effect);

function effectOf(problem: TokenProblem): Effect | null {
  // RFC 7515 section 4 is about header parameters; a payload may hold what it likes.
  const isOfHeader =
    problem.kind !== 'token-duplicate-name' || (problem.segment === 'header' && !problem.nested);
  return isOfHeader ? effects[problem.kind] : null;
}
