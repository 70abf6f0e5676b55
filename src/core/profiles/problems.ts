import type { JsonKind } from '../json/read.js';
import type { Severity } from '../result.js';

/** Where in a profile file: the path as JavaScript writes it, '' for the whole; line and column from 1. */
type FilePlace = { path: string; line: number; column: number };

/** What can be wrong in a file of profiles (docs/profiles.md). */
export type ProfileFault =
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
  | { kind: 'profile-twice'; what: 'id' | 'field' | 'member' | 'item' | 'claim'; name: string }
  /** A template that does not name its own field, or an address that names a field which is not there. */
  | { kind: 'profile-template'; template: string; slot: string };

export type ProfileProblem = ProfileFault & FilePlace;

export const profileSeverities: Record<ProfileProblem['kind'], Severity> = {
  'profile-type': 'error',
  'profile-member-missing': 'error',
  'profile-member-unknown': 'error',
  'profile-value': 'error',
  'profile-twice': 'error',
  'profile-template': 'error',
};
