/** What slots stand for, by name: fields, and what is computed of the key. */
export type Slots = Readonly<Record<string, string>>;

/** Each leaves what it made as it is, so that a field can be read back out of the text. */
const functions = {
  upper: (text: string) => text.toUpperCase(),
  /** Scheme, host and port of an address (RFC 6454). */
  origin: (text: string) => /^[a-z]+:\/\/[^/?#]+/i.exec(text)?.[0] ?? text,
  /** The address without query and fragment (RFC 9449 section 4.2). */
  noQuery: (text: string) => text.replace(/[?#].*/s, ''),
  noScheme: (text: string) => text.replace(/^[^?#]*:\/\//, ''),
  beforeDot: (text: string) => text.replace(/\..*/s, ''),
  noSpace: (text: string) => text.replace(/\s/g, ''),
} satisfies Record<string, (text: string) => string>;

export const functionNames = Object.keys(functions);

const slot = /\{([^{}|]+)((?:\|\w+)*)\}/;
const slots = new RegExp(slot, 'g');

const applied = (names: string, text: string): string =>
  Object.entries(functions)
    .filter(([name]) => names.split('|').includes(name))
    .reduce((rest, [, run]) => run(rest), text);

/** The text that a template makes of values; what has none is empty. */
export const filled = (template: string, values: Slots): string =>
  template.replace(slots, (_, id: string, names: string) => applied(names, values[id] ?? ''));

/** The names of its slots. */
export const slotsIn = (template: string): string[] =>
  Array.from(template.matchAll(slots), ([, id = '']) => id);

/** What a field says where this is typed into it. */
export function asFilled(template: string, fieldId: string, value: string): string {
  const own = Array.from(template.matchAll(slots)).find(([, id]) => id === fieldId);
  return applied(own?.[2] ?? '', value);
}

/** The values of which a template makes this text; null where it makes no such text. What a slot takes ends where the text between it and the next one begins. */
export function extracted(template: string, text: string): Slots | null {
  const [before = '', ...rest] = template.split(slot);
  if (rest.length === 0 || !text.startsWith(before)) return null;
  const values: Record<string, string> = {};
  let at = before.length;
  for (let index = 0; index < rest.length; index += 3) {
    const [id = '', , after = ''] = rest.slice(index, index + 3);
    const end = index + 3 === rest.length ? text.length - after.length : text.indexOf(after, at);
    if (end < at || !text.startsWith(after, end)) return null;
    values[id] ??= text.slice(at, end);
    at = end + after.length;
  }
  return values;
}
