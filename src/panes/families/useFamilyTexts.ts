import { lazyTexts } from '../../store/loading/lazyTexts.js';
import type { FamilyTexts } from '../../text/familyTexts.js';

/** The wording of the rooms. */
export const useFamilyTexts = lazyTexts(
  import.meta.glob<FamilyTexts>('../../text/*/families.ts', { import: 'familyTexts' }),
);
