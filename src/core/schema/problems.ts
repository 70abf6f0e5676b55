import type { JsonKind } from '../json/read.js';

/** What in a well-formed JSON text breaks a schema. */
export type SchemaFault =
  | { kind: 'profile-type'; expected: readonly string[]; found: JsonKind }
  | { kind: 'profile-member-missing'; name: string }
  | { kind: 'profile-member-unknown'; name: string }
  /** `found` as it stands there, shortened; `wanted` are the allowed values, the pattern or the bound. */
  | {
      kind: 'profile-value';
      found: string;
      rule: 'enum' | 'pattern' | 'minimum' | 'maximum' | 'minItems';
      wanted: string;
    }
  /** A thing that may be there once: a profile's or field's id, a member, an item of a list, a filled claim. */
  | { kind: 'profile-twice'; what: 'id' | 'field' | 'member' | 'item' | 'claim'; name: string };
