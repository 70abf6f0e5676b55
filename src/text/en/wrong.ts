import type { DefectKind } from '../../core/token/defects.js';

/** Each defect of an invalid test token, and what a service must notice. */
export const wrongTexts: Readonly<Record<DefectKind, { name: string; detail: string }>> = {
  expired: { name: 'Expired', detail: 'exp was an hour ago. Everything else is valid.' },
  'not-yet-valid': {
    name: 'Not yet valid',
    detail: 'nbf is an hour in the future. Everything else is valid.',
  },
  'wrong-aud': { name: 'Wrong audience', detail: 'Correctly signed, but for another audience (aud).' },
  'wrong-kid': { name: 'Wrong kid', detail: 'Signed with your key, but kid refers to another one.' },
  'signature-bit': {
    name: 'One bit of the signature flipped',
    detail:
      'Looks intact, but the signature is invalid. A service that accepts it doesn’t verify signatures.',
  },
  'alg-none': {
    name: 'alg: none',
    detail:
      'Declared as unsecured (alg: none), with no signature. Anyone could have created it (RFC 8725 section 2.1).',
  },
  'key-confusion': {
    name: 'HS256 with the public key',
    detail:
      'HS256 uses a shared secret, and here the secret is your public key, which is not secret. A service that trusts the token’s alg accepts it (RFC 8725 section 2.1).',
  },
  'other-key': {
    name: 'Signed with another key',
    detail: 'Everything is valid except the signature: it is from a new key of the same type.',
  },
  truncated: {
    name: 'Truncated',
    detail: 'The last 20 characters are missing, as after incomplete copying.',
  },
};

/** What is said around them. */
export const wrongWords = {
  title: 'Make an invalid test token',
  warning:
    'Each option breaks the token above in one way; a label stays until you restore it. Send it only to systems you’re allowed to test. Any system that accepts it is vulnerable.',
  needsGood: 'Requires a token signed here with your own key.',
  made: (name: string) => `Invalid test token created: ${name}.`,
  label: (name: string) => `Invalid test token: ${name}.`,
  show: 'Show the token',
  copy: 'Copy test token',
  // None is named like what does the same elsewhere on the page.
  ways: { token: 'Start a new token', own: 'Make a token like it', key: 'Sign with my key pair' },
};
