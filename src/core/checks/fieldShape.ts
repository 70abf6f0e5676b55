import type { FieldShape } from '../profiles/profile.js';
import type { FieldLooks } from './problems.js';
import { passed, skipped, warned, type Check, type CheckedKey } from './check.js';
import { refill } from './refill.js';

/** What usually is typed into the fields. Nobody documents the shapes, so that another is only a warning. */
export const checkFieldShape: Check = ({ profile, fieldValues, key }) => {
  const typed = profile.fields.flatMap((field) => {
    const value = fieldValues[field.id] ?? '';
    return field.shape === null || value === '' ? [] : [{ field, shape: field.shape, value }];
  });
  if (typed.length === 0) return skipped;
  const odd = typed.find(({ shape, value }) => !usual[shape].test(value));
  if (!odd) return passed;
  const { field, shape, value } = odd;
  const looks = looksOf(shape, value, key);
  return warned(
    { kind: 'check-field-shape', field: field.label, shape, looks },
    looks === 'spaced' ? refill(field, value.trim(), null) : null,
  );
};

const usual: Record<FieldShape, RegExp> = {
  'application-id': /^[0-9a-f]{32}$/,
  'service-account': /^DOSA_[\w-]+$/,
  url: /^https?:\/\/[^\s/]+(?:\/\S*)?$/,
};

function looksOf(shape: FieldShape, value: string, key: CheckedKey | null): FieldLooks {
  if (value.includes('-----BEGIN')) return 'key';
  if (/^eyJ[\w-]*\./.test(value)) return 'token';
  if (value === key?.keyId || value === key?.thumbprint) return 'key-id';
  return usual[shape].test(value.trim()) ? 'spaced' : 'other';
}
