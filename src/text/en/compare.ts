import type { OverallStatus } from '../../core/answer/answer.js';
import type { ComparedCause, Which } from '../../core/compare/cause.js';
import type { Change, Spelling } from '../../core/compare/parts.js';
import { duration } from '../times.js';
import { list, typeName } from './words.js';

/** What the sentence takes from elsewhere, in words. */
export type ComparedFacts = {
  /** The title of the problem that a check found; '' where none did. */
  title: string;
  /** The names of the kinds, the other token's first. */
  kinds: readonly [string, string];
  alg: string;
};

const the: Record<Which, string> = { former: 'the other token', present: 'this token' };
const The: Record<Which, string> = { former: 'The other token', present: 'This token' };
const against = (which: Which): Which => (which === 'former' ? 'present' : 'former');

const plain = (items: readonly string[]): string => list(items.map((item) => item.replace(/^"|"$/g, '')));

/** A claim by its name, what is inside by its JSON Pointer. */
const named = ({ path, name }: Change): string =>
  path === '' ? 'the payload' : path === `/${name}` ? name : path;

function changed(change: Change): string {
  const { kind, items, former, present } = change;
  const name = named(change);
  if (kind === 'added') return `${name} was added`;
  if (kind === 'gone') return `${name} is missing`;
  if (items && items.added.length === 0) return `${name} lost ${plain(items.gone)}`;
  if (items && items.gone.length === 0) return `${name} gained ${plain(items.added)}`;
  return former && present && former.kind !== present.kind
    ? `${name} is ${typeName(present.kind)}, not ${typeName(former.kind)}`
    : `${name} changed`;
}

/** The one sentence: what differs, and what that means. */
function sentence(cause: ComparedCause, { title, kinds, alg }: ComparedFacts): string {
  switch (cause.kind) {
    case 'same':
      return 'Both are the same token, letter by letter.';
    case 'unreadable':
      return cause.which === 'both'
        ? 'Neither of them can be read as a token.'
        : `${The[cause.which]} can’t be read, so there is nothing to compare.`;
    case 'encrypted':
      return cause.which === 'both'
        ? 'Both tokens are encrypted: only their headers can be compared.'
        : `${The[cause.which]} is encrypted: its claims can’t be compared.`;
    case 'cut':
      return `The signature of ${the[cause.which]} is truncated: copy the whole token again.`;
    case 'edited': {
      const what = cause.change ? `, but ${changed(cause.change)}` : ', but other bytes';
      return cause.which
        ? `${The[cause.which]} was changed after signing: it has the signature of ${the[against(cause.which)]}${what}.`
        : `One of them was changed after signing: they have the same signature${what}.`;
    }
    case 'unsigned':
      return `${The[cause.which]} is unsecured (alg: none), and ${the[against(cause.which)]} is signed.`;
    case 'other-key': {
      const { which, kids } = cause;
      if (!which)
        return kids
          ? `They are signed with different keys: ${kids[0]} and ${kids[1]}.`
          : 'They are signed with different keys.';
      const by = `the key that verifies ${the[against(which)]} doesn’t verify it`;
      const [other, own] = which === 'present' ? (kids ?? []) : (kids?.toReversed() ?? []);
      return kids
        ? `${The[which]} is signed with another key, ${own} instead of ${other}: ${by}.`
        : `${The[which]} is signed with another key, or was changed after signing: ${by}.`;
    }
    case 'check':
      return ofCheck(cause, title);
    case 'kind':
      return `They are of different kinds: the other token is “${kinds[0]}”, this token is “${kinds[1]}”.`;
    case 'signature':
      if (cause.isVerified) return `The content is the same, and both signatures are valid.`;
      return cause.isFixed
        ? `The content is the same, and only the signatures differ: another key signed it, or one of them is damaged.`
        : `The content is the same, and only the signatures differ: ${alg} makes another one each time.`;
    case 'spelling':
      return 'The content means the same, and only its spelling differs: so the signatures differ too.';
    case 'reissued':
      return `The same token, issued ${later(cause.span)}: only ${list(cause.names)} ${cause.names.length === 1 ? 'differs' : 'differ'}.`;
    case 'difference':
      return `${changed(cause.change)}: no check here tells them apart, but a service that reads ${named(cause.change)} can.`;
  }
}

function ofCheck(
  { which, problem, change, result, subject }: Extract<ComparedCause, { kind: 'check' }>,
  title: string,
): string {
  if (problem.kind.endsWith('-exp-passed'))
    return `${The[which]} has expired, and ${the[against(which)]} hasn’t.`;
  if (problem.kind.endsWith('-nbf-ahead')) return `${The[which]} isn’t valid yet: nbf is in the future.`;
  const isProfile = subject.by === 'profile';
  const verb = result === 'fail' ? 'reject' : 'warn of';
  const by = isProfile ? `this profile ${verb.replace(/^\w+/, '$&s')}` : `the checks for its kind ${verb}`;
  if (!change)
    return result === 'fail'
      ? `${The[which]} fails a check that ${the[against(which)]} passes: ${title}.`
      : `${The[which]} has a warning that ${the[against(which)]} hasn’t: ${title}.`;
  const what = which === 'present' ? changed(change) : `${named(change)} differs`;
  return `${what}, and ${by} ${the[which]}: ${title}.`;
}

const later = (seconds: number): string =>
  seconds === 0
    ? 'at the same time'
    : `${duration('en-GB', Math.abs(seconds))} ${seconds > 0 ? 'later' : 'earlier'}`;

const spellings: Record<Spelling['kind'], string> = {
  order: 'in another order',
  number: 'the same number, written differently',
  string: 'the same string, with other escapes',
  list: 'a list of one, and the value itself',
  double: 'a name that occurs twice',
  whitespace: 'other whitespace',
  base64url: 'the same bytes, in other base64url',
};

const results: Record<OverallStatus, string> = {
  accepted: 'Passes the checks',
  warned: 'Passes, with warnings',
  incomplete: 'Not ready',
  rejected: 'Fails the checks',
  unverified: 'Not verified',
  pending: 'Checking',
  empty: 'No token',
};

export const compareTexts = {
  other: 'Other token',
  shown: 'This token',
  isFormer: 'The former token of this tab. Paste another one to compare with that.',
  isGiven: 'In this tab only: it is never saved.',
  noOther: 'Paste a token here. A token that you replace above is kept as the other one, in this tab only.',
  noToken: 'No token above to compare it with.',
  refused: 'A key, or a text with a private key in it, isn’t accepted here.',
  useFormer: 'Use the former token',
  result: 'Comparison',
  sentence,
  besides: (said: string) => `Besides: ${said}`,
  shared: (title: string) => `Both: ${title}.`,
  differences: 'Differences',
  name: 'Name',
  results,
  verifiedWith: (key: string) => `Key ${key}`,
  parts: { header: 'Header', payload: 'Payload' },
  missing: 'missing',
  notText: 'not text',
  changes: { added: 'added', gone: 'missing', changed: 'changed' },
  items: ({ added, gone }: NonNullable<Change['items']>) =>
    [
      ...(gone.length > 0 ? [`without ${plain(gone)}`] : []),
      ...(added.length > 0 ? [`with ${plain(added)}`] : []),
    ].join(', '),
  later,
  lifetime: 'Lifetime',
  lasting: (seconds: number) => duration('en-GB', seconds),
  signatures: { title: 'Signature bytes', same: 'The signature bytes are the same.' },
  spelling: 'Spelt differently',
  spelt: (place: string, kind: Spelling['kind'], values: readonly string[]) =>
    `${place}: ${spellings[kind]}${values.length > 0 ? ` (${values.join(', ')})` : ''}`,
  same: (names: readonly string[]) => `The same in both: ${list(names)}`,
  more: (count: number) => `and ${count} more`,
};
