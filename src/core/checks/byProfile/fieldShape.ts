import { hasShape } from '../../profiles/fill/shape.js';
import type { FieldShape } from '../../profiles/profile.js';
import { defineCheck, failed, passed, skipped, warned, type CheckedKey, type Outcome } from '../check.js';
import { withoutSpaces } from '../setFieldClaims.js';

/** What a value looks like instead; `spaced`: right but for white space. */
export type FieldLooks = 'spaced' | 'other';

export type FieldForeign = 'token' | 'key' | 'key-id';

/** `field` is the label of the profile's field. */
type FieldProblem =
  | { kind: 'check-field-shape'; field: string; shape: FieldShape; looks: FieldLooks }
  /** What belongs into another field was put into this one. */
  | { kind: 'check-field-foreign'; field: string; foreign: FieldForeign };

/**
 * What usually is typed into the fields. Nobody documents the shapes, so that another is only a warning; a
 * token or a key is no ID of anything.
 */
export const checkFieldShape = defineCheck({
  id: 'field-shape',
  subject: { part: 'payload', name: null },
  severity: { 'check-field-shape': 'warning', 'check-field-foreign': 'error' },
  profiles: ['api-proxy', 'service-account-agent', 'service-account-cli', 'private-key-jwt', 'api-gateway'],
  run: ({ profile, fieldValues, key }): Outcome<FieldProblem> => {
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
  },
});

function foreignIn(value: string, key: CheckedKey | null): FieldForeign | null {
  if (value.includes('-----BEGIN')) return 'key';
  if (/^\s*eyJ[\w-]*\./.test(value)) return 'token';
  return value === key?.keyId || value === key?.thumbprint ? 'key-id' : null;
}
