import type { EpochSeconds } from '../../core/confusable.js';
import { timeVerdict, type TimeVerdict } from '../../core/claims/time/time.js';
import type { ClaimsVerdict } from '../../core/claims/verdict.js';
import type { TokenReading } from '../../core/token/read/read.js';
import { memoizeLast } from './memoizeLast.js';
import { payloadReading, payloadText, tokenReading } from '../selectors.js';
import type { TokenReader, Workbench } from '../state.js';

const claimsOf = memoizeLast((reader: TokenReader, reading: TokenReading): ClaimsVerdict =>
  reader.claimsVerdict(reading),
);
/** What is wrong with it is said at its place, below the editor. */
const emptyDraft: ClaimsVerdict = { status: 'empty', problems: [] };
const brokenDraft: ClaimsVerdict = { status: 'not-json', problems: [] };
const timeOf = memoizeLast(timeVerdict);

/**
 * Whether the payload is a JWT claims set; null until the reader is loaded. A payload in the making is
 * judged as it stands in the editor, also while it is not JSON and the token still carries an earlier one.
 */
export function claimsVerdictOf(state: Workbench): ClaimsVerdict | null {
  if (state.document.kind === 'draft' && payloadReading(state).problem) {
    return payloadText(state) === '' ? emptyDraft : brokenDraft;
  }
  const reading = tokenReading(state);
  return state.reader && reading && claimsOf(state.reader, reading);
}

/** @param now epoch seconds */
export function timeVerdictOf(state: Workbench, now: EpochSeconds): TimeVerdict {
  return timeOf(payloadText(state) ?? '', payloadReading(state), now, state.skew);
}
