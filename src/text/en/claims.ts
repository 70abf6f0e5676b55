import type { Charset } from '../../core/token/parts/charset.js';
import type { ClaimsProblem, TimeClaim } from '../../core/claims/problems.js';
import { byteName, characterName } from '../characters.js';
import { duration, utcOffset } from '../times.js';
import type { ProblemTexts } from '../wording.js';
import { typeName } from './words.js';

const meaning: Record<TimeClaim, string> = {
  exp: 'exp (expiration time)',
  nbf: 'nbf (not before)',
  iat: 'iat (issued at)',
};

/** What makes seconds of another unit. */
export const divisors = {
  milliseconds: '1,000',
  microseconds: '1,000,000',
  nanoseconds: '1,000,000,000',
};

/** Where a time is ahead by the offset of a time zone. */
export const localTime = {
  detail: (claim: TimeClaim, offset: number) =>
    `By this computer’s clock, ${claim} is almost exactly ${duration('en-GB', offset * 60)} ahead, as clocks in ${utcOffset(offset)} are. Local time was probably written as if it were UTC.`,
  fix: 'Fix the code that makes the token: count iat, nbf and exp in seconds since 1970 in UTC.',
};

const damagedPayload =
  'It begins like JSON: unless its signature is valid, a character was changed, lost or doubled.';
const copyAgain = 'Copy the whole token again. If its signature is valid, fix the code that makes it.';

const charsetNames: Readonly<Record<Charset, string>> = {
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (big-endian)',
  gbk: 'GBK',
  shift_jis: 'Shift_JIS',
  'windows-1252': 'Windows-1252 or Latin-1',
};

/** What the page says of a claims set. */
export const claims: ProblemTexts<ClaimsProblem> = {
  'claims-empty': () => ({
    title: 'The payload is empty',
    detail: 'There are no claims. The signature may still be valid, but this is not a JWT.',
    fix: 'If the payload is detached, enter it under Detached payload.',
  }),
  'claims-not-utf8': ({ byteOffset, byte, length, charset, isDamaged }) => ({
    title: 'The payload is not UTF-8 text',
    detail: `Byte ${byteOffset + 1} of ${length} (${byteName(byte)}) isn’t valid UTF-8. ${
      charset === null
        ? isDamaged
          ? damagedPayload
          : 'The payload is binary or in another encoding; its bytes are shown unchanged.'
        : `It looks like ${charsetNames[charset]} and is shown so, which is a guess. The bytes are unchanged.`
    }`,
    fix: isDamaged
      ? copyAgain
      : `A JWT claims set must be JSON in UTF-8 (RFC 7519 section 7.2).${charset === null ? '' : ' Fix the code that makes the token: encode the payload as UTF-8.'}`,
  }),
  'claims-not-json': ({ line, column, found, hint }) => ({
    title: 'The payload is not JSON',
    detail:
      (found === ''
        ? 'The JSON is incomplete.'
        : `Invalid JSON at line ${line}, column ${column}: ${characterName(found)}.`) +
      (hint === 'utf-16' ? ' It looks like UTF-16 text.' : '') +
      (hint === 'byte-order-mark' ? ' It starts with a byte order mark (BOM).' : '') +
      (hint === 'literal' ? ' It is an object as Python or JavaScript writes it.' : '') +
      (hint === 'damaged' ? ` ${damagedPayload}` : ''),
    fix:
      hint === 'damaged'
        ? copyAgain
        : hint === 'literal'
          ? 'Fix the code that makes the token: write the payload with a JSON library, such as json.dumps or JSON.stringify.'
          : 'The signature is still verified. In a JWT, the payload must be a JSON object in UTF-8.',
  }),
  'claims-not-object': ({ found }) => ({
    title: 'The payload is not a JSON object',
    detail: `It is ${typeName(found)}. A JWT claims set is a JSON object (RFC 7519 section 3).`,
    fix: 'The signature is still verified. For a JWT, make the payload an object.',
  }),
  'claims-nested': () => ({
    title: 'The claims are inside a nested JWT',
    detail: 'cty says that the payload is itself a token. Its claims and signature are not checked here.',
    fix: 'Open the inner token.',
  }),
  'claim-type': ({ name, expected, found }) => ({
    title: `${name} has the wrong type`,
    detail: `It is ${typeName(found)} but should be ${typeName(expected)}.`,
    fix: `Write ${name} as its specification requires.`,
  }),
  'claim-name-resembles': ({ name, resembles }) => ({
    title: `“${name}” is not ${resembles}`,
    detail:
      'Claim names must match exactly. With different case, spaces, invisible or look-alike letters, services ignore the claim.',
    fix: `If you mean ${resembles}, rename it.`,
  }),
  'time-not-number': ({ claim, found, text }) => ({
    title: `${claim} is not a number`,
    detail: `${meaning[claim]} has the type ${found}: ${text}. It must be a number of seconds since 1970 (RFC 7519 section 2). Strict services reject the token; lenient ones ignore the claim.`,
    fix: found === 'string' ? 'Remove the quotes.' : 'Write it as a plain number of seconds.',
  }),
  'time-unit': ({ claim, unit, text }) => ({
    title: `${claim} looks like ${unit}`,
    detail: `${meaning[claim]} is ${text}. That looks like ${unit}, but services read it as seconds.`,
    fix: `Divide by ${divisors[unit]} and drop the fraction.`,
  }),
  'time-beyond-calendar': ({ claim, text }) => ({
    title: `${claim} is out of range`,
    detail: `${meaning[claim]} is ${text} seconds, which is not a valid date. Some libraries fail on such a number.`,
    fix: 'Use a real date, in seconds since 1970.',
  }),
  'time-far-future': ({ claim, years }) => ({
    title: `${claim} is ${years} years in the future`,
    detail: `${meaning[claim]} is very far away. A stolen token can be used until then.`,
    fix: 'Use a short lifetime, and renew tokens.',
  }),
  'time-negative': ({ claim, text }) => ({
    title: `${claim} is before 1970`,
    detail: `${meaning[claim]} is ${text}. That is probably a mistake.`,
    fix: 'Count in seconds since 1970-01-01 UTC.',
  }),
  'time-fraction': ({ claim, text }) => ({
    title: `${claim} has a fraction of a second`,
    detail: `${text} is allowed (RFC 7519 section 2), but some libraries accept whole seconds only.`,
    fix: 'Round it to whole seconds.',
  }),
  'time-notation': ({ claim, text }) => ({
    title: `${claim} isn’t written in digits`,
    detail: `JSON allows ${text}, but some services accept digits only.`,
    fix: 'Write whole seconds without exponent and decimal point.',
  }),
  'time-issued-in-future': ({ seconds, offset }) => ({
    title: 'iat is in the future',
    ...(offset === null
      ? {
          detail: `By this computer’s clock, the token is issued ${duration('en-GB', Math.ceil(seconds))} from now. One of the two clocks is wrong, and strict services reject the token.`,
          fix: 'Sync both clocks (NTP), or allow some clock skew.',
        }
      : {
          detail: `${localTime.detail('iat', offset)} Strict services reject the token.`,
          fix: localTime.fix,
        }),
  }),
  'time-order': ({ later }) => ({
    title: `exp is not after ${later}`,
    detail: `The token expires before it ${later === 'nbf' ? 'becomes valid' : 'is issued'}, so it is never valid.`,
    fix: `Set exp to a time after ${later}.`,
  }),
};
