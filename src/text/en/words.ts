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
