import { rankOf } from '../answer/answer.js';
import { checks } from '../checks/all.js';
import type { AnyCheckId } from '../checks/byKind/ids.js';
import type { CheckResult } from '../checks/run.js';
import type { CheckSubject } from '../checks/subject.js';
import { objectOf } from '../json/object.js';
import type { Problem } from '../problems.js';
import type { KeyId } from '../confusable.js';
import type { Change, PartDifference } from './parts.js';
import type { Side } from './side.js';

export type Which = 'former' | 'present';

/** What the difference of two tokens comes to, the one that decides. */
export type ComparedCause =
  /** Letter by letter. */
  | { kind: 'same' }
  /** No header can be read. */
  | { kind: 'unreadable'; which: Which | 'both' }
  /** The claims of a JWE can't be compared. */
  | { kind: 'encrypted'; which: Which | 'both' }
  /** The signature is shorter than the algorithm makes it, or missing. */
  | { kind: 'cut'; which: Which }
  /** One signature over two contents; `which` was changed after signing, null where no key tells. */
  | { kind: 'edited'; which: Which | null; change: Change | null }
  | { kind: 'unsigned'; which: Which }
  /** The key that verifies one doesn't verify the other; `which` is null where each verifies by its own. */
  | { kind: 'other-key'; which: Which | null; kids: readonly [string, string] | null }
  /** A check that `which` alone fails, or that warns of it alone; `change` is the difference that it is about. */
  | {
      kind: 'check';
      which: Which;
      result: 'fail' | 'warn';
      check: AnyCheckId;
      problem: Problem;
      change: Change | null;
      subject: CheckSubject;
    }
  /** Of different kinds, which the sides name. */
  | { kind: 'kind' }
  /** The same bytes are signed; `isVerified`: by one key, twice. `isFixed`: the algorithm makes one signature of a text. */
  | { kind: 'signature'; isVerified: boolean; isFixed: boolean }
  /** The same values in other bytes. */
  | { kind: 'spelling' }
  /** Only times and jti differ; by how many seconds iat is later. */
  | { kind: 'reissued'; span: number }
  /** Nothing here objects to it. */
  | { kind: 'difference'; change: Change };

/** Two tokens beside each other. */
export type Compared = {
  former: Side;
  present: Side;
  header: PartDifference;
  payload: PartDifference;
  /** Whether the signatures are the same, letter by letter. */
  isSameSignature: boolean;
  /** Key IDs of the keys that verify them; null where none does. */
  verifiedBy: readonly [KeyId | null, KeyId | null];
};

/** The most telling of all differences, by the checks and the keys here. */
export function comparedCause(compared: Compared): ComparedCause {
  return (
    ofReading(compared) ??
    ofSignature(compared) ??
    ofChecks(compared, 'fail') ??
    ofKeys(compared) ??
    ofChecks(compared, 'warn') ??
    ofContent(compared)
  );
}

/** The worst that both fail alike. */
export function sharedProblem({ former, present }: Pick<Compared, Which>): Problem | null {
  const [worst] = ranked(
    present.results.filter((one) => isFound(one, former, 'fail')),
    'fail',
  );
  return worst?.problem ?? null;
}

/** The one of the two that it holds of, where it holds of one alone. */
function only({ former, present }: Compared, holds: (side: Side, other: Side) => boolean): Which | null {
  const [one, other] = [holds(former, present), holds(present, former)];
  return one === other ? null : one ? 'former' : 'present';
}

function both({ former, present }: Compared, holds: (side: Side) => boolean): Which | 'both' | null {
  const [one, other] = [holds(former), holds(present)];
  return one ? (other ? 'both' : 'former') : other ? 'present' : null;
}

function ofReading(compared: Compared): ComparedCause | null {
  const { former, present } = compared;
  if (former.reading.token !== '' && former.reading.token === present.reading.token) return { kind: 'same' };
  const unreadable = both(compared, ({ header }) => objectOf(header) === null);
  if (unreadable) return { kind: 'unreadable', which: unreadable };
  const encrypted = both(compared, ({ signature }) => signature === 'encrypted');
  return encrypted && { kind: 'encrypted', which: encrypted };
}

const encodedSignature = ({ reading }: Side): string => reading.signature?.encoded ?? '';
const isValid = ({ signature }: Side): boolean => signature.startsWith('valid');

function ofSignature(compared: Compared): ComparedCause | null {
  const { present } = compared;
  const unsigned = only(compared, ({ signature }) => signature === 'unsigned');
  if (unsigned) return { kind: 'unsigned', which: unsigned };
  const cut = only(compared, isCut);
  if (cut) return { kind: 'cut', which: cut };
  if (!compared.isSameSignature || encodedSignature(present) === '') return null;
  const valid = only(compared, isValid);
  const which = valid && (valid === 'former' ? 'present' : 'former');
  return { kind: 'edited', which, change: worstChange(compared) };
}

function isCut(side: Side, other: Side): boolean {
  if (isValid(side)) return false;
  const [own, whole] = [encodedSignature(side), encodedSignature(other)];
  if (side.alg === other.alg && own.length < whole.length && whole.startsWith(own)) return true;
  return side.reading.problems.some(
    (problem) => problem.kind === 'token-signature-length' && problem.cause === 'short',
  );
}

const isSame = (one: CheckResult, other: CheckResult): boolean =>
  one.id === other.id && one.problem?.kind === other.problem?.kind;

const isFound = (one: CheckResult, { results }: Side, result: 'fail' | 'warn'): boolean =>
  results.some((other) => other.result === result && isSame(one, other));

/** That a signature can't be judged is said of alg more exactly, and how it is spelt matters least. */
const vague: readonly Problem['kind'][] = ['check-signature-unjudged', 'check-signature-notice'];

function ranked(results: readonly CheckResult[], wanted: 'fail' | 'warn') {
  return results
    .filter(({ result, problem }) => result === wanted && problem.kind !== 'check-field-empty')
    .toSorted((one, other) => rank(one) - rank(other));
}
const rank = ({ id, problem }: CheckResult): number =>
  problem && vague.includes(problem.kind) ? Infinity : rankOf(id);

function ofChecks(compared: Compared, result: 'fail' | 'warn'): ComparedCause | null {
  for (const which of ['present', 'former'] as const) {
    const side = compared[which];
    const other = compared[which === 'present' ? 'former' : 'present'];
    const [worst] = ranked(
      side.results.filter((one) => !isFound(one, other, result)),
      result,
    );
    if (!worst?.problem) continue;
    if (worst.id === 'signature' && side.signature === 'invalid')
      return { kind: 'other-key', which, kids: otherKids(compared) };
    return {
      kind: 'check',
      which,
      result,
      check: worst.id,
      problem: (worst.id === 'signature' ? side.answer.cause?.problem : null) ?? worst.problem,
      change: changeOf(compared, worst),
      subject: side.subject,
    };
  }
  return null;
}

const otherKids = ({ former, present }: Compared): readonly [string, string] | null =>
  former.kid !== null && present.kid !== null && former.kid !== present.kid
    ? [former.kid, present.kid]
    : null;

/** The difference that a check is about. */
function changeOf({ header, payload }: Compared, { id, problem }: CheckResult): Change | null {
  const subject = checks.find((one) => one.id === id)?.subject;
  const names = [...(problem ? namesIn(problem) : []), subject?.name];
  const { changes } = subject?.part === 'header' ? header : payload;
  return changes.find(({ name }) => names.includes(name)) ?? null;
}

function namesIn(problem: Problem): readonly string[] {
  if ('claims' in problem) return problem.claims;
  if ('claim' in problem) return [problem.claim];
  return 'name' in problem ? [problem.name] : [];
}

const kindOf = ({ subject }: Side): string | null => (subject.by === 'kind' ? subject.kind : null);

function ofKeys(compared: Compared): ComparedCause | null {
  const { former, present, verifiedBy } = compared;
  if (kindOf(former) !== kindOf(present)) return { kind: 'kind' };
  const [one, other] = verifiedBy;
  const areOthers = one !== null && other !== null && one !== other;
  return areOthers && former.alg === present.alg
    ? { kind: 'other-key', which: null, kids: otherKids(compared) }
    : null;
}

/** RFC 8017 section 8.2, RFC 2104, RFC 8032: the same signature of the same text, each time. */
const isFixed = (alg: string | null): boolean => /^(?:RS|HS|EdDSA$|Ed25519$|Ed448$)/.test(alg ?? '');
const ofIssue = ['iat', 'exp', 'nbf', 'jti'];

function ofContent(compared: Compared): ComparedCause {
  const { header, payload, former, present } = compared;
  const changes = [...header.changes, ...payload.changes];
  if (changes.length === 0) {
    const isSpelt = header.spelling.length + payload.spelling.length > 0;
    return isSpelt
      ? { kind: 'spelling' }
      : {
          kind: 'signature',
          isVerified: isValid(former) && isValid(present),
          isFixed: isFixed(present.alg),
        };
  }
  const span = payload.changes.find(({ path }) => path === '/iat')?.span ?? null;
  const isReissued = header.changes.length === 0 && changes.every(({ name }) => ofIssue.includes(name));
  if (isReissued && span !== null) return { kind: 'reissued', span };
  const change = worstChange(compared);
  return change ? { kind: 'difference', change } : { kind: 'spelling' };
}

/** By what services compare, the most usual first; a claim that is missing, or of another type, before any other. */
const telling = [
  'alg',
  'iss',
  'aud',
  'kid',
  'typ',
  'crit',
  'sub',
  'client_id',
  'azp',
  'scope',
  'scp',
  'roles',
];

function worstChange({ header, payload }: Pick<Compared, 'header' | 'payload'>): Change | null {
  const order = (change: Change): number => {
    const known = telling.indexOf(change.name);
    if (known >= 0) return known;
    if (ofIssue.includes(change.name)) return telling.length + 2;
    const isOfType = change.kind === 'gone' || change.former?.kind !== change.present?.kind;
    return telling.length + (isOfType ? 0 : 1);
  };
  const [worst] = [...header.changes, ...payload.changes].toSorted((one, other) => order(one) - order(other));
  return worst ?? null;
}
