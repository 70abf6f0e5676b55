import type { ProfileField } from '../profiles/profile.js';
import { filled } from '../profiles/template.js';
import type { Repair } from './repair.js';

/** Fills all claims of a field; `named` is the value, where the button must say which one. */
export const refill = ({ id, label, fills }: ProfileField, value: string, named: string | null): Repair => ({
  kind: 'set-claims',
  members: Object.entries(fills).map(([claim, template]) => [
    claim,
    JSON.stringify(filled(template, id, value)),
  ]),
  field: label,
  value: named,
});
