import type { familyTexts } from './en/families.js';

/** Another language has all of English, or does not compile. */
export type FamilyTexts = typeof familyTexts;
