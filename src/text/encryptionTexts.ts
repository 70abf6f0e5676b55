import type { encryptionTexts } from './en/encryption.js';

/** Another language has all of English, or does not compile. */
export type EncryptionTexts = typeof encryptionTexts;
