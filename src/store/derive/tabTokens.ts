import { readSide } from '../../core/compare/side.js';
import type { JwsDocument } from '../../core/token/document.js';
import { isSameDraft } from '../../core/token/sameToken.js';
import type { Snapshot } from '../state.js';
import { memoizeLast } from './memoizeLast.js';
import type { Of } from './of.js';
import { tokenInput } from './reading.js';

/** The steps of undo are the only memory of the tokens that were there before. */
type Step = Pick<Snapshot, 'document' | 'signed' | 'since'>;

/** A token that was pasted or made in this tab. */
export type TabToken = {
  token: string;
  /** Epoch seconds. */
  since: number;
  /** All that is about it, the last one first; the token shown has one that is no step yet. */
  steps: readonly Step[];
  isShown: boolean;
};

/** More aren't looked through. */
const most = 10;

const known = new WeakMap<JwsDocument, { input: string; token: string | null }>();

/** The token that was there at a step; null where there was none, or it was not whole. */
export function wholeToken(step: Pick<Snapshot, 'document' | 'signed'>): string | null {
  const input = tokenInput(step);
  const last = known.get(step.document);
  if (last?.input === input) return last.token;
  const { form, token } = readSide(input).reading;
  const whole = form === 'jws' || form === 'jwe' ? token : null;
  known.set(step.document, { input, token: whole });
  return whole;
}

/** The tokens of this tab, the newest first. A draft is one, however often it was changed; what the page began with isn't listed. */
export const tabTokens: Of<readonly TabToken[]> = ({
  past,
  future,
  document,
  signed,
  since,
  beganElsewhere,
}) => listOf(past, future, document, signed, since, beganElsewhere);

const listOf = memoizeLast(
  (
    past: readonly Snapshot[],
    future: readonly Snapshot[],
    document: JwsDocument,
    signed: Snapshot['signed'],
    since: number,
    beganElsewhere: boolean,
  ): readonly TabToken[] => {
    const present: Step = { document, signed, since };
    const all: readonly Step[] = [...past, present, ...future];
    const runs: Step[][] = [];
    for (const [index, step] of all.entries()) {
      if (index === 0 && !beganElsewhere && step.document.kind === 'draft') continue;
      const run = runs.at(-1);
      if (run?.[0] && isSameDraft(run[0].document, step.document)) run.unshift(step);
      else runs.push([step]);
    }
    const tokens = new Map<string, TabToken>();
    for (const steps of runs.toReversed()) {
      const last = steps.find((step) => wholeToken(step) !== null);
      const token = last && wholeToken(last);
      if (token == null) continue;
      const other = tokens.get(token);
      tokens.set(token, {
        token,
        since: Math.max(last?.since ?? 0, other?.since ?? 0),
        steps: [...(other?.steps ?? []), ...steps],
        isShown: other?.isShown === true || steps.includes(present),
      });
    }
    return [...tokens.values()].toSorted((one, other) => other.since - one.since).slice(0, most);
  },
);
