import type { HeaderDamage, LengthCause } from '../../core/token/problems.js';
import { list } from './words.js';

export const copyWhole = 'Copy the whole token again.';
const notLost =
  'Nothing was lost when it was copied: ask who signs the token about the form of the signature.';

/** What a wrong length of a signature comes from, and the way out. */
export const lengthCauses: Record<LengthCause, { why: (makers: readonly string[]) => string; fix: string }> =
  {
    hex: {
      why: () => 'Its text is hexadecimal, where a JWS has base64url.',
      fix: 'Fix the code that signs: encode the bytes of the signature as base64url, not their hexadecimal text.',
    },
    long: {
      why: () =>
        'It has a few bytes too many: a character was doubled, or something was copied that follows the token.',
      fix: 'Copy the token alone again.',
    },
    'other-alg': {
      why: (makers) => `One of this length is made with ${list(makers)}: alg may not say how it was signed.`,
      fix: 'Ask who signs the token which algorithm is used: alg must name it.',
    },
    short: {
      why: () =>
        'It was probably cut off when copied, or lost characters. If not, alg names another algorithm.',
      fix: copyWhole,
    },
    other: { why: () => '', fix: notLost },
  };

/** How a header came to be no JSON, and the way out. */
export const headerDamages: Record<HeaderDamage, { why: string; fix: string }> = {
  start: { why: 'The start of the token is missing.', fix: 'Copy the whole token again, from eyJ on.' },
  inside: { why: 'A character was changed, lost or doubled when it was copied.', fix: copyWhole },
  case: {
    why: 'All its letters have one case: something made the token lower or upper case, and base64url needs both.',
    fix: 'Copy the token again from before that step. Don’t compare or store tokens without their case.',
  },
  twice: {
    why: 'It is base64url of base64url: it was encoded twice.',
    fix: 'Fix the code that makes the token: encode header and payload once.',
  },
  written: {
    why: 'Nothing was lost: it was written so.',
    fix: 'Fix the code that makes the token: write the header with a JSON library, with names and strings in double quotes.',
  },
};

/** Where a character of no token comes from. */
const strangers: readonly (readonly [RegExp, string, string])[] = [
  [
    /[*•●█x×]/u,
    'It hides what a log or page doesn’t show.',
    'Copy the token from a place that shows all of it.',
  ],
  [
    /[\u2010-\u2015\u2212]/u,
    'A word processor or chat puts it in place of a hyphen.',
    'Copy the token from the original, not from formatted text.',
  ],
  [
    /[<>[\]{}]/u,
    'It belongs to a placeholder, or to the text around the token.',
    'Replace the placeholder by the value, or copy the token alone.',
  ],
];
export const strangerOf = (character: string) =>
  strangers.find(([pattern]) => pattern.test(character)) ?? [null, '', 'Copy the token again.'];
