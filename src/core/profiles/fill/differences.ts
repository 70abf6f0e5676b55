import type { FieldValues } from './fields.js';

/** What a service that compares letter by letter sees, and a person hardly does. */
export type Difference = 'space' | 'case' | 'port' | 'slashes' | 'end-slash' | 'scheme';

/** Each makes two texts one that differ only so; the scheme goes last, because a port is that of a scheme. */
const steps: readonly (readonly [Difference, (text: string) => string])[] = [
  ['space', (text) => text.replace(/[\s\p{Cf}]+/gu, '')],
  ['case', (text) => text.toLowerCase()],
  ['port', (text) => text.replace(/^(https:\/\/[^/]+):443(?![^/])|^(http:\/\/[^/]+):80(?![^/])/, '$1$2')],
  ['slashes', (text) => text.replace(/(?<!:)\/{2,}/g, '/')],
  ['end-slash', (text) => text.replace(/(?<!\/)\/+$/, '')],
  ['scheme', (text) => text.replace(/^https?:\/\//, '')],
];

/** By what alone two texts differ; nothing where they are the same, or differ by more. */
export function differencesOf(found: string, wanted: string): Difference[] {
  const areOne = (some: typeof steps) => {
    const [one, other] = [found, wanted].map((text) => some.reduce((rest, [, step]) => step(rest), text));
    return one === other && one !== '';
  };
  if (found === wanted || !areOne(steps)) return [];
  return steps
    .reduce((needed, step) => {
      const fewer = needed.filter((one) => one !== step);
      return areOne(fewer) ? fewer : needed;
    }, steps)
    .map(([name]) => name);
}

/**
 * What the fields of a token from elsewhere should say: what the token says, because it may be for another client or
 * service; but where that nearly is what the person filled in, what the person filled in.
 */
export function expectedValues(read: FieldValues, filledIn: FieldValues): FieldValues {
  return Object.fromEntries(
    Object.entries(read).map(([id, value]) => {
      const own = filledIn[id] ?? '';
      return [id, differencesOf(value, own).length > 0 ? own : value];
    }),
  );
}
