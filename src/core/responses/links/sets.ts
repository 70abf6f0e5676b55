import type { NamedValue, Place, Reading, Side, ValueName } from '../reading.js';
import { roleOf } from '../read/names.js';
import { partIn, type Part, type Party } from './party.js';

/** Tokens and values that came together. */
export type TokenSet = {
  /** 0 where the text has no exchanges. */
  exchange: number;
  side: Side | null;
  parts: Readonly<Partial<Record<Part, Party>>>;
  values: Readonly<Partial<Record<ValueName, string>>>;
  /** They were issued at once; in the headers of a request each may be of another time. */
  isIssued: boolean;
};

type Member = { party: Party; part: Part; place: Place };

/** What a client sends with each request; in the JSON of a log it has the name of the header. */
const isKept = ({ side, carrier, name }: Place): boolean =>
  side === 'request'
    ? carrier === 'header' || carrier === 'cookie'
    : carrier !== 'cookie' && /(?:^|\.)(?:x-|authorization$)/i.test(name);

/**
 * Which tokens belong together: those of one message, or of one object or line of it where it has several of a kind; where
 * a text has no messages, those of one object or line, and what is left over if that is one of each.
 */
export function setsOf({ findings, values }: Reading, parties: readonly Party[]): readonly TokenSet[] {
  const members = parties.flatMap((party) =>
    (findings[party.index]?.places ?? []).flatMap((place): Member[] => {
      const part = place.carrier === 'claim' ? null : partIn(party, place.name);
      return part ? [{ party, part, place }] : [];
    }),
  );
  const messages = grouped(members, ({ place }) =>
    place.exchange > 0 ? `${place.exchange} ${place.side}` : `group ${place.group}`,
  );
  const sets: Member[][] = [];
  const alone: Member[] = [];
  for (const message of messages) {
    const isOne = hasOneOfEach(message);
    for (const set of isOne ? [message] : grouped(message, ({ place }) => `${place.group}`)) {
      if (!hasOneOfEach(set)) continue;
      const isAlone = set[0]?.place.exchange === 0 && new Set(set.map(({ part }) => part)).size === 1;
      if (isAlone) alone.push(...set.filter(isNamed));
      else sets.push(set);
    }
  }
  if (hasOneOfEach(alone) && areNear(alone)) sets.push(alone);
  return sets.map((set) => setOf(set, values));
}

/** In a log what is next to each other may be anyone's: only what is called by its name belongs to the line before. */
const isNamed = ({ place: { name } }: Member): boolean => {
  const role = roleOf(name);
  return (
    /authorization$/i.test(name) ||
    (role !== null && role !== 'bearer' && role !== 'token' && !/hint$/i.test(name))
  );
};

/** The first set of each exchange, on one side of it. */
export function ofExchanges(sets: readonly TokenSet[], side: Side): ReadonlyMap<number, TokenSet> {
  const own = sets.filter((set) => set.exchange > 0 && set.side === side);
  return new Map(own.toReversed().map((set) => [set.exchange, set]));
}

const nearestLines = 10;

function areNear(members: readonly Member[]): boolean {
  const lines = members.map(({ place }) => place.line ?? 0);
  return Math.max(...lines) - Math.min(...lines) <= nearestLines;
}

function setOf(members: readonly Member[], all: readonly NamedValue[]): TokenSet {
  const [first] = members;
  const { exchange, side } = first?.place ?? { exchange: 0, side: null };
  const groups = members.map(({ place }) => place.group);
  const values = all.filter(({ place }) =>
    exchange > 0
      ? place.exchange === exchange && place.side === side
      : place.exchange === 0 && (groups.includes(place.group) || isOfLine(place, members)),
  );
  return {
    exchange,
    side,
    parts: Object.fromEntries(members.map(({ part, party }) => [part, party])),
    values: Object.fromEntries(values.map(({ name, text }) => [name, text])),
    isIssued: !members.some(({ place }) => isKept(place)),
  };
}

/** On the line of one of them; the fields of a form have a line each. */
const isOfLine = ({ line, carrier }: Place, members: readonly Member[]): boolean =>
  line !== null &&
  carrier !== 'json' &&
  members.some(({ place }) => {
    const distance = Math.abs((place.line ?? 0) - line);
    return distance === 0 || (carrier === 'form' && place.carrier === 'form' && distance <= nearestLines);
  });

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** No two different ones of a kind. */
const hasOneOfEach = (members: readonly Member[]): boolean =>
  grouped(members, ({ part }) => part).every(
    (same) => new Set(same.map(({ party }) => party.index)).size === 1,
  );
