import type { Problem } from './problems.js';

/** How bad it is: the token or key cannot be used, it may not do what was meant, or it is good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** What is milder than an error. */
const milder: Partial<Record<Problem['kind'], Severity>> = {
  'json-duplicate-name': 'warning',
  'token-empty': 'info',
  'token-unwrapped': 'info',
  'token-lines-joined': 'info',
  'token-several': 'warning',
  'token-signature-length': 'warning',
  'token-payload-detached': 'warning',
  'token-nested': 'info',
  'token-encrypted': 'info',
  'base64url-padding': 'warning',
  'base64url-standard-alphabet': 'warning',
  'base64url-white-space': 'warning',
  'base64url-trailing-bits': 'warning',
  'token-duplicate-name': 'warning',
  'token-number-precision': 'info',
  'token-suspicious-character': 'warning',
  'header-type': 'warning',
  'alg-none': 'warning',
  'b64-unencoded': 'info',
  'header-key-inside': 'warning',
  'header-key-link': 'warning',
  'header-thumbprint': 'info',
  'zip-on-jws': 'warning',
  'jwe-compressed': 'info',
  'jwe-pbes2-count': 'warning',
  'key-encrypted': 'info',
  'key-text-ignored': 'info',
  'claims-empty': 'warning',
  'claims-not-utf8': 'warning',
  'claims-not-json': 'warning',
  'claims-not-object': 'warning',
  'claims-nested': 'info',
  'claim-type': 'warning',
  'claim-name-resembles': 'warning',
  'time-unit': 'warning',
  'time-beyond-calendar': 'warning',
  'time-far-future': 'warning',
  'time-negative': 'warning',
  'time-fraction': 'info',
  'time-issued-in-future': 'warning',
  'time-order': 'warning',
  'signing-no-private-key': 'info',
  'key-rsa-weak': 'warning',
  'key-publicly-known': 'warning',
  'key-rsa-roca': 'warning',
  'key-label-mismatch': 'warning',
  'key-secret-is-public-key': 'warning',
  'key-secret-short': 'warning',
  'jwk-kid-duplicate': 'warning',
  'jwk-x5c-mismatch': 'warning',
  'jwk-x5c-unreadable': 'warning',
  'jwk-member-not-canonical': 'warning',
  'jwk-not-for-signing': 'warning',
  'jwk-alg-unknown': 'warning',
  'signing-not-json': 'warning',
  'signing-header-not-object': 'warning',
  'signing-other-alg': 'warning',
  'signing-key-fixed': 'warning',
  'signing-key-reserved': 'warning',
  'signing-refused': 'warning',
  'check-signature-notice': 'warning',
  'check-aud-list': 'warning',
  'check-iat-missing': 'warning',
  'check-lifetime-long': 'warning',
  'check-typ-missing': 'warning',
  'check-typ-other': 'warning',
  'check-crit-used': 'warning',
  'check-key-short': 'warning',
  'check-field-shape': 'warning',
  'check-size': 'warning',
  'jwe-rounds-low': 'warning',
  'jwe-key-missing': 'info',
  'jwe-layers-over': 'warning',
  'snippet-algorithm': 'info',
  'snippet-binary': 'info',
  'snippet-value': 'info',
  'snippet-address': 'info',
  'link-profile-unknown': 'warning',
  'workspace-profiles-left': 'info',
};

export function severityOf({ kind }: Problem): Severity {
  return milder[kind] ?? 'error';
}

const ranks: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** The worst first; what is equally bad stays in its order. */
export function worstFirst(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((one, other) => ranks[severityOf(one)] - ranks[severityOf(other)]);
}
