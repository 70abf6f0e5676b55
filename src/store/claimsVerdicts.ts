import { timeVerdict, type TimeVerdict } from '../core/claims/time.js';
import type { ClaimsVerdict } from '../core/claims/verdict.js';
import type { TokenReading } from '../core/token/read.js';
import { lastAnswer } from './lastAnswer.js';
import { payloadReading, payloadText, tokenReading } from './selectors.js';
import type { TokenReader, Workbench } from './state.js';

const claimsOf = lastAnswer((reader: TokenReader, reading: TokenReading): ClaimsVerdict =>
  reader.claimsVerdict(reading),
);
const timeOf = lastAnswer(timeVerdict);

/** Whether the payload of the token shown is a JWT claims set; null until the reader is loaded. */
export function claimsVerdictOf(state: Workbench): ClaimsVerdict | null {
  const reading = tokenReading(state);
  return state.reader && reading && claimsOf(state.reader, reading);
}

/** @param now epoch seconds */
export function timeVerdictOf(state: Workbench, now: number): TimeVerdict {
  return timeOf(payloadText(state) ?? '', payloadReading(state), now, state.skew);
}
