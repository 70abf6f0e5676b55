import type { EpochSeconds } from '../../core/confusable.js';
import type { CheckedKey } from '../../core/checks/check.js';
import type { CheckSubject } from '../../core/checks/subject.js';
import { comparisonOf, differenceOf, type Comparison } from '../../core/compare/comparison.js';
import { readSide, sideOf, subjectsOf, type ReadSide } from '../../core/compare/side.js';
import type { Expected } from '../../core/kinds/expected.js';
import type { KeyHandle } from '../../core/keys/handle.js';
import type { JwsDocument } from '../../core/token/document.js';
import type { FieldValues } from '../../core/profiles/fill/fields.js';
import type { Profile } from '../../core/profiles/profile.js';
import { activeKey, readSecret, tokenInput } from '../selectors.js';
import type { ComparedAnswer, Snapshot, Workbench } from '../state.js';
import { checkedKeyOf, checkSubject, filledIn, isOwnToken, loadedKeysOf } from './checks.js';
import { memoizeLast } from './memoizeLast.js';
import type { Of } from './of.js';

const readOf = memoizeLast(readSide);

/**
 * The token that was there before the one shown, taken from the steps of undo: it is nowhere but in the memory of this
 * tab. A draft is one document, however often it was changed; what the page began with is nobody's token.
 */
export const formerToken: Of<string | null> = ({ past, document, signed, beganElsewhere }) =>
  formerOf(past, document, tokenInput({ document, signed }), beganElsewhere);

const formerOf = memoizeLast(
  (
    past: readonly Snapshot[],
    document: JwsDocument,
    input: string,
    beganElsewhere: boolean,
  ): string | null => {
    const present = readOf(input).reading.token;
    for (const [index, step] of [...past.entries()].reverse()) {
      const isMadeOfIt = document.kind === 'token' && document.wrong?.good === step.document;
      const isFirst = index === 0 && !beganElsewhere && step.document.kind === 'draft';
      const isOfSameDraft = document.kind === 'draft' && step.document.kind === 'draft';
      if (!isMadeOfIt && (isFirst || isOfSameDraft)) continue;
      const { form, token } = readSide(tokenInput(step)).reading;
      if ((form === 'jws' || form === 'jwe') && token !== present) return token;
    }
    return null;
  },
);

/** What the token shown is compared with; '' where that is nothing. */
export const otherToken: Of<string> = (state) => state.comparedWith ?? formerToken(state) ?? '';

/** The two texts that are compared, the other one first; null where there is no other, or none is shown. */
export const comparedTokens: Of<readonly [string, string] | null> = (state) => {
  const other = otherToken(state).trim();
  const present = tokenInput(state);
  return state.reader && other !== '' && present.trim() !== '' ? pairOf(other, present) : null;
};

const pairOf = memoizeLast((other: string, present: string) => [other, present] as const);

export const readPair = ([other, present]: readonly [string, string]): readonly [ReadSide, ReadSide] => [
  readOf(other),
  readOf(present),
];

/** Every key that is asked: the loaded ones, and the typed secret. */
export const comparingKeys: Of<readonly KeyHandle[]> = (state) =>
  keysOf(state.keys, state.secret && (readSecret(state)?.key ?? null));

const keysOf = memoizeLast((keys: readonly KeyHandle[], secret: KeyHandle | null) =>
  secret ? [secret, ...keys] : keys,
);

/**
 * The token shown beside the other one; null where there are no two, and until the keys were asked.
 *
 * @param now epoch seconds
 */
export function comparison(state: Workbench, now: EpochSeconds): Comparison | null {
  const tokens = comparedTokens(state);
  const { compared, profile, checkAs, skew } = state;
  if (!tokens || compared?.tokens !== tokens || compared.keys !== comparingKeys(state)) return null;
  const chosen = checkAs !== null || isOwnToken(state) ? checkSubject(state) : null;
  const [former, present] = readPair(tokens);
  const active = activeKey(state);
  return compareOf(
    former,
    present,
    compared.by,
    subjectPair(former, present, chosen, profile),
    active && checkedKeyOf(active),
    loadedKeysOf(state.keys),
    filledIn(state),
    state.expected,
    now,
    skew,
  );
}

const subjectPair = memoizeLast(
  (former: ReadSide, present: ReadSide, chosen: CheckSubject | null, profile: Profile) =>
    subjectsOf([former, present], chosen, profile),
);
const differences = memoizeLast((former: ReadSide, present: ReadSide) =>
  differenceOf(former.reading, present.reading),
);
const compareOf = memoizeLast(
  (
    former: ReadSide,
    present: ReadSide,
    by: ComparedAnswer['by'],
    subjects: readonly [CheckSubject, CheckSubject],
    active: CheckedKey | null,
    loadedKeys: readonly CheckedKey[],
    filled: FieldValues,
    expected: Expected,
    now: EpochSeconds,
    skew: number,
  ): Comparison => {
    const side = (at: 0 | 1, read: ReadSide) =>
      sideOf(read, subjects[at], {
        key: by[at].key ? checkedKeyOf(by[at].key) : active,
        outcome: by[at].outcome,
        loadedKeys,
        filledIn: filled,
        expected,
        now,
        skew,
      });
    const verifiedBy = (at: 0 | 1) => (by[at].outcome === 'valid' ? by[at].key.facts.keyId : null);
    return comparisonOf(side(0, former), side(1, present), differences(former, present), [
      verifiedBy(0),
      verifiedBy(1),
    ]);
  },
);
