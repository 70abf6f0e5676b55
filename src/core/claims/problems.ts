import type { Charset } from '../token/parts/charset.js';
import type { JsonKind } from '../json/read.js';
import type { ValueKind } from '../names/registered.js';
import type { Severity } from '../result.js';

export type TimeClaim = 'exp' | 'nbf' | 'iat';

/** What can be said of a claims set (RFC 7519 sections 4 and 7.2). */
export type ClaimsProblem =
  | { kind: 'claims-empty' }
  /** `byteOffset` is the first byte that is no UTF-8; `length` counts all bytes; `charset` is the guess that is shown. */
  | {
      kind: 'claims-not-utf8';
      byteOffset: number;
      byte: number;
      length: number;
      charset: Charset | null;
      /** It begins like JSON: a character was changed, lost or doubled. */
      isDamaged: boolean;
    }
  /** Line and column are where the JSON ends to be JSON; `found` the character there, '' at the end of the text. */
  | {
      kind: 'claims-not-json';
      line: number;
      column: number;
      found: string;
      /** `literal`: as Python or JavaScript writes an object; `damaged` as `isDamaged`. */
      hint: 'utf-16' | 'byte-order-mark' | 'literal' | 'damaged' | null;
    }
  | { kind: 'claims-not-object'; found: JsonKind }
  | { kind: 'claims-nested' }
  | { kind: 'claim-type'; name: string; expected: ValueKind; found: JsonKind }
  /** A name that only case, white space or foreign letters keep apart from a registered one. */
  | { kind: 'claim-name-resembles'; name: string; resembles: string }
  /** RFC 7519 section 2: a NumericDate is a JSON number. */
  | { kind: 'time-not-number'; claim: TimeClaim; found: JsonKind; text: string }
  /** Seconds would put it far away, another unit would not. */
  | {
      kind: 'time-unit';
      claim: TimeClaim;
      unit: 'milliseconds' | 'microseconds' | 'nanoseconds';
      text: string;
    }
  /** Past what a calendar of this world can name (ECMA-262 section 21.4.1.1). */
  | { kind: 'time-beyond-calendar'; claim: TimeClaim; text: string }
  | { kind: 'time-far-future'; claim: TimeClaim; years: number }
  | { kind: 'time-negative'; claim: TimeClaim; text: string }
  | { kind: 'time-fraction'; claim: TimeClaim; text: string }
  /** Whole seconds, but with an exponent or a decimal point. */
  | { kind: 'time-notation'; claim: TimeClaim; text: string }
  /** `offset`: the minutes that some time zone is ahead of UTC by, where `seconds` is nearly that. */
  | { kind: 'time-issued-in-future'; seconds: number; offset: number | null }
  /** The token ends before it begins: exp is not after `later`. */
  | { kind: 'time-order'; later: 'nbf' | 'iat' };

export const claimsSeverities: Record<ClaimsProblem['kind'], Severity> = {
  'claims-empty': 'warning',
  'claims-not-utf8': 'warning',
  'claims-not-json': 'warning',
  'claims-not-object': 'warning',
  'claims-nested': 'info',
  'claim-type': 'warning',
  'claim-name-resembles': 'warning',
  'time-not-number': 'error',
  'time-unit': 'warning',
  'time-beyond-calendar': 'warning',
  'time-far-future': 'warning',
  'time-negative': 'warning',
  'time-fraction': 'info',
  'time-notation': 'info',
  'time-issued-in-future': 'warning',
  'time-order': 'warning',
};
