import { lazyTexts } from '../../../store/loading/lazyTexts.js';
import type { profileFormTexts } from '../../../text/en/profileForm.js';

/** The words of the form, loaded with it. */
export const useFormTexts = lazyTexts(
  import.meta.glob<typeof profileFormTexts>('../../../text/*/profileForm.ts', { import: 'profileFormTexts' }),
);
