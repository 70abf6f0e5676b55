import type { Meaning } from '../../core/claims/rows.js';
import type { Details } from '../../text/catalogue.js';

/** What a name means, in words: registered, or by the vendor of the token. */
export function explained(
  { claimExplanations, headerNames, vendorClaims }: Details,
  meaning: Meaning,
): string {
  if (meaning.part === 'header') return headerNames[meaning.key];
  if (meaning.part === 'payload') return claimExplanations[meaning.key];
  const words: Readonly<Record<string, string>> = vendorClaims[meaning.vendor];
  return words[meaning.key] ?? '';
}
