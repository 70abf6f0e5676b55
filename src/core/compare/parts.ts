import { escaped } from '../claims/rows.js';
import type { Base64url } from '../confusable.js';
import { compactJson } from '../json/write/compact.js';
import type { JsonKind } from '../json/read.js';
import { claimNames, isClaimName } from '../names/registered.js';
import { treeOf, type Tree } from './tree.js';

/** Header or payload of a token; `text` is null where the bytes are no text, or nothing is known of them. */
export type ComparedPart = { text: string | null; encoded: Base64url };

export type Value = { kind: JsonKind; text: string };

/** What one has and the other has not, or says otherwise. */
export type Change = {
  /** JSON Pointer (RFC 6901); '' is the part as a whole. */
  path: string;
  /** Of the claim or header parameter that it is in; '' for the part as a whole. */
  name: string;
  kind: 'added' | 'gone' | 'changed';
  /** Null where it is missing, or the part can't be read as text. */
  former: Value | null;
  present: Value | null;
  /** Of times, by how many seconds the present one is later. */
  span: number | null;
  /** Of sets, such as aud and scope: what came and what went, as JSON. */
  items: { added: readonly string[]; gone: readonly string[] } | null;
};

/** The same values, spelt otherwise. */
export type Spelling =
  /** Names of an object, or elements of a set, in another order. */
  | { kind: 'order'; path: string }
  | { kind: 'number' | 'string'; path: string; former: string; present: string }
  /** A list of one in one of them, the value itself in the other. */
  | { kind: 'list'; path: string }
  /** A name that occurs more than once, in one of them or with other values; `path` is that of the name. */
  | { kind: 'double'; path: string }
  | { kind: 'whitespace' }
  /** The same bytes, in other base64url. */
  | { kind: 'base64url' };

/** `same`: the names of claims or header parameters whose values both have. */
export type PartDifference = {
  changes: readonly Change[];
  spelling: readonly Spelling[];
  same: readonly string[];
};

/**
 * What differs between two headers or payloads: names and values, and apart from them how they are spelt. Changes are in
 * the order of the former text, with what was added behind.
 */
export function partDifference(former: ComparedPart, present: ComparedPart): PartDifference {
  const compact = [former, present].map(({ text }) => compactOf(text));
  const [one = null, other = null] = compact.map((text) => (text === null ? null : treeOf(text)));
  if (!one || !other) return wholeDifference(former, present);
  const found: Found = { changes: [], spelling: [] };
  walk({ path: '', name: '', key: '' }, one, other, found);
  if (former.text === present.text) {
    if (former.encoded !== present.encoded) found.spelling.push({ kind: 'base64url' });
  } else if (isSpacedOtherwise(former.text, present.text, one, other))
    found.spelling.push({ kind: 'whitespace' });
  const changed = new Set(found.changes.map(({ name }) => name));
  const names = [...(one.members?.keys() ?? [])];
  return { ...found, same: names.filter((name) => !changed.has(name)) };
}

type Found = { changes: Change[]; spelling: Spelling[] };
/** `key` is the last name of the path. */
type Place = { path: string; name: string; key: string };

function compactOf(text: string | null): string | null {
  const compact = text === null ? null : compactJson(text);
  return compact?.ok ? compact.value : null;
}

function wholeDifference(former: ComparedPart, present: ComparedPart): PartDifference {
  if (former.encoded === present.encoded) return { changes: [], spelling: [], same: [] };
  if (former.text !== null && former.text === present.text)
    return { changes: [], spelling: [{ kind: 'base64url' }], same: [] };
  const value = (text: string | null): Value | null => (text === null ? null : { kind: 'string', text });
  return {
    changes: [change({ path: '', name: '', key: '' }, value(former.text), value(present.text), 'changed')],
    spelling: [],
    same: [],
  };
}

/** One has whitespace and the other none, or both say the same with other whitespace. */
function isSpacedOtherwise(former: string | null, present: string | null, one: Tree, other: Tree): boolean {
  if (one.text === other.text) return true;
  return (former === one.text) !== (present === other.text);
}

function change(
  { path, name }: Place,
  former: Value | null,
  present: Value | null,
  kind: Change['kind'],
): Change {
  const span = path === `/${name}` ? spanOf(name, former, present) : null;
  return { path, name, kind, former, present, span, items: null };
}

function spanOf(name: string, former: Value | null, present: Value | null): number | null {
  if (!isClaimName(name) || claimNames[name].kind !== 'time') return null;
  if (former?.kind !== 'number' || present?.kind !== 'number') return null;
  const span = Number(present.text) - Number(former.text);
  return Number.isFinite(span) ? span : null;
}

const valueOf = ({ kind, text }: Tree): Value => ({ kind, text });

const inside = ({ path, name }: Place, key: string | number): Place => ({
  path: `${path}/${escaped(`${key}`)}`,
  name: path === '' ? `${key}` : name,
  key: `${key}`,
});

function walk(place: Place, former: Tree, present: Tree, found: Found): void {
  if (former.text === present.text) return;
  if (setNames.includes(place.key)) {
    const sets = [former, present].map((tree) => itemsOf(place.key, tree));
    const [one = null, other = null] = sets;
    if (one && other) {
      compareSets(place, former, present, one, other, found);
      return;
    }
  }
  if (former.members && present.members) {
    compareMembers(place, former, present, former.members, present.members, found);
  } else if (former.elements && present.elements)
    compareElements(place, former.elements, present.elements, found);
  else if (former.meaning !== present.meaning)
    found.changes.push(change(place, valueOf(former), valueOf(present), 'changed'));
  else if (former.kind === 'number' || former.kind === 'string')
    found.spelling.push({ kind: former.kind, path: place.path, former: former.text, present: present.text });
}

function compareMembers(
  place: Place,
  former: Tree,
  present: Tree,
  members: ReadonlyMap<string, Tree>,
  others: ReadonlyMap<string, Tree>,
  found: Found,
): void {
  for (const [name, value] of members) {
    const other = others.get(name);
    if (other) walk(inside(place, name), value, other, found);
    else found.changes.push(change(inside(place, name), valueOf(value), null, 'gone'));
  }
  for (const [name, value] of others)
    if (!members.has(name)) found.changes.push(change(inside(place, name), null, valueOf(value), 'added'));
  const common = [...members.keys()].filter((name) => others.has(name));
  const order = [...others.keys()].filter((name) => members.has(name));
  if (common.some((name, index) => name !== order[index]))
    found.spelling.push({ kind: 'order', path: place.path });
  const hidden = [former, present].map((tree) => tree.hidden);
  if (JSON.stringify(hidden[0]) !== JSON.stringify(hidden[1]))
    for (const name of new Set(hidden.flat().map((one) => one.name)))
      found.spelling.push({ kind: 'double', path: inside(place, name).path });
}

/** What both begin and end with stays; of what is between, elements are compared in their order. */
function compareElements(
  place: Place,
  elements: readonly Tree[],
  others: readonly Tree[],
  found: Found,
): void {
  const shorter = Math.min(elements.length, others.length);
  let start = 0;
  while (start < shorter && elements[start]?.meaning === others[start]?.meaning) start += 1;
  let end = 0;
  while (end < shorter - start && elements.at(-1 - end)?.meaning === others.at(-1 - end)?.meaning) end += 1;
  const ends = { former: elements.length - end, present: others.length - end };
  const pair = (at: number, former: Tree | undefined, present: Tree | undefined) => {
    const there = inside(place, at);
    if (former && present) walk(there, former, present, found);
    else if (former) found.changes.push(change(there, valueOf(former), null, 'gone'));
    else if (present) found.changes.push(change(there, null, valueOf(present), 'added'));
  };
  for (let at = 0; at < Math.max(ends.former, ends.present); at += 1)
    pair(at, at < ends.former ? elements[at] : undefined, at < ends.present ? others[at] : undefined);
  for (let at = 0; at < end; at += 1)
    pair(ends.present + at, elements[ends.former + at], others[ends.present + at]);
}

/** Claims whose order says nothing (RFC 7519 section 4.1.3, RFC 6749 section 3.3, RFC 9068 section 2.2.3.1). */
const setNames = ['aud', 'scope', 'scp', 'roles', 'groups', 'permissions', 'entitlements', 'amr'];

/** The items of a set as JSON; null for what is no set. */
function itemsOf(name: string, { kind, text, meaning, elements }: Tree): string[] | null {
  if (elements) return elements.map((one) => one.meaning);
  if (kind !== 'string') return null;
  if (name !== 'scope' && name !== 'scp') return [meaning];
  return String(JSON.parse(text))
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => JSON.stringify(word));
}

function compareSets(
  place: Place,
  former: Tree,
  present: Tree,
  one: readonly string[],
  other: readonly string[],
  found: Found,
): void {
  const [before, after] = [new Set(one), new Set(other)];
  const gone = [...before].filter((item) => !after.has(item));
  const added = [...after].filter((item) => !before.has(item));
  if (gone.length + added.length > 0)
    found.changes.push({
      ...change(place, valueOf(former), valueOf(present), 'changed'),
      items: { added, gone },
    });
  else found.spelling.push({ kind: former.kind === present.kind ? 'order' : 'list', path: place.path });
}
