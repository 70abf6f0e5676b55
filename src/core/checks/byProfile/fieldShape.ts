import { hasShape } from '../../profiles/fill/shape.js';
import type { FieldForeign } from '../problems.js';
import { failed, passed, skipped, warned, type Check, type CheckedKey } from '../check.js';
import { withoutSpaces } from '../refill.js';

/**
 * What usually is typed into the fields. Nobody documents the shapes, so that another is only a warning; a
 * token or a key is no ID of anything.
 */
export const checkFieldShape: Check = ({ profile, fieldValues, key }) => {
  const typed = profile.fields.flatMap((field) => {
    const value = fieldValues[field.id] ?? '';
    return field.shape === null || value === '' ? [] : [{ field, shape: field.shape, value }];
  });
  if (typed.length === 0) return skipped;
  for (const { field, value } of typed) {
    const foreign = foreignIn(value, key);
    if (foreign) return failed({ kind: 'check-field-foreign', field: field.label, foreign });
  }
  const odd = typed.find(({ shape, value }) => !hasShape(value, shape));
  if (!odd) return passed;
  const { field, shape, value } = odd;
  const isSpaced = hasShape(value.replace(/\s/g, ''), shape);
  return warned(
    { kind: 'check-field-shape', field: field.label, shape, looks: isSpaced ? 'spaced' : 'other' },
    isSpaced ? withoutSpaces(field, value) : null,
  );
};

function foreignIn(value: string, key: CheckedKey | null): FieldForeign | null {
  if (value.includes('-----BEGIN')) return 'key';
  if (/^\s*eyJ[\w-]*\./.test(value)) return 'token';
  return value === key?.keyId || value === key?.thumbprint ? 'key-id' : null;
}
