import type { ClaimsProblem, TimeClaim } from '../../core/claims/problems.js';
import { byteName, characterName } from '../characters.js';
import type { ProblemTexts } from '../wording.js';
import { typeName } from './words.js';

const meaning: Record<TimeClaim, string> = {
  exp: 'exp, the end of its life,',
  nbf: 'nbf, the start of its life,',
  iat: 'iat, the time it was issued,',
};

/** What the page says of a claims set. */
export const claims: ProblemTexts<ClaimsProblem> = {
  'claims-empty': () => ({
    title: 'The payload is empty',
    detail: 'There are no claims. A signature may still be right, but this is not a JWT.',
    fix: 'If it travels apart from the token, put its base64url form between the two dots.',
  }),
  'claims-not-utf8': ({ byteOffset, byte, length }) => ({
    title: 'The payload is not UTF-8 text',
    detail: `Byte ${byteOffset + 1} of ${length} (${byteName(byte)}) is no part of a character. It is binary, or in another encoding; the bytes are shown as they are, and nothing was replaced.`,
    fix: 'A JWT claims set must be JSON in UTF-8 (RFC 7519 section 7.2).',
  }),
  'claims-not-json': ({ line, column, found, hint }) => ({
    title: 'The payload is not JSON',
    detail:
      (found === ''
        ? 'It ends before the JSON does.'
        : `It stops being JSON at line ${line}, column ${column}: ${characterName(found)}.`) +
      (hint === 'utf-16' ? ' It looks like UTF-16 text.' : '') +
      (hint === 'byte-order-mark' ? ' It starts with a byte order mark (BOM).' : ''),
    fix: 'The signature is judged all the same. For a JWT, the payload must be a JSON object in UTF-8.',
  }),
  'claims-not-object': ({ found }) => ({
    title: 'The payload is not a JSON object',
    detail: `It is JSON, but ${typeName(found)}. A claims set lists names and values in braces (RFC 7519 section 3).`,
    fix: 'The signature is judged all the same. For a JWT, make it an object.',
  }),
  'claims-nested': () => ({
    title: 'The claims are inside a nested JWT',
    detail: 'The payload is a token of its own, as cty says. Its claims and signature are not judged here.',
    fix: 'Open the inner token.',
  }),
  'claim-type': ({ name, expected, found }) => ({
    title: `${name} has the wrong type`,
    detail: `It is ${typeName(found)}, and should be ${typeName(expected)}.`,
    fix: `Write ${name} as its specification says.`,
  }),
  'claim-name-resembles': ({ name, resembles }) => ({
    title: `“${name}” is not ${resembles}`,
    detail:
      'Claim names are exact: capitals, blanks, invisible and foreign letters make another name. Readers will not see it.',
    fix: `If you mean ${resembles}, write it so.`,
  }),
  'time-not-number': ({ claim, found, text }) => ({
    title: `${claim} is not a number`,
    detail: `${meaning[claim]} has the type ${found}: ${text}. It must be a number of seconds since 1970 (RFC 7519 section 2). Strict readers refuse the token, lenient ones ignore the time.`,
    fix: found === 'string' ? 'Take the quotes away.' : 'Write it as a plain number of seconds.',
  }),
  'time-unit': ({ claim, unit, text }) => ({
    title: `${claim} looks like ${unit}`,
    detail: `${meaning[claim]} is ${text}. In seconds that is far from today, in ${unit} it is near. Readers take it as seconds.`,
    fix: `Divide by ${{ milliseconds: '1,000', microseconds: '1,000,000', nanoseconds: '1,000,000,000' }[unit]}, and leave the fraction away.`,
  }),
  'time-beyond-calendar': ({ claim, text }) => ({
    title: `${claim} is beyond any calendar`,
    detail: `${meaning[claim]} is ${text} seconds: too far for a date. Some programs fail on such a number.`,
    fix: 'Write a time that can happen, in seconds since 1970.',
  }),
  'time-far-future': ({ claim, years }) => ({
    title: `${claim} is ${years} years in the future`,
    detail: `${meaning[claim]} is very far away. A stolen token stays good that long.`,
    fix: 'Give tokens a short life, and renew them.',
  }),
  'time-negative': ({ claim, text }) => ({
    title: `${claim} lies before 1970`,
    detail: `${meaning[claim]} is ${text}. A time before 1970 is hardly meant.`,
    fix: 'Count in seconds since 1970-01-01 UTC.',
  }),
  'time-fraction': ({ claim, text }) => ({
    title: `${claim} has a fraction of a second`,
    detail: `${text} is allowed (RFC 7519 section 2), but some readers take whole seconds only.`,
    fix: 'Round it to whole seconds.',
  }),
  'time-issued-in-future': ({ seconds }) => ({
    title: 'iat is in the future',
    detail: `By this computer’s clock the token was issued ${Math.ceil(seconds)} seconds from now. One of the two clocks is wrong, and a strict receiver refuses it.`,
    fix: 'Set the clocks by the network, or allow a small skew.',
  }),
  'time-order': ({ later }) => ({
    title: `exp is not after ${later}`,
    detail: `The token ends before it ${later === 'nbf' ? 'starts to be good' : 'was issued'}, so it is never good.`,
    fix: `Set exp to a time after ${later}.`,
  }),
};
