import type { Profile } from '../../core/profiles/profile.js';
import type { CopySummary } from '../../core/token/copySummary.js';
import { profileNameIn } from '../labels.js';
import { duration } from '../times.js';
import { frame } from './frame.js';
import { fieldLabels, profileNames } from './profiles.js';

/** "sub, aud and iss". By hand: the browser takes 6 ms to make its first Intl.ListFormat, and the first token waits for it. */
const list = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' and ');

function tokenCopied(token: CopySummary): string {
  switch (token.is) {
    case 'wrong-on-purpose':
      return 'Invalid test token copied. Any gateway should reject it.';
    case 'refused':
      return `Copied, but a gateway would reject it: see Problems (${token.failures} ${token.failures === 1 ? 'problem' : 'problems'}).`;
    case 'reissued':
      return `Token copied, re-issued just now. Valid for ${duration('en-GB', token.lifetime)}.${warnedOf(token.warnings)}`;
    case 'as-it-stands':
      return `Token copied. Times not updated.${warnedOf(token.warnings)}`;
  }
}

const warnedOf = (warnings: number): string =>
  warnings === 0 ? '' : ` ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}: see Problems.`;

/** Everything the page says that is not a problem: names of things, short explanations, announcements. */
export const page = {
  locale: 'en-GB',
  title: 'Countersign: JWT workbench',
  product: 'Countersign',
  tagline: 'Nothing leaves your browser.',
  profile: 'Profile',
  profileName: (profile: Pick<Profile, 'id' | 'name'>) => profileNameIn(profileNames, profile),
  notSaved: (name: string) => `${name} (not saved)`,
  frame,
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  undo: 'Undo',
  redo: 'Redo',
  newToken: 'New token',
  job: 'From key to token',
  guide: 'Guide',
  help: 'Help',
  privacy: 'Privacy',
  close: 'Close',
  /** Between a title and the sentence that goes on with it. */
  stop: '. ',
  allProfiles: 'All profiles',
  searchProfiles: 'Search profiles',
  ownProfiles: 'Custom profiles',
  partMissing:
    'Part of the page didn’t load. Your work is safe. If this keeps happening, save or download your key, then reload.',
  tryAgain: 'Try again',
  failed: {
    title: 'Something went wrong in this panel.',
    detail: 'Your token and keys are safe, and the rest of the page still works.',
    texts: 'Copy your work',
  },

  fieldLabels,
  fieldFills: (claims: readonly string[]) => `Sets ${list(claims)}.`,
  fieldMixed: (claims: readonly string[], from: string) => `${list(claims)} differ. Showing ${from}.`,
  fieldEncrypted: 'Encrypted token: its claims can’t be read without the key.',
  fieldNeedsToken: 'No token to edit. Paste one into Encoded token, or choose New token.',
  fieldNeedsJson: 'Fix the JSON below to use this field.',
  fieldLooksLikeToken: 'This is a token. Paste it into Encoded token.',
  fieldLooksLikeKey: 'This is a key. Paste it into Public key.',
  fieldIsKeyId: (label: string) => `This is the JWT Key ID, not the ${label}.`,
  privateKeyRefused: 'Private keys aren’t accepted here. Use Import key.',
  keyId: 'JWT Key ID',
  keyIdOwn: 'From your public key. Same as in AMPLIFY.',
  keyIdOwnElsewhere: 'From your public key.',
  keyIdOfSecret: 'Thumbprint of your shared secret.',
  keyIdPending: 'Available once a key is ready.',
  keyIdOther: 'Doesn’t match your key: expect a 401.',
  keyIdMatches: 'Matches the active key.',
  keyIdForeign: 'From the pasted token. Doesn’t match the active key.',
  keyIdUseOwn: 'Use my Key ID',
  keyIdNotAsked: 'Not required by this profile.',
  keyIdMissing: 'The header has no kid.',
  keyIdIsApplicationId: 'This is the Application ID, not the JWT Key ID.',
  keyIdIsKey: 'This is a public key, not its Key ID. Paste it into Public key.',
  lifetime: 'Lifetime',
  lifetimes: { 60: '1 minute', 300: '5 minutes', 600: '10 minutes', 3600: '1 hour', 86400: '24 hours' },
  lifetimeCustom: 'Custom',
  lifetimeNone: 'None',
  lifetimeSeconds: 'Lifetime in seconds',
  lifetimeNeedsJson: 'Fix the JSON first.',
  lifetimeWanted: 'Enter whole seconds, such as 900.',
  lifetimeFresh: 'Starts when you copy it.',
  lifetimeCounting: 'Counted from iat.',
  lifetimeByHand: 'Set manually. Copied as is.',
  lifetimePasted: 'Changes re-sign the token.',
  reissueOnCopy: 'Re-issue on copy',

  encodedToken: 'Encoded token',
  encodedTokenEmpty: 'Paste a token, or write one in Header and Payload.',
  paste: 'Paste',
  pasteRefused: 'Clipboard access was blocked. Press Ctrl+V (⌘V) here.',
  copyToken: 'Copy token',
  lastAct: '3. Use the token',
  tokenCopied,
  copyAsHeader: 'Copy Bearer header',
  copyAsOwnHeader: 'Copy request header',
  copyAsCurl: 'Copy as curl',
  copyAsForm: 'Copy as form body',
  copyFailures: {
    stale: 'Copied the last valid token. It doesn’t include your latest edits.',
    secret: 'This is a private key, not a token. It was not copied.',
    'no-public-half': 'A shared secret has no public key. Nothing was copied.',
    nothing: 'There is nothing to copy yet.',
    'see-notice': 'Not copied. See the notice.',
    refused: 'The browser blocked clipboard access.',
  },
  stale: { title: 'Edits not signed', detail: 'Out of date: your latest edits aren’t included.' },

  header: 'Header',
  payload: 'Payload',
  copyPart: {
    header: { label: 'Copy header', done: 'Header copied.' },
    payload: { label: 'Copy payload', done: 'Payload copied.' },
  },
  find: 'Find',
  expand: 'Expand',
  binaryPart: (bytes: number) => `Not text: ${bytes} bytes, shown as hex.`,

  views: { json: 'JSON', claims: 'Claims', raw: 'Raw' },
  viewOf: (part: string) => `View of the ${part.toLowerCase()}`,
  candidates: 'Found several tokens:',
  candidate: (number: number) => `Token ${number}`,
  skew: 'Allowed clock skew',

  signature: 'Signature',
  claims: 'Claims',
  time: 'Time',
  signaturePane: 'Signature',
  notices: 'Notices',
  checks: 'Checks',
  preflight: 'Overall result',
  checking: 'Checking',
  signatureStatus: {
    valid: {
      title: 'Signature verified',
      detail: 'Matches the active key.',
    },
    'valid-with-notice': {
      title: 'Verified, with notices',
      detail: 'Matches the active key.',
    },
    invalid: {
      title: 'Invalid signature',
      detail: 'This key doesn’t verify the signature.',
    },
    unsigned: { title: 'Unsecured token', detail: 'alg is none: anyone could have created it.' },
    unsupported: { title: 'Can’t be verified', detail: 'See the notices.' },
    'no-key': { title: 'Issuer’s key needed', detail: 'Add the issuer’s public key.' },
    malformed: { title: 'Malformed token', detail: 'See the notices for where.' },
    encrypted: { title: 'Encrypted (JWE)', detail: 'Only the header can be read without the key.' },
    signing: { title: 'Signing', detail: 'Just a moment…' },
    empty: { title: 'Empty', detail: 'Paste a token here, or start a new one.' },
  },

  secretNeeded: { title: 'Secret needed', detail: 'Enter the shared secret.' },
  /** Instead of a detail: by whose key a text on this page is signed. */
  signedHere: 'Signed with the active key.',

  timeStatus: {
    active: { title: 'Not expired', detail: 'Within its validity period.' },
    expired: { title: 'Expired', detail: 'Gateways will reject it.' },
    'not-yet-valid': { title: 'Not yet valid', detail: 'nbf is in the future.' },
    'no-exp': { title: 'Never expires', detail: 'No exp claim. Many gateways reject that.' },
    'invalid-type': {
      title: 'Invalid time claim',
      detail: 'Use whole seconds, without quotes.',
    },
    none: { title: 'No time claims', detail: 'The payload has no readable claims.' },
  },
  expiredFresh: 'Copy token re-issues it.',
  claimsEncrypted: { title: 'Encrypted', detail: 'Decrypt it to read the claims.' },
  claimCount: (count: number) => `${count} ${count === 1 ? 'claim' : 'claims'}`,
  claimsStatus: {
    claims: { title: 'No claims', detail: 'The payload is a JSON object, as a JWT needs it.' },
    'not-object': { title: 'Not a JSON object', detail: 'The payload is JSON, but has no claims.' },
    'not-json': { title: 'Not JSON', detail: 'The payload is text, but not JSON.' },
    'not-utf8': { title: 'Not UTF-8', detail: 'JWT claims are UTF-8.' },
    empty: { title: 'No payload', detail: 'The second part is empty.' },
    nested: { title: 'A token inside', detail: 'The payload is itself a token (nested JWT).' },
  },

  algorithm: 'Algorithm',
  bits: (bits: number) => `${bits} bits`,
  generate: 'Generate key pair',
  generateSecret: 'Generate secret',
  generating: 'Generating a key pair',
  generated: 'New key pair ready.',
  generatedSecret: 'New secret ready.',
  importKey: 'Import key',
  newKey: 'New key',
  publicKey: 'Public key',
  publicKeyForms: 'PEM, JWK, JWKS, certificate',
  publicKeyHint:
    'Register it with the service that verifies your tokens. To verify with another key, paste it here.',
  publicKeyHintAmplify:
    'Register it in AMPLIFY Central: your app > Identity Profiles > JWT Keys. To verify with another key, paste it here.',
  publicKeyHintGiven: 'To verify with another key, paste it here.',
  copyPublicKey: 'Copy public key',
  firstAct: '1. Register the key',
  firstActGiven: '1. Import key',
  firstActOther: '1. Key in use',
  copiedPublicKey: 'Public key copied.',
  copiedPublicKeyAtRisk:
    'Public key copied. The private key exists only in this tab. Save or download it under Signature.',
  publicHalf: 'Public key',
  privateHalf: 'Private key',
  downloadPublic: 'Download public key',
  downloadPrivate: 'Download private key',
  downloadedPublic: 'Public key downloaded.',
  downloadedPrivate: 'Private key downloaded.',
  amplifyKeyId: 'AMPLIFY Key ID',
  amplifyKeyIdHint: 'SHA-256 of the public key. AMPLIFY Central and Keycloak use it as kid.',
  thumbprint: 'JWK thumbprint (RFC 7638)',
  thumbprintHint: 'SHA-256 of the JWK. Many other systems use it as kid.',
  copyAmplifyKeyId: 'Copy AMPLIFY Key ID',
  copyThumbprint: 'Copy thumbprint',
  copiedAmplifyKeyId: 'AMPLIFY Key ID copied.',
  copiedThumbprint: 'Thumbprint copied.',
  takeBack: 'Use my key pair',

  beyondCalendar: 'date out of range',
  brief: { year: 'y', day: 'd', hour: 'h', minute: 'm', second: 's', between: ' ' },
  lifeLeft: (left: string) => `${left} left`,
  ago: (time: string) => `${time} ago`,
};
