import { stepIds, type StepId } from '../profiles/profile.js';
import { kidOf, type Made } from '../token/document.js';

/** What a tab leaves behind for the next page in it. */
export type Session = {
  version: 2;
  /** A workspace file (docs/workspace.md); own profiles are kept elsewhere. */
  workspace: string;
  /** The last good token, where the texts of the workspace are not in one. */
  base: string;
  /** What the page itself had written. */
  made: Made;
  /** The Key ID of the person's own key; '' where there was none. */
  keyId: string;
  /** It is kept in this browser, and comes back with the session. */
  isKept: boolean;
  /** Its public half had left the page, and its private half was saved nowhere. */
  wasGiven: boolean;
  /** What of the guide was done: ticked by the person, and by that key. */
  done: { steps: readonly StepId[]; isPublished: boolean };
};

/** Reads what a tab left behind; null for anything else. */
export function readSession(text: string): Session | null {
  try {
    const value: unknown = JSON.parse(text);
    const session = isFirstVersion(value) ? upgraded(value) : value;
    return isSession(session) ? session : null;
  } catch {
    return null;
  }
}

type Values = Readonly<Record<string, unknown>>;

/** Written until the page remembered more than the times that it had written. */
const isFirstVersion = (value: unknown): value is Values =>
  isObject(value) && value['version'] === 1 && 'stamp' in value && typeof value['keyId'] === 'string';

function upgraded({ stamp, ...rest }: Values): Values {
  const times = stamp === null ? {} : stamp;
  const kid = kidOf(typeof rest['keyId'] === 'string' ? rest['keyId'] : '');
  return { ...rest, version: 2, isKept: false, made: isObject(times) ? { ...times, ...kid } : null };
}

function isSession(value: unknown): value is Session {
  return (
    isObject(value) &&
    value['version'] === 2 &&
    typeof value['workspace'] === 'string' &&
    typeof value['base'] === 'string' &&
    typeof value['keyId'] === 'string' &&
    typeof value['isKept'] === 'boolean' &&
    typeof value['wasGiven'] === 'boolean' &&
    isMade(value['made']) &&
    isDone(value['done'])
  );
}

const isMade = (value: unknown): value is Made =>
  isObject(value) &&
  Object.entries(value).every(
    ([name, json]) => ['iat', 'exp', 'kid', 'alg'].includes(name) && typeof json === 'string',
  );

const isDone = (value: unknown): value is Session['done'] =>
  isObject(value) &&
  Array.isArray(value['steps']) &&
  value['steps'].every((step) => stepIds.some((id) => id === step)) &&
  typeof value['isPublished'] === 'boolean';

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null;
