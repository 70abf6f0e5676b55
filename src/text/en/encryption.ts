import type { KeyId } from '../../core/confusable.js';
import type { SecretForm } from '../../core/jwe/problems.js';

const forms: Record<'key' | SecretForm, string> = {
  key: 'Key (PEM, JWK, JWKS, DER in base64)',
  text: 'Password or secret as text',
  base64url: 'Secret in base64url',
  hex: 'Secret in hex',
};

/** What the page says around encrypted tokens; loaded with their panes. */
export const encryptionTexts = {
  ownKeyTried: 'Empty: your own key pair is tried.',
  decryptHint: 'With your key, in your browser',
  encryptKey: 'Key to encrypt with',
  keyHint: 'Used only in this tab and never saved.',
  show: 'Show',
  hide: 'Hide',
  readAs: 'Format',
  forms,
  passphrase: 'Passphrase of the key file',
  passphraseHint: 'Only for encrypted keys.',
  decrypt: 'Decrypt',
  openJson: 'Open as JSON',
  problems: 'Decryption problems',
  layer: (number: number) => `Layer ${number}`,
  encrypted: (alg: string, enc: string) => `Encrypted: ${alg}, ${enc}`,
  signed: (verdict: string) => `Signed: ${verdict}`,
  opened: 'Decrypted with this key.',
  openedBy: (number: number, count: number, kid: string | null) =>
    `Decrypted with this key, which is that of recipient ${number} of ${count}${kid === null ? '' : ` (kid ${kid})`}.`,
  locked: 'Not decrypted.',
  fits: (keyId: KeyId) => `Signature verified with key ${keyId}.`,
  noKey: 'No loaded key matches the signature. Open it in the editor to verify it with another key.',
  content: (number: number) => `Content of layer ${number}`,
  copyContent: (number: number) => `Copy content of layer ${number}`,
  copiedContent: 'Content copied.',
  management: 'Key management (alg)',
  contentEncryption: 'Content encryption (enc)',
  serialization: 'Serialization',
  serializations: { compact: 'Compact', flattened: 'Flattened JSON', general: 'General JSON' },
  severalKeys:
    'Each key below is a recipient: several keys are a JWK Set or PEM blocks. A key that doesn’t match alg gets RSA-OAEP-256, ECDH-ES+A256KW or AES key wrap.',
  what: 'Content to encrypt',
  whats: { token: 'The signed token, as a nested JWT', payload: 'The payload only, not signed' },
  usePublicKey: 'Use the active public key',
  encrypt: 'Encrypt',
  encryptProblems: 'Encryption problems',
  result: 'Encrypted token',
  copyResult: 'Copy encrypted token',
  copiedResult: 'Encrypted token copied.',
};
