import { expectedNames, type Expected } from '../../kinds/expected.js';
import { kindOf } from '../../kinds/all.js';
import { partOf, ruleParts, type RuledName, type RuleName } from '../../kinds/kind.js';
import type { TokenKind } from '../../kinds/kinds.js';
import type { CheckId } from '../all.js';
import type { Subject } from '../check.js';

/** The checks that say something without a profile and that profiles have too, in the order in which a person reads them. */
export const sharedCheckIds = [
  'json',
  'signature',
  'alg',
  'kid',
  'typ',
  'iss',
  'sub',
  'aud',
  'exp',
  'iat',
  'nbf',
  'order',
  'jti',
  'names',
  'crit',
  'known-key',
] as const satisfies readonly CheckId[];
export type SharedCheckId = (typeof sharedCheckIds)[number];

/** Those that no profile has: named after what they look at, or of one vendor. */
type OwnCheckId = RuleName | 'graph' | 'padding';
export type KindCheckId = SharedCheckId | OwnCheckId;
export type AnyCheckId = CheckId | KindCheckId;

export const isShared = (id: AnyCheckId): id is SharedCheckId => sharedCheckIds.some((one) => one === id);
export const isRule = (id: AnyCheckId): id is RuleName => Object.hasOwn(ruleParts, id);
export const isOfKindsAlone = (id: AnyCheckId): id is OwnCheckId =>
  isRule(id) || id === 'graph' || id === 'padding';

/** What a check speaks of that no profile has; null where it is the token as a whole. */
export function ruleSubject(id: string): Subject | null {
  const name = Object.keys(ruleParts).find((one): one is RuleName => one === id);
  if (name) return { part: partOf(name), name };
  return id === 'graph' ? { part: 'header', name: 'nonce' } : null;
}

/** Those of a part that has no claims. */
const withoutClaims: readonly KindCheckId[] = [
  'json',
  'signature',
  'alg',
  'kid',
  'names',
  'crit',
  'known-key',
];

/** The checks of what is expected of a token of this kind. */
export const expectedIds = (kind: TokenKind, expected: Expected): RuledName[] =>
  expectedNames.flatMap((name) => {
    const [first] = kindOf(kind).expects[name] ?? [];
    return first !== undefined && (expected[name] ?? '').trim() !== '' ? [first] : [];
  });

/**
 * The checks of a kind, with those of what is expected of the token. Of an encrypted token nothing can be seen from
 * outside.
 *
 * @param isInAnswer an ID token and its access token were pasted together, and the token is one of them
 */
export function kindChecks(kind: TokenKind, expected: Expected, isInAnswer = false): readonly KindCheckId[] {
  if (kind === 'encrypted') return ['signature'];
  if (kind === 'nested' || kind === 'not-jwt') return withoutClaims;
  const { rules, isForGraph, isPadded } = kindOf(kind);
  const ruled = rules.map(({ name }) => name);
  const awaited = expectedIds(kind, expected);
  const own = new Set([...ruled, ...awaited, ...(isInAnswer ? (['at_hash'] as const) : [])].filter(isRule));
  const [before, after] = [sharedCheckIds.slice(0, 8), sharedCheckIds.slice(8)];
  return [
    ...before.filter((id) => id !== 'typ' || ruled.includes('typ')),
    ...own,
    ...(isForGraph ? (['graph'] as const) : []),
    ...(isPadded ? (['padding'] as const) : []),
    ...after,
  ];
}
