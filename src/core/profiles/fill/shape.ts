import type { FieldShape } from '../profile.js';

const usual: Record<FieldShape, RegExp> = {
  'application-id': /^[0-9a-f]{32}$/,
  'service-account': /^DOSA_[\w-]+$/,
  url: /^https?:\/\/[^\s/]+(?:\/\S*)?$/,
};

/** Whether a field's value looks as such values usually do. Nobody documents the shapes. */
export const hasShape = (value: string, shape: FieldShape): boolean => usual[shape].test(value);
