import { stepIds, type StepId } from '../profiles/profile.js';
import type { Stamp } from '../token/document.js';

/** What a tab leaves behind for the next page in it. */
export type Session = {
  version: 1;
  /** A workspace file (docs/workspace.md); own profiles are kept elsewhere. */
  workspace: string;
  /** The last good token, where the texts of the workspace are not in one. */
  base: string;
  /** The times that the page itself had written; null where a person had. */
  stamp: Stamp | null;
  /** The Key ID of the person's own key; '' where there was none. */
  keyId: string;
  /** Its public half had left the page, and its private half was saved nowhere. */
  wasGiven: boolean;
  /** What of the guide was done: ticked by the person, and by that key. */
  done: { steps: readonly StepId[]; isPublished: boolean };
};

/** Reads what a tab left behind; null for anything else. */
export function readSession(text: string): Session | null {
  try {
    const value: unknown = JSON.parse(text);
    return isSession(value) ? value : null;
  } catch {
    return null;
  }
}

function isSession(value: unknown): value is Session {
  return (
    isObject(value) &&
    value['version'] === 1 &&
    typeof value['workspace'] === 'string' &&
    typeof value['base'] === 'string' &&
    typeof value['keyId'] === 'string' &&
    typeof value['wasGiven'] === 'boolean' &&
    (value['stamp'] === null || isStamp(value['stamp'])) &&
    isDone(value['done'])
  );
}

const isStamp = (value: unknown): value is Stamp =>
  isObject(value) && typeof value['iat'] === 'string' && typeof value['exp'] === 'string';

const isDone = (value: unknown): value is Session['done'] =>
  isObject(value) &&
  Array.isArray(value['steps']) &&
  value['steps'].every((step) => stepIds.some((id) => id === step)) &&
  typeof value['isPublished'] === 'boolean';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
