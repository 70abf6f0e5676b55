import { childrenOf, type JsonChild } from '../json/children.js';
import { stringValue, type JsonSpan } from '../json/read.js';
import type { ReadDisclosure } from './disclosure.js';
import type { SdJwtFinding } from './problems.js';

/** Where a disclosure belongs. */
export type Placement = {
  /** JSON Pointer (RFC 6901) into the claims as the verifier sees them. */
  path: string;
  /** The disclosure in whose value its digest stands; null for the JWT itself. */
  parent: number | null;
};

/** `placement` is null where no digest of it was found. */
export type PlacedDisclosure = ReadDisclosure & { digest: string; placement: Placement | null };

export type Processed = {
  /** The claims as the verifier sees them (RFC 9901 section 7.1): JSON with every value as its issuer wrote it. */
  claims: string;
  placements: ReadonlyMap<number, Placement>;
  /** How many digests there are, and how many of them have no disclosure here: claims that are held back, or decoys. */
  digests: number;
  undisclosed: number;
  findings: SdJwtFinding[];
};

/** Deeper than any credential, and than a call stack goes. */
const deepest = 200;

type Place = { text: string; path: string; depth: number; parent: number | null };

/**
 * Puts what is disclosed in the place of its digest, and takes every other digest out.
 *
 * @param text the payload, well-formed, with `root` the object that it is
 * @param digests of the disclosures, in their order
 */
export function processClaims(
  text: string,
  root: JsonSpan,
  disclosures: readonly ReadDisclosure[],
  digests: readonly string[],
): Processed {
  const findings: SdJwtFinding[] = [];
  const placements = new Map<number, Placement>();
  const seen = new Set<string>();
  const indexes = new Map(digests.map((digest, at) => [digest, at] as const).toReversed());
  let undisclosed = 0;

  /** The disclosure of a digest that was met; null where there is none, or it was met before. */
  function meet(digest: string, path: string): number | null {
    if (seen.has(digest)) {
      findings.push({ kind: 'digest-twice', digest, path });
      return null;
    }
    seen.add(digest);
    const at = indexes.get(digest) ?? null;
    if (at === null) undisclosed += 1;
    return at;
  }

  /** The value of a disclosure; null where it has not as many parts as its place asks for. */
  function disclosed(at: number, wanted: 2 | 3, place: Place): string | null {
    const { text: own = '', parts = [] } = disclosures[at] ?? {};
    const value = parts.at(-1);
    if (own === '') return null;
    if (parts.length !== wanted || !value) {
      findings.push({ kind: 'disclosure-parts', at, found: parts.length, wanted, path: place.path });
      return null;
    }
    placements.set(at, { path: place.path, parent: place.parent });
    return processed(value, { ...place, text: own, parent: at });
  }

  function processed(span: JsonSpan, place: Place): string {
    const { text: own, depth, path } = place;
    if (depth > deepest && (span.kind === 'object' || span.kind === 'array')) {
      findings.push({ kind: 'too-deep', path });
      return 'null';
    }
    if (span.kind === 'object') return `{${membersIn(span, place).join(', ')}}`;
    if (span.kind === 'array') return `[${elementsIn(span, place).join(', ')}]`;
    return own.slice(span.start, span.end);
  }

  function membersIn(span: JsonSpan, place: Place): string[] {
    const { text: own, path, depth } = place;
    const members: string[] = [];
    const names = new Set<string>();
    const children = childrenOf(own, span);
    for (const { key, start, value } of children) {
      const name = String(key);
      if (name === '_sd' || (name === '_sd_alg' && depth === 0)) continue;
      if (name === '...') findings.push({ kind: 'dots-misplaced', path });
      names.add(name);
      members.push(own.slice(start, value.start) + processed(value, inside(place, name)));
    }
    const list = children.findLast(({ key }) => key === '_sd')?.value;
    for (const digest of list ? digestsIn(own, list, path) : []) {
      const at = meet(digest, path);
      const { name, parts = [], text: disclosure = '' } = (at !== null && disclosures[at]) || { name: null };
      if (at === null) continue;
      if (parts.length === 3 && name === null) findings.push({ kind: 'name-not-string', at });
      else if (name === '_sd' || name === '...') findings.push({ kind: 'name-reserved', at, name });
      else if (name !== null && names.has(name)) findings.push({ kind: 'name-taken', at, name, path });
      else {
        const value = disclosed(at, 3, inside(place, name ?? ''));
        const written = parts[1] ? disclosure.slice(parts[1].start, parts[1].end) : '';
        if (value !== null) members.push(`${written}: ${value}`);
        if (name !== null) names.add(name);
      }
    }
    return members;
  }

  function digestsIn(own: string, list: JsonSpan, path: string): string[] {
    if (list.kind !== 'array') findings.push({ kind: 'sd-not-list', path });
    const all = list.kind === 'array' ? childrenOf(own, list) : [];
    const texts = all.map(({ value }) => stringValue(own, value));
    if (texts.includes(null)) findings.push({ kind: 'digest-not-string', path });
    return texts.filter((digest) => digest !== null);
  }

  function elementsIn(span: JsonSpan, place: Place): string[] {
    const elements: string[] = [];
    for (const { value } of childrenOf(place.text, span)) {
      const at = inside(place, String(elements.length));
      const members = value.kind === 'object' ? childrenOf(place.text, value) : [];
      const digest = digestOfElement(members, place.text);
      if (digest === null) {
        const isDigest = members.length === 1 && members[0]?.key === '...';
        if (isDigest) findings.push({ kind: 'digest-not-string', path: at.path });
        else elements.push(processed(value, at));
        continue;
      }
      const found = meet(digest, at.path);
      const element = found === null ? null : disclosed(found, 2, at);
      if (element !== null) elements.push(element);
    }
    return elements;
  }

  const claims = processed(root, { text, path: '', depth: 0, parent: null });
  const unreferenced = disclosures.flatMap(({ text: own }, at): SdJwtFinding[] => {
    const digest = digests[at] ?? '';
    return own === '' || seen.has(digest) ? [] : [{ kind: 'disclosure-unreferenced', at }];
  });
  return { claims, placements, digests: seen.size, undisclosed, findings: [...findings, ...unreferenced] };
}

const inside = (place: Place, name: string): Place => ({
  ...place,
  path: `${place.path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
  depth: place.depth + 1,
});

/** The digest that stands in the place of an element of a list (section 4.2.4.2). */
function digestOfElement(members: readonly JsonChild[], text: string): string | null {
  const [only] = members;
  return members.length === 1 && only?.key === '...' ? stringValue(text, only.value) : null;
}
