import type { Profile } from '../../core/profiles/profile.js';
import type { CopiedToken } from '../../core/token/copied.js';
import { profileNameIn } from '../labels.js';
import { duration } from '../times.js';
import { fieldLabels, profileNames } from './profiles.js';

/** "sub, aud and iss". By hand: the browser takes 6 ms to make its first Intl.ListFormat, and the first token waits for it. */
const list = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' and ');

function copiedToken(token: CopiedToken): string {
  switch (token.is) {
    case 'wrong-on-purpose':
      return 'Copied. It was made wrong on purpose: a gateway must refuse it.';
    case 'refused':
      return `Copied, but a gateway would reject it: see Checks (${token.failures} ${token.failures === 1 ? 'problem' : 'problems'}).`;
    case 'fresh':
      return `Token copied, issued this second: good for ${duration('en-GB', token.lifetime)}.${warnedOf(token.warnings)}`;
    case 'as-it-stands':
      return `Token copied as it stands.${warnedOf(token.warnings)}`;
  }
}

const warnedOf = (warnings: number): string =>
  warnings === 0 ? '' : ` ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}: see Checks.`;

/** Everything the page says that is no problem: names of things, short explanations, announcements. */
export const page = {
  locale: 'en-GB',
  title: 'Countersign: JWT workbench',
  product: 'Countersign',
  tagline: 'JWT workbench. Nothing leaves this page.',
  profile: 'Profile',
  profileName: (profile: Pick<Profile, 'id' | 'name'>) => profileNameIn(profileNames, profile),
  notSaved: (name: string) => `${name} (not saved)`,
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
  ownProfiles: 'Own profiles',
  partMissing:
    'A part of the page did not load. Your work is still here. If this stays, keep or download your key and reload.',
  tryAgain: 'Try again',
  failed: {
    title: 'A part of the page cannot be shown.',
    detail: 'Your texts and keys are still here, and the rest of the page goes on.',
    texts: 'Your texts, for copying',
  },

  fieldLabels,
  fieldFills: (claims: readonly string[]) => `Fills ${list(claims)}.`,
  fieldMixed: (claims: readonly string[], from: string) => `${list(claims)} differ: this shows ${from}.`,
  fieldEncrypted: 'The token is encrypted: it cannot be read from outside.',
  fieldNeedsToken: 'Encoded token holds no token to fill this into. Paste one there, or press New token.',
  fieldNeedsJson: 'Mend the JSON below first; then this field works again.',
  fieldLooksLikeToken: 'This is a token. Paste it into Encoded token.',
  fieldLooksLikeKey: 'This is a key. Paste it into Public key.',
  fieldIsKeyId: (label: string) => `This is the JWT Key ID, not the ${label}.`,
  privateKeyRefused: 'A private key was pasted here. It was not taken: it belongs in Import key alone.',
  keyId: 'JWT Key ID',
  keyIdOwn: 'Computed here. AMPLIFY will show the same.',
  keyIdOwnElsewhere: 'Computed here from your public key.',
  keyIdOfSecret: 'Computed from your secret: its thumbprint.',
  keyIdPending: 'Computed as soon as the key is there.',
  keyIdOther: 'Belongs to another key: the gateway will answer 401.',
  keyIdForeign: 'As the pasted token has it. It is not the Key ID of the active key.',
  keyIdUseOwn: "Use this key's",
  keyIdNotAsked: 'This service does not ask for it.',
  keyIdMissing: 'The header has no kid.',
  keyIdIsApplicationId: 'This is the Application ID, not the JWT Key ID.',
  keyIdIsKey: 'This is a public key, not its Key ID. Paste it into Public key.',
  lifetime: 'Lifetime',
  lifetimes: { 60: '1 minute', 300: '5 minutes', 600: '10 minutes', 3600: '1 hour', 86400: '24 hours' },
  lifetimeCustom: 'Custom',
  lifetimeNone: 'None',
  lifetimeSeconds: 'Lifetime in seconds',
  lifetimeNeedsJson: 'Mend the JSON first.',
  lifetimeWanted: 'A whole number of seconds, such as 900.',
  lifetimeFresh: 'Starts when it is copied.',
  lifetimeCounting: 'Counts from its issue.',
  lifetimeByHand: 'Set by hand: copied as is.',
  lifetimePasted: 'Choosing one signs it anew.',
  freshOnCopy: 'Fresh on copy',

  encodedToken: 'Encoded token',
  encodedTokenEmpty: 'Paste a token, or write one in Header and Payload.',
  paste: 'Paste',
  pasteRefused: 'The browser did not hand over the clipboard. Paste it here with the keyboard.',
  copyToken: 'Copy token',
  lastAct: 'Then: use the token',
  copiedToken,
  copyAsHeader: 'Copy as header',
  copyAsCurl: 'Copy as curl',
  copyAsForm: 'Copy as form body',
  copyFailures: {
    stale: 'Copied the last good token. It does not carry the text you see.',
    secret: 'This is a private key, not a token. It was not copied.',
    'no-public-half': 'A shared secret has no public half. Nothing was copied.',
    nothing: 'There is nothing to copy yet.',
    'see-notice': 'Not copied: the notice says why.',
    refused: 'The browser refused the clipboard.',
  },
  stale: 'Last good token: it does not carry the text you see.',

  header: 'Header',
  headerHint: 'How it is signed',
  payload: 'Payload',
  payloadHint: 'What it says',
  copyHeader: 'Copy header',
  copyPayload: 'Copy payload',
  copiedHeader: 'Header copied.',
  copiedPayload: 'Payload copied.',
  binaryPart: (bytes: number) => `Not text: ${bytes} bytes, shown as hex.`,

  views: { text: 'Text', signed: 'As signed', bytes: 'Bytes' },
  partAs: (view: string, part: string) => `${view}, ${part}`,
  viewOf: (part: string) => `View of the ${part.toLowerCase()}`,
  candidates: 'Several tokens stand in this text:',
  candidate: (number: number) => `Token ${number}`,
  openOnPage: 'Open it on the page',
  skew: 'Clocks may differ by',
  skews: { 0: '0 s', 30: '30 s', 60: '1 min', 300: '5 min' },

  signature: 'Signature',
  claims: 'Claims',
  time: 'Time',
  signaturePane: 'Signature and keys',
  notices: 'Notices',
  checks: 'Checks',
  preflight: 'Preflight',
  preflightStatus: {
    pending: { title: 'Checking', detail: '' },
    accepted: { title: 'Ready to send', detail: 'Nothing that a gateway would reject.' },
    warned: { title: 'Ready, with warnings', detail: 'A strict gateway may reject it.' },
    incomplete: { title: 'Not ready yet', detail: 'A field above is still empty.' },
    rejected: { title: 'Would be rejected', detail: 'A gateway would reject this token.' },
    unjudged: { title: 'Not judged', detail: 'The signature has no verdict.' },
  },
  preflightOther: {
    title: 'For another service',
    detail: 'Not for this profile.',
    act: 'Judge it by no profile',
    done: 'Judged by no profile. The token is as it was.',
  },
  toChecks: 'See Checks',
  fillIn: (field: string) => `Go to ${field}`,
  signatureStatus: {
    valid: {
      title: 'Signature verified',
      detail: 'The active key fits it.',
    },
    'valid-with-notice': {
      title: 'Signature verified, but read the notices',
      detail: 'The active key fits it.',
    },
    invalid: {
      title: 'Signature does not fit',
      detail: 'Another key made it, or it was changed.',
    },
    unsigned: { title: 'Not signed', detail: 'alg is none: anybody could have made it.' },
    unsupported: { title: 'Cannot be judged here', detail: 'See the notices for the reason.' },
    'no-key': { title: 'No key to judge by', detail: "Paste the issuer's public key into Public key." },
    malformed: { title: 'Not a well-formed token', detail: 'The notices name the place.' },
    encrypted: { title: 'Encrypted (JWE)', detail: 'Only the header can be read without the key.' },
    signing: { title: 'Signing', detail: 'One moment.' },
    empty: { title: 'Empty', detail: 'Paste a token here, or start a new one.' },
  },

  /** Instead of a detail: by whose key a text on this page is signed. */
  keyFits: (name: string) => `The key ${name} fits it.`,
  signedHere: 'Signed here, by the active key.',
  signedAnew: 'Signed anew by your key: it is not the issuer’s any more.',
  noSecret: 'Give its shared secret to Import key.',

  timeStatus: {
    active: { title: 'Valid now', detail: 'It has not expired.' },
    expired: { title: 'Expired', detail: 'A gateway refuses it.' },
    'not-yet-valid': { title: 'Not yet valid', detail: 'Its nbf lies in the future.' },
    'no-exp': { title: 'Never expires', detail: 'It has no exp: many gateways refuse it.' },
    'invalid-type': {
      title: 'A time is not a number',
      detail: 'Times are whole seconds, unquoted.',
    },
    none: { title: 'No times', detail: 'There is no claims set to read them from.' },
  },
  expiredFresh: 'Copy token issues it anew.',
  claimsEncrypted: { title: 'Encrypted', detail: 'It takes the key to read it.' },
  claimsStatus: {
    claims: { title: 'A JWT claims set', detail: '' },
    'not-object': {
      title: 'Not a JWT claims set',
      detail: 'It is JSON, but a claims set is an object in braces.',
    },
    'not-json': { title: 'Not a JWT claims set', detail: 'The payload is text, but not JSON.' },
    'not-utf8': { title: 'Not a JWT claims set', detail: 'The payload is binary, not text.' },
    empty: { title: 'No payload', detail: 'There is nothing in the middle part.' },
    nested: { title: 'Nested JWT', detail: 'The payload is itself a token.' },
  },

  algorithm: 'Algorithm',
  algorithmFamilies: {
    RSA: 'RSA (PKCS#1 v1.5)',
    'RSA-PSS': 'RSA-PSS',
    ECDSA: 'ECDSA',
    HMAC: 'HMAC, a shared secret',
    EdDSA: 'Ed25519, formerly EdDSA',
    'ML-DSA': 'ML-DSA, post-quantum',
  },
  algorithmsNotTaken: (family: string) => `${family}: not taken by this profile`,
  algorithmsMissing: (family: string) => `${family}: not supported by this browser`,
  keySize: 'Key size',
  bits: (bits: number) => `${bits} bits`,
  generate: 'Generate key pair',
  generateSecret: 'Generate secret',
  generating: 'Generating a key pair',
  generated: 'New key pair ready.',
  generatedSecret: 'New secret ready.',
  importKey: 'Import key',
  publicKey: 'Public key',
  publicKeyHint:
    'For the service that verifies your tokens. Or paste another public key here to verify with it.',
  publicKeyHintAmplify:
    'For AMPLIFY Central: your app, Identity Profiles, JWT Keys. Or paste another public key here to verify with it.',
  noPublicHalf:
    'The active key is a shared secret: it has no public half. Whoever verifies needs the secret itself: the other forms below have it.',
  copyPublicKey: 'Copy public key',
  firstAct: 'First: register the key',
  copiedPublicKey: 'Public key copied.',
  copiedPublicKeyAtRisk:
    'Public key copied. Its private half is in this tab alone: keep or download it, under Signature and keys.',
  downloadPublic: 'Download public key',
  downloadPrivate: 'Download private key',
  downloadedPublic: 'Public key downloaded.',
  downloadedPrivate: 'Private key downloaded.',
  otherForms: 'Other forms of the key',
  keptHere: (count: number) => `Kept in this browser (${count})`,
  amplifyKeyId: 'AMPLIFY Key ID',
  amplifyKeyIdHint: 'SHA-256 of the public key; AMPLIFY Central and Keycloak name keys by it.',
  thumbprint: 'RFC 7638 thumbprint',
  thumbprintHint: 'SHA-256 of the JWK; many other systems name keys by it.',
  copyAmplifyKeyId: 'Copy AMPLIFY Key ID',
  copyThumbprint: 'Copy thumbprint',
  copiedAmplifyKeyId: 'AMPLIFY Key ID copied.',
  copiedThumbprint: 'Thumbprint copied.',
  foreignKey: 'Verifying with a pasted public key. Your own key pair is set aside and signs nothing.',
  unreadableKey: 'There is no active key while this is not a public key. Your own key pair is set aside.',
  takeBack: 'Use my key pair',

  issued: 'Issued',
  expires: 'Expires',
  life: 'Life',
  beyondCalendar: 'beyond the calendar',
  lifeLeft: (left: string) => `${left} left`,
  lifeOver: (ago: string) => `Expired ${ago} ago`,
  clockNote: "By this computer's clock.",
};
