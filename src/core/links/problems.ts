import type { Severity } from '../result.js';

/** Why a link cannot be made or read (docs/links.md). */
export type LinkProblem =
  /** Cut off or changed on its way, or never whole. */
  | { kind: 'link-damaged' }
  /** Of a later form than this page knows. */
  | { kind: 'link-version'; version: string; known: number }
  /** In characters. */
  | { kind: 'link-too-long'; length: number; most: number }
  /** A text in it holds a private key. */
  | { kind: 'link-private-key' }
  /** It names a profile that this page does not have; the blank one stands in for it. */
  | { kind: 'link-profile-unknown'; id: string };

export const linkSeverities: Record<LinkProblem['kind'], Severity> = {
  'link-damaged': 'error',
  'link-version': 'error',
  'link-too-long': 'error',
  'link-private-key': 'error',
  'link-profile-unknown': 'warning',
};
