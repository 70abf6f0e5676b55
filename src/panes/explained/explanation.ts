import {
  claimNames,
  headerParameters,
  isClaimName,
  isHeaderParameter,
  type Source,
} from '../../core/claims/registered.js';
import type { Details } from '../../text/catalogue.js';

export type Explanation = { meaning: string; source: Source; isTime: boolean };

/** What a registered name of a header means; null of any other. */
export const explainedParameter = ({ headerNames }: Details, name: string): Explanation | null =>
  isHeaderParameter(name)
    ? { meaning: headerNames[name], source: headerParameters[name].source, isTime: false }
    : null;

/** What a registered name of a claims set means; null of any other. */
export const explainedClaim = ({ claimExplanations }: Details, name: string): Explanation | null =>
  isClaimName(name)
    ? {
        meaning: claimExplanations[name],
        source: claimNames[name].source,
        isTime: claimNames[name].kind === 'time',
      }
    : null;
