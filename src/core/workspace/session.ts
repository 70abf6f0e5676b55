import * as v from 'valibot';
import { stepIds } from '../profiles/schema.js';
import type { StepId } from '../profiles/profile.js';
import type { Frozen } from '../schema/blocks.js';
import { kidOf } from '../token/document.js';

export const sessionVersion = 2;

/** Steps that this page knows: others are of another version's guide. */
const steps = v.pipe(
  v.array(v.string()),
  v.transform((names) => names.filter(isStep)),
);
const isStep = (name: string): name is StepId => stepIds.some((id) => id === name);

const members = {
  /** A workspace file (docs/workspace.md), '' where nobody worked; own profiles are kept elsewhere. */
  workspace: v.string(),
  /** The last good token, where the texts of the workspace are not in one. */
  base: v.optional(v.string(), ''),
  /** The Key ID of the person's own key; '' where there was none. */
  keyId: v.string(),
  /** Its public half had left the page, and its private half was saved nowhere. */
  wasGiven: v.boolean(),
  /** What of the guide was done: ticked by the person, and by that key. */
  done: v.object({ steps, isPublished: v.boolean() }),
};

const json = v.exactOptional(v.string());
const session = v.object({
  ...members,
  version: v.literal(sessionVersion),
  /** What the page itself had written. */
  made: v.strictObject({ iat: json, exp: json, kid: json, alg: json }),
  /** It is kept in this browser, and comes back with the session. */
  isKept: v.boolean(),
});

/** Written until the page remembered more than the times that it had written. */
const first = v.pipe(
  v.object({
    ...members,
    version: v.literal(1),
    stamp: v.nullable(v.object({ iat: v.string(), exp: v.string() })),
  }),
  v.transform(({ stamp, ...rest }) => {
    const made = { ...stamp, ...kidOf(rest.keyId) };
    return { ...rest, version: sessionVersion, isKept: false, made } as const;
  }),
);

/** What a tab leaves behind for the next page in it. */
export type Session = Frozen<v.InferOutput<typeof session>>;

/** Reads what a tab left behind, or says why nothing can be read. */
export function readSession(text: string): Session | 'newer' | 'damaged' {
  try {
    const value: unknown = JSON.parse(text);
    if (v.is(v.object({ version: v.pipe(v.number(), v.gtValue(sessionVersion)) }), value)) return 'newer';
    const reading = v.safeParse(v.variant('version', [first, session]), value);
    return reading.success ? reading.output : 'damaged';
  } catch {
    return 'damaged';
  }
}
