import type { Severity } from '../result.js';
import type { SchemaFault } from '../schema/problems.js';

/** Where in a profile file: the path as JavaScript writes it, '' for the whole; line and column from 1. */
type FilePlace = { path: string; line: number; column: number };

/** What can be wrong with a profile in a file (docs/profiles.md). */
export type ProfileFault =
  | SchemaFault
  /** A template that does not name its own field, or an address that names a field which is not there. */
  | { kind: 'profile-template'; template: string; slot: string };

export type ProfileFaultProblem = ProfileFault & FilePlace;

export type ProfileProblem =
  | ProfileFaultProblem
  /** A file of a later form than this page knows. */
  | { kind: 'profile-version'; version: string; known: number };

export const profileSeverities: Record<ProfileProblem['kind'], Severity> = {
  'profile-type': 'error',
  'profile-member-missing': 'error',
  'profile-member-unknown': 'error',
  'profile-value': 'error',
  'profile-twice': 'error',
  'profile-template': 'error',
  'profile-version': 'error',
};
