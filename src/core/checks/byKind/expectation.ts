import { kindOf } from '../../kinds/all.js';
import { expectedNames, type ExpectedName } from '../../kinds/expected.js';
import { stringsOf } from '../../kinds/kind.js';
import type { Problem } from '../../problems.js';
import { differencesOf } from '../../profiles/fill/differences.js';
import { failed, find, passed, shortened, skipped, type CheckedPart, type Outcome } from '../check.js';
import type { AnyCheckId } from './ids.js';
import { hashed } from './hash.js';
import { partsOf, type KindInput } from './input.js';

/** What was expected of that claim and is not so; a value that nobody typed is expected of no token. */
export function checkExpectations(input: KindInput, id: AnyCheckId): Outcome<Problem>[] {
  const parts = partsOf(input);
  if (!parts) return [];
  const { expects, rules } = kindOf(input.kind);
  return expectedNames.flatMap((expectedName) => {
    const names = expects[expectedName] ?? [];
    const value = (input.expected[expectedName] ?? '').trim();
    if (names[0] !== id || value === '') return [];
    const inHeader = id === 'client' || rules.some(({ name, part }) => name === id && part === 'header');
    const part = inHeader ? parts.header : parts.claims;
    return part ? [checkOne(input, part, names, expectedName, value)] : [];
  });
}

function checkOne(
  input: KindInput,
  part: CheckedPart,
  names: readonly string[],
  expects: ExpectedName,
  value: string,
): Outcome<Problem> {
  const claim = names.find((name) => find(part, name)) ?? names[0] ?? '';
  const hash = expects === 'accessToken' || expects === 'code' || expects === 'state';
  const found = stringsOf(part, claim);
  if (!find(part, claim)) {
    // The standard leaves a hash to the issuer, but for the proof that comes with an access token.
    if (hash && claim !== 'ath' && claim !== 'state') return skipped;
    return failed({ kind: 'kind-expected-missing', claim, expects, expected: shownOf(expects, value) });
  }
  if (hash && claim !== 'state') return hashed(input, claim, expects, found[0] ?? '', value);
  if (expects === 'scope') {
    const there = found.flatMap((text) => text.split(' '));
    const lacking = value.split(/[\s,]+/).filter((scope) => !there.includes(scope));
    return lacking.length > 0 ? failed({ kind: 'kind-scope-lacking', claim, lacking }) : passed;
  }
  const isRight = found.some((text) => (expects === 'url' ? isSameUrl(text, value) : text === value));
  if (isRight) return passed;
  return failed({
    kind: 'kind-expected-other',
    claim,
    expects,
    found: found.length > 0 ? found.map(shortened) : [shortened(find(part, claim)?.literal ?? '')],
    expected: shortened(value),
    by: found.map((text) => differencesOf(text, value)).find((by) => by.length > 0) ?? [],
  });
}

/** An access token stays where it was typed. */
const shownOf = (expects: ExpectedName, value: string): string =>
  expects === 'accessToken' || expects === 'code' ? '' : shortened(value);

/** Normalised, and without query and fragment (RFC 9449 section 4.3). */
function isSameUrl(one: string, other: string): boolean {
  const plain = (text: string) => {
    if (!URL.canParse(text)) return text;
    const { origin, pathname } = new URL(text);
    return `${origin}${pathname}`;
  };
  return plain(one) === plain(other);
}
