import type { EpochSeconds, EpochMilliseconds } from '../core/confusable.js';

/** The one clock that everything is judged by. Epoch seconds, whole (RFC 7519 section 2, NumericDate). */
export function nowSeconds(): EpochSeconds {
  return Math.floor(Date.now() / 1000);
}

/** Calls back about once a second, in time for the next full second. */
export function onEverySecond(tick: () => void): () => void {
  const timer = setInterval(tick, 1000);
  return () => clearInterval(timer);
}

/** Epoch milliseconds, for what takes less than a second. */
export function nowMs(): EpochMilliseconds {
  return Date.now();
}

/** Calls back so many milliseconds later, unless it is called off. */
export function after(milliseconds: number, due: () => void): () => void {
  const timer = setTimeout(due, milliseconds);
  return () => clearTimeout(timer);
}
