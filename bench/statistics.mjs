/**
 * The value below which the fraction `p` of the samples lies, by linear interpolation between the nearest two.
 *
 * @param {readonly number[]} samples not empty @param {number} p from 0 to 1
 */
export function quantile(samples, p) {
  const sorted = [...samples].sort((one, other) => one - other);
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** @param {readonly number[]} samples not empty */
export const median = (samples) => quantile(samples, 0.5);

/**
 * Takes samples one after the other.
 *
 * @template T
 * @param {number} count @param {(index: number) => Promise<T>} take
 * @returns {Promise<T[]>}
 */
export async function samplesOf(count, take) {
  const taken = [];
  for (let index = 0; index < count; index += 1) taken.push(await take(index));
  return taken;
}
