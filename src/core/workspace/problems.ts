import type { ProfileFault } from '../profiles/problems.js';
import type { Severity } from '../result.js';

/** Why a workspace file cannot be made or read (docs/workspace.md). */
export type WorkspaceProblem =
  /** Something in it has not the documented form; `path` as JavaScript writes it, line and column from 1. */
  | { kind: 'workspace-fault'; fault: ProfileFault; path: string; line: number; column: number }
  /** Of a later form than this page knows. */
  | { kind: 'workspace-version'; version: string; known: number }
  /** The profile in force neither comes with the page nor stands in the file. */
  | { kind: 'workspace-profile-unknown'; id: string }
  /** Profiles in it that are not in force: they were not taken. */
  | { kind: 'workspace-profiles-left'; count: number }
  /** A text in it holds a private key; `path` says which, '' for somewhere in it. */
  | { kind: 'workspace-private-key'; path: string }
  /** What a tab works on isn't saved for the next page in it. */
  | { kind: 'session-not-saved'; reason: 'blocked' | 'full' | 'large' | 'private-key' };

export const workspaceSeverities: Record<WorkspaceProblem['kind'], Severity> = {
  'workspace-fault': 'error',
  'workspace-version': 'error',
  'workspace-profile-unknown': 'error',
  'workspace-profiles-left': 'info',
  'workspace-private-key': 'error',
  'session-not-saved': 'warning',
};
