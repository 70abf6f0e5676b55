import type { FieldShape } from '../profile.js';

const usual: Record<Extract<FieldShape, string>, RegExp> = {
  'application-id': /^[0-9a-f]{32}$/,
  'service-account': /^DOSA_[\w-]+$/,
  url: /^https?:\/\/[^\s/]+(?:\/\S*)?$/,
};

/** Longer texts are not tried, so that no pattern takes long. */
const longest = 300;

/** Whether a text is as a pattern of a profile wants it. */
export const fitsPattern = (text: string, pattern: string): boolean =>
  text.length <= longest && new RegExp(pattern, 'u').test(text);

/** Whether a field's value looks as such values usually do. */
export const hasShape = (value: string, shape: FieldShape): boolean =>
  typeof shape === 'string' ? usual[shape].test(value) : fitsPattern(value, shape.pattern);
