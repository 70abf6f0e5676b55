import { lazyTexts } from '../../store/loading/lazyTexts.js';
import type { EncryptionTexts } from '../../text/encryptionTexts.js';

/** The wording of encrypting and decrypting. */
export const useEncryptionTexts = lazyTexts(
  import.meta.glob<EncryptionTexts>('../../text/*/encryption.ts', { import: 'encryptionTexts' }),
);
