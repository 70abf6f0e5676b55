import type { ProfileField } from '../profiles/profile.js';
import { filled } from '../profiles/fill/template.js';
import type { Repair } from './repair.js';

/** Fills all claims of a field; the button says with which value. */
export const refill = (field: ProfileField, value: string): Repair => ({
  kind: 'set-claims',
  members: membersOf(field, value),
  field: field.label,
  value,
});

/** Fills all claims of a field with its value as it should have been. */
export const withoutSpaces = (field: ProfileField, value: string): Repair => ({
  kind: 'remove-spaces',
  members: membersOf(field, value.replace(/\s/g, '')),
});

/** What belongs to the field alone. */
const membersOf = (field: ProfileField, value: string): [string, string][] =>
  Object.entries(field.fills).map(([claim, template]) => [
    claim,
    JSON.stringify(filled(template, { [field.id]: value })),
  ]);
