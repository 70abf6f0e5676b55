import { secretMembers } from '../keys/publicJwk.js';
import { identityOf } from './findings.js';
import { textOf, type WrittenJwk } from './readSet.js';

/** A member that two JWKs of one key say differently, as JSON; null where it is missing. */
export type MemberChange = { name: string; former: string | null; present: string | null };

export type KeySetChange =
  | { kind: 'came' | 'gone'; jwk: WrittenJwk }
  /** Another key under the same kid: who has the former one cached rejects what the new one signs. */
  | { kind: 'replaced'; kid: string; former: WrittenJwk; jwk: WrittenJwk }
  /** The same key; kid may be among its members. */
  | { kind: 'members'; jwk: WrittenJwk; members: readonly MemberChange[] };

export type KeySetDifference = {
  /** In the order of the present set, with what is gone behind. */
  changes: readonly KeySetChange[];
  /** How many keys are the same to the last member. */
  same: number;
  /** The keys that both have are in another order. */
  isReordered: boolean;
};

type Pair = { former: WrittenJwk; jwk: WrittenJwk };

/** What became of the keys of a set: by their kid, else by the key itself. */
export function keySetDifference(
  former: readonly WrittenJwk[],
  present: readonly WrittenJwk[],
): KeySetDifference {
  const identities = new Map([...former, ...present].map((jwk) => [jwk, identityOf(jwk)]));
  const identity = (jwk: WrittenJwk) => identities.get(jwk) ?? '';
  const pairs = new Map<WrittenJwk, WrittenJwk>();
  /** Pairs what is called the same, the first with the first. */
  const pair = (nameOf: (jwk: WrittenJwk) => string | null) => {
    const taken = new Set(pairs.values());
    const free = new Map<string, WrittenJwk[]>();
    for (const jwk of former.toReversed()) {
      const name = taken.has(jwk) ? null : nameOf(jwk);
      const known = name === null ? undefined : free.get(name);
      if (known) known.push(jwk);
      else if (name !== null) free.set(name, [jwk]);
    }
    for (const jwk of present) {
      const name = pairs.has(jwk) ? null : nameOf(jwk);
      const found = name === null ? undefined : free.get(name)?.pop();
      if (found) pairs.set(jwk, found);
    }
  };
  const kid = (jwk: WrittenJwk) => textOf(jwk, 'kid');
  pair((jwk) => (kid(jwk) === null ? null : JSON.stringify([kid(jwk), identity(jwk)])));
  pair(kid);
  pair(identity);
  const places = new Map(former.map((jwk, place) => [jwk, place]));
  const gone = new Set(former);
  const changes: KeySetChange[] = [];
  let same = 0;
  let isReordered = false;
  let last = 0;
  for (const jwk of present) {
    const before = pairs.get(jwk);
    if (!before) {
      changes.push({ kind: 'came', jwk });
      continue;
    }
    gone.delete(before);
    const changed = changesOf({ former: before, jwk }, identity(before) === identity(jwk));
    changes.push(...changed);
    if (changed.length === 0) same += 1;
    const place = places.get(before) ?? 0;
    if (place < last) isReordered = true;
    last = place;
  }
  return {
    changes: [...changes, ...[...gone].map((jwk) => ({ kind: 'gone' as const, jwk }))],
    same,
    isReordered,
  };
}

function changesOf({ former, jwk }: Pair, isSameKey: boolean): KeySetChange[] {
  const kid = textOf(jwk, 'kid');
  if (kid !== null && !isSameKey) return [{ kind: 'replaced', kid, former, jwk }];
  const names = new Set([...former.keys(), ...jwk.keys()]);
  const members = [...names].flatMap((name) => {
    const change = { name, former: jsonOf(former, name), present: jsonOf(jwk, name) };
    return change.former === change.present ? [] : [change];
  });
  return members.length === 0 ? [] : [{ kind: 'members', jwk, members }];
}

/** Of a private member only that it is there. */
const jsonOf = (jwk: WrittenJwk, name: string): string | null => {
  if (!jwk.has(name)) return null;
  return secretMembers.includes(name) ? '…' : JSON.stringify(jwk.get(name));
};
