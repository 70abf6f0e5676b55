import type { Difference } from '../../core/profiles/fill/differences.js';

const typeNames: Readonly<Partial<Record<string, string>>> = {
  'string-or-array': 'a string or an array of strings',
  time: 'a number of seconds',
  any: 'any value',
};

/** A type of JSON value with its article; true, false and null are called so. */
export const typeName = (type: string): string => {
  if (['true', 'false', 'null'].includes(type)) return type;
  return typeNames[type] ?? `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
};

/** "a, b and c" */
export const list = (items: readonly string[]): string => items.join(', ').replace(/, ([^,]*)$/, ' and $1');

const differences: Record<Difference, string> = {
  space: 'whitespace',
  case: 'upper and lower case',
  port: 'the port',
  slashes: 'a doubled slash',
  'end-slash': 'a slash at the end',
  scheme: 'the scheme (http or https)',
};

/** What alone two texts differ by. */
export const onlyDifference = (by: readonly Difference[]): string =>
  `They differ only by ${list(by.map((one) => differences[one]))}, but services compare letter by letter.`;
