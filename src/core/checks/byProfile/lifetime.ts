import { failed, passed, skipped, warned, type Check } from '../check.js';
import { longest, startNow, timesOf } from './times.js';

/** The token lives no longer than the service allows; counted from iat, or from now where that is missing. */
export const checkLifetime: Check = (input) => {
  const times = timesOf(input);
  const isOff = times?.problems.some(({ kind }) => kind === 'time-unit' || kind === 'time-beyond-calendar');
  const exp = times?.exp?.seconds;
  const from = times?.iat ? times.iat.seconds : input.now;
  if (isOff || typeof exp !== 'number' || from === null || exp <= from) return skipped;
  const seconds = exp - from;
  const { max: most } = input.profile.lifetime;
  if (most !== null) {
    return seconds > most ? failed({ kind: 'check-lifetime-over', seconds, most }, startNow(input)) : passed;
  }
  return seconds > longest ? warned({ kind: 'check-lifetime-long', seconds }, startNow(input)) : passed;
};
