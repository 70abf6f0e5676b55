import type { Meaning } from '../../core/claims/rows.js';
import type { Details } from '../../text/catalogue.js';

/** What a registered name means, in words. */
export const explained = ({ claimExplanations, headerNames }: Details, meaning: Meaning): string =>
  meaning.part === 'header' ? headerNames[meaning.key] : claimExplanations[meaning.key];
