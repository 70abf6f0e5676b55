import type { KeyId } from '../../core/confusable.js';

const ordinal = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinals = new Map<Intl.LDMLPluralRule, string>([
  ['one', 'st'],
  ['two', 'nd'],
  ['few', 'rd'],
]);

/** What the page says about importing, exporting and saving keys; loaded with those parts. */
export const keyTexts = {
  activeKey: 'Active key',
  noneActive: 'Choose a key',
  keyLabel: (name: string, shape: string, signs: boolean) =>
    `${name.length > 24 ? `${name.slice(0, 12)}…` : name}, ${shape}${signs ? ', private' : ''}`,
  sized: (name: string, bits: number) => `${name}, ${bits} bits`,
  keyTruth: (shape: string, exponent: string | null) =>
    exponent === null ? shape : `${shape}, public exponent ${exponent}`,
  madeHere: 'generated here',
  keptName: (name: string) => `saved as ${name}`,
  readFrom: (source: string) => `read as ${source}`,
  otherNames: 'Other names of this key',
  copyName: (name: string) => `Copy ${name}`,
  copiedName: (name: string) => `Copied ${name}.`,
  ownKid: (kid: string) => `kid ${kid}`,
  canSign: 'can sign',
  cannotSign: 'verify only',
  certificate: (subject: string, from: string, to: string) =>
    `Certificate of ${subject}, valid from ${from} to ${to}.`,
  atRisk:
    'You’ve shared this public key, but its private key exists only in this tab. Closing the tab loses it.',
  atRiskOther:
    'You’ve shared the public key of your previous pair. Its private key exists only in this tab and will be lost when you close it.',
  keepIt: 'Save in browser',
  downloadIt: 'Download',
  importTitle: 'Import a key',
  importHint: 'PEM, JWK, JWKS, certificate, OpenSSH or DER, private or public. It never leaves your browser.',
  keyText: 'Key',
  showKey: 'Show the text',
  hideKey: 'Hide the text',
  chooseFile: 'Choose a file',
  dropFile: 'or drop a file here',
  fileRead: (name: string, bytes: number) => `${name}, ${bytes} bytes`,
  clearFile: 'Remove file',
  passphrase: 'Passphrase',
  passphraseHint: 'For encrypted keys. Used once and never saved.',
  readAs: 'Read as',
  readings: {
    key: 'Key or certificate',
    'utf-8': 'Secret as text (UTF-8)',
    base64url: 'Secret in base64url',
    base64: 'Secret in base64',
    hex: 'Secret in hex',
  },
  secretHints: {
    'utf-8': 'For HS256, HS384 and HS512. Spaces and line breaks are part of the secret.',
    base64url: 'For HS256, HS384 and HS512. Spaces and line breaks are ignored.',
    base64: 'For HS256, HS384 and HS512. Spaces and line breaks are ignored.',
    hex: 'For HS256, HS384 and HS512. Spaces and line breaks are ignored.',
  },
  import: 'Import',
  reading: 'Reading the key',
  stop: 'Stop',
  cancel: 'Cancel',
  whichKey: 'Which key',
  several: (count: number) => `Found ${count} keys. Choose one; the rest stay available under Active key.`,
  verifiedBy: (name: string, at: number, count: number) =>
    `Verified by ${name}, ${at}${ordinals.get(ordinal.select(at)) ?? 'th'} of ${count} keys.`,
  noneVerifies: (count: number) => `None of the ${count} keys verifies this signature.`,
  forLater: (count: number) =>
    count === 1
      ? 'Read 1 key. It verifies the tokens you paste. Your own token isn’t affected.'
      : `Read ${count} keys. They verify the tokens you paste. Your own token isn’t affected.`,
  loadIt: 'Load it as the key it is',
  whereKeysAre: 'The issuer’s keys are usually listed here. This page doesn’t fetch it:',
  askIssuer: 'Ask the issuer for its public key or JWKS.',
  copyCurl: 'Copy curl command',
  copiedCurl: 'curl command copied. It prints the JWKS: paste it here.',
  importProblems: 'About this key',
  imported: 'Key imported.',

  algorithmNotTaken: (alg: string, profile: string, algorithms: readonly string[]) =>
    `Profile ${profile} accepts ${algorithms.join(', ')} only. It would reject ${alg}.`,

  exportTitle: 'Export key',
  publicForms: 'Public key',
  privateForms: 'Private key',
  notExportable: 'This private key is saved as non-exportable. It can sign but can’t be extracted.',
  secretForms: 'Secret',
  secretNotExportable: 'This secret is saved as non-exportable. It can sign but can’t be extracted.',
  noPrivate: 'No private key, only a public key.',
  copy: (name: string) => `Copy ${name}`,
  download: (name: string) => `Download ${name}`,
  copiedForm: (name: string) => `${name} copied.`,
  encryptPassphrase: 'Passphrase for the encrypted key',
  encryptHint: 'At least 8 characters. openssl pkey decrypts the file with it.',
  commonName: 'Certificate subject (CN)',
  days: 'Days of validity',
  forms: {
    'one-line': 'one-line PEM',
    base64: 'base64 of the DER',
    'pkcs1-public': 'PKCS#1 public key',
    jwk: 'JWK',
    jwks: 'JWKS',
    certificate: 'X.509 certificate',
    pkcs8: 'PKCS#8 private key',
    traditional: 'traditional private key',
    'one-line-private': 'one-line private key',
    'private-jwk': 'private JWK',
    encrypted: 'encrypted private key',
    'secret-base64url': 'secret in base64url',
    'secret-hex': 'secret in hex',
    'secret-jwk': 'secret as JWK',
  },

  keyringTitle: 'Saved keys',
  keyringHint: 'Only keys saved here outlive this tab. Anyone using this browser can use them.',
  sharedOrigin: (host: string) =>
    `Other pages on ${host === '' ? 'this computer' : host} can sign with keys saved here. Save a key only if you trust them all.`,
  keyName: 'Name of the key',
  keepExportable: 'Allow export later',
  keepKey: 'Save key',
  keptKey: (name: string) => `Saved as ${name}.`,
  nothingKept: 'No saved keys.',
  use: (name: string) => `Use ${name}`,
  rename: (name: string) => `Rename ${name}`,
  remove: (name: string) => `Delete ${name}`,
  forget: 'Delete all saved keys',
  forgotten: 'All saved keys deleted.',
  keptEntry: (keyId: KeyId, signs: boolean, exportable: boolean) =>
    `${keyId}, ${signs ? (exportable ? 'exportable' : 'non-exportable') : 'public key only'}`,
};
