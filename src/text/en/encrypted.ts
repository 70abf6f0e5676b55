/** What is said of an encrypted token before its panes are loaded. */
export const encryptedTexts = {
  decryptTitle: 'Decrypt token',
  noSignature:
    'An encrypted token has no signature of its own. Decrypt it to see the token or the claims inside.',
  key: 'Decryption key',
};
