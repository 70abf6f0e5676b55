import { timeVerdict, type TimeVerdict } from '../core/claims/time.js';
import { claimsVerdict, type ClaimsVerdict } from '../core/claims/verdict.js';
import { lastAnswer } from './lastAnswer.js';
import { payloadReading, payloadText, tokenReading } from './selectors.js';
import type { Workbench } from './state.js';

const claimsOf = lastAnswer(claimsVerdict);
const timeOf = lastAnswer(timeVerdict);

/** Whether the payload of the token shown is a JWT claims set. */
export function claimsVerdictOf(state: Workbench): ClaimsVerdict {
  return claimsOf(tokenReading(state));
}

/** @param now epoch seconds */
export function timeVerdictOf(state: Workbench, now: number): TimeVerdict {
  return timeOf(payloadText(state) ?? '', payloadReading(state), now);
}
