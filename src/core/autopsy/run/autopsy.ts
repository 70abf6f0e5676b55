import { hypotheses } from '../hypotheses/all.js';
import type { Attempt, Cause, Family, Hypothesis, Remedy, Subject } from '../hypothesis.js';
import { askAbout, type Ask } from './ask.js';

/** Why a signature does not verify; `remedy` is null where nothing that is done on the page helps. */
export type Finding = { causes: readonly Cause[]; remedy: Remedy | null };

export type Autopsy = {
  finding: Finding | null;
  /** What was tried as a whole, and did not hold. */
  tried: readonly Family[];
};

/** Asked before each attempt; where it answers no, the rest is left. */
export type GoOn = () => Promise<boolean>;

/**
 * Looks for the reading of token and key by which the signature would verify: each hypothesis alone, then two
 * together where one of them is likely not to come alone. What it finds is no verdict: the signature stays invalid.
 */
export async function autopsy(
  subject: Subject,
  goOn: GoOn,
  all: readonly Hypothesis[] = hypotheses,
): Promise<Autopsy> {
  const ask = askAbout(subject);
  const tried: Family[] = [];
  const attempts: Attempt[] = [];
  for (const hypothesis of all) {
    const its: Attempt[] = [];
    const found = await firstThatHolds(await hypothesis.attempts(subject), ask, goOn, its);
    if (found === 'stopped') return { finding: null, tried };
    if (found) return { finding: findingOf(subject, found), tried };
    if (its.length > 0) tried.push(hypothesis.family);
    attempts.push(...its);
  }
  const found = await firstThatHolds(pairsOf(attempts), ask, goOn);
  return { finding: found && found !== 'stopped' ? findingOf(subject, found) : null, tried };
}

/** WebCrypto verifies beside the page, on several cores: it need not wait for one answer to get the next question. */
const atOnce = 4;

async function firstThatHolds(
  attempts: Iterable<Attempt>,
  ask: Ask,
  goOn: GoOn,
  tried: Attempt[] = [],
): Promise<Attempt | 'stopped' | null> {
  const asked: { attempt: Attempt; holds: Promise<boolean> }[] = [];
  for (const attempt of attempts) {
    tried.push(attempt);
    if (!(await goOn())) return 'stopped';
    asked.push({ attempt, holds: ask(attempt) });
    const next = asked.length < atOnce ? undefined : asked.shift();
    if (await next?.holds) return next?.attempt ?? null;
  }
  for (const { attempt, holds } of asked) if (await holds) return attempt;
  return null;
}

const aspects = ['by', 'how', 'signature', 'input'] as const;

function* pairsOf(attempts: readonly Attempt[]): Generator<Attempt> {
  const before = new Set<Attempt>();
  for (const one of attempts.filter(({ isOneOfTwo }) => isOneOfTwo)) {
    before.add(one);
    for (const other of attempts) {
      if (before.has(other) || aspects.some((aspect) => one[aspect] && other[aspect])) continue;
      yield { ...one, ...other, causes: [...one.causes, ...other.causes], remedy: bothRemedies(one, other) };
    }
  }
}

/** One step does both only where both are in the token, or one is to be done first. */
function bothRemedies({ remedy: one }: Attempt, { remedy: other }: Attempt): Attempt['remedy'] {
  if (!one || !other) return null;
  if ('token' in one && 'token' in other) return { token: { ...one.token, ...other.token } };
  return 'token' in one ? one : other;
}

function findingOf(subject: Subject, { causes: all, remedy }: Attempt): Finding {
  const isShared = all.length > 1;
  const causes = all.map((cause) => (cause.kind === 'key-other-fits' ? cause : { ...cause, isShared }));
  if (!remedy || !('token' in remedy)) return { causes, remedy };
  const { header, payload, encodedSignature } = subject;
  const { header: head = header.encoded, payload: body = payload.encoded } = remedy.token;
  const token = `${head}.${body}.${remedy.token.signature ?? encodedSignature}`;
  return { causes, remedy: { kind: 'replace-token', token } };
}
