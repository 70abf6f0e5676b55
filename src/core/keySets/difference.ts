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
  const pairs = new Map<WrittenJwk, WrittenJwk>();
  const pair = (isSame: (one: WrittenJwk, other: WrittenJwk) => boolean) => {
    const taken = new Set(pairs.values());
    for (const jwk of present) {
      if (pairs.has(jwk)) continue;
      const found = former.find((one) => !taken.has(one) && isSame(one, jwk));
      if (!found) continue;
      taken.add(found);
      pairs.set(jwk, found);
    }
  };
  const hasSameKid = (one: WrittenJwk, other: WrittenJwk) =>
    textOf(one, 'kid') !== null && textOf(one, 'kid') === textOf(other, 'kid');
  const isSameKey = (one: WrittenJwk, other: WrittenJwk) => identityOf(one) === identityOf(other);
  pair((one, other) => hasSameKid(one, other) && isSameKey(one, other));
  pair(hasSameKid);
  pair(isSameKey);
  const changes = present.flatMap((jwk): KeySetChange[] => {
    const before = pairs.get(jwk);
    return before ? changesOf({ former: before, jwk }) : [{ kind: 'came', jwk }];
  });
  const kept = new Set(pairs.values());
  const gone = former.filter((jwk) => !kept.has(jwk));
  const places = present.flatMap((jwk) => {
    const before = pairs.get(jwk);
    return before ? [former.indexOf(before)] : [];
  });
  return {
    changes: [...changes, ...gone.map((jwk): KeySetChange => ({ kind: 'gone', jwk }))],
    same: [...pairs].filter(([jwk, before]) => changesOf({ former: before, jwk }).length === 0).length,
    isReordered: places.some((place, index) => place < (places[index - 1] ?? 0)),
  };
}

function changesOf({ former, jwk }: Pair): KeySetChange[] {
  const kid = textOf(jwk, 'kid');
  if (kid !== null && identityOf(former) !== identityOf(jwk)) return [{ kind: 'replaced', kid, former, jwk }];
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
