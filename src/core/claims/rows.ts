import { prettyJson } from '../json/write/pretty.js';
import { stringValue, type JsonKind } from '../json/read.js';
import { readTokens } from '../json/tokens.js';
import {
  claimNames,
  headerParameters,
  isClaimName,
  isHeaderParameter,
  type ClaimName,
  type HeaderParameterName,
  type Registered,
  type Source,
} from '../names/registered.js';
import { vendorClaim, vendorsOf, type VendorClaim, type VendorId } from '../names/vendors/vendors.js';

/** A claim or header parameter, or a member or element inside one, as a row of a table. */
export type ClaimRow = {
  /** JSON Pointer (RFC 6901). Of doubled names both have the same. */
  path: string;
  /** 0 for claims and header parameters themselves. */
  depth: number;
  /** The name of a member, or the index of an element. */
  name: string;
  kind: JsonKind;
  /** Where the value is, in UTF-16 code units. */
  start: number;
  end: number;
  /** The JSON text of the value, exactly as written; of an object or array the whole. */
  text: string;
  /** The content of a string; null for other values. */
  string: string | null;
  meaning: Meaning | null;
};

/** `key` finds the words in text/; `isTime`: a NumericDate (RFC 7519 section 2). */
export type Meaning = { source: Source; isTime: boolean } & (
  | { part: 'payload'; key: ClaimName }
  | { part: 'header'; key: HeaderParameterName }
  /** `address`: the page of the vendor that says so. */
  | { part: 'vendor'; vendor: VendorId; key: string; address: string }
);

/** Deeper values are part of their row's text only: a megabyte of brackets has no names to read. */
const deepest = 16;

/**
 * The members of a JSON object as rows, in the order of the text, doubles included; what is inside a value follows on it.
 * A text that is no JSON object has no rows; one that is not JSON has those before the first fault.
 */
export function claimRows(text: string, part: 'payload' | 'header' = 'payload'): ClaimRow[] {
  const rows: ClaimRow[] = [];
  const open: { row: ClaimRow | null; path: string; next: number }[] = [];
  let name: string | null = null;
  let isObject = false;

  const push = (kind: JsonKind, start: number, end: number): ClaimRow | null => {
    const parent = open.at(-1);
    const key = name ?? `${parent?.next ?? 0}`;
    name = null;
    if (!parent) return null;
    parent.next += 1;
    const depth = open.length - 1;
    if (!isObject || depth > deepest) return null;
    const row: ClaimRow = {
      path: `${parent.path}/${escaped(key)}`,
      depth,
      name: key,
      kind,
      start,
      end,
      text: text.slice(start, end),
      string: stringValue(text, { kind, start, end }),
      meaning: depth === 0 ? meaningOf(key, part) : null,
    };
    rows.push(row);
    return row;
  };

  readTokens(text, (token, start, end) => {
    if (token === ',' || token === ':') return;
    if (token === 'name') name = stringValue(text, { kind: 'string', start, end });
    else if (token === '{' || token === '[') {
      if (open.length === 0) isObject = token === '{';
      const row = push(token === '{' ? 'object' : 'array', start, text.length);
      open.push({ row, path: row?.path ?? '', next: 0 });
    } else if (token === '}' || token === ']') {
      const row = open.pop()?.row;
      if (!row) return;
      row.end = end;
      row.text = text.slice(row.start, end);
    } else push(token, start, end);
  });
  if (part === 'payload') explainByVendor(rows);
  return rows;
}

/** The registered meaning of a name goes before what a vendor says of it. */
function explainByVendor(rows: readonly ClaimRow[]): void {
  const claims = rows.filter(({ depth }) => depth === 0);
  const iss = claims.findLast(({ name }) => name === 'iss')?.string ?? null;
  const known = vendorsOf({ iss, names: claims.map(({ name }) => name) });
  if (known.length === 0) return;
  for (const row of rows) row.meaning ??= vendorMeaning(vendorClaim(row.path.slice(1), known));
}

function vendorMeaning(claim: VendorClaim | null): Meaning | null {
  if (!claim) return null;
  const { name, ...facts } = claim;
  return { part: 'vendor', source: { document: name, section: null }, ...facts };
}

/** A name as a part of a path (RFC 6901 section 3). */
export const escaped = (key: string): string =>
  key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;

/** What a registered name means; null of any other. */
function meaningOf(name: string, part: 'payload' | 'header'): Meaning | null {
  const facts = ({ kind, source }: Registered) => ({ source, isTime: kind === 'time' });
  if (part === 'header')
    return isHeaderParameter(name) ? { part, key: name, ...facts(headerParameters[name]) } : null;
  return isClaimName(name) ? { part, key: name, ...facts(claimNames[name]) } : null;
}

/** The value set out in lines, digits and order as written. */
export const prettyValue = ({ text }: ClaimRow): string => prettyJson(text);

/**
 * The rows in which every word of the query occurs, in the path or in the value of a row; with them those that they
 * are inside, which `found` does not count. Case does not count. An empty query leaves all.
 */
export function filterRows(
  rows: readonly ClaimRow[],
  query: string,
): { rows: readonly ClaimRow[]; found: number } {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const kept: ClaimRow[] = [];
  let found = 0;
  /** How deep a row that is kept may be to contain the last one that was; from the end, insides come first. */
  let container = -1;
  for (const row of rows.toReversed()) {
    const isFound = words.every((word) => searched(row).includes(word));
    if (isFound) found++;
    else if (row.depth > container) continue;
    kept.push(row);
    container = row.depth - 1;
  }
  return { rows: kept.reverse(), found };
}

/** An object or array is found by its name: its members are rows of their own. */
function searched({ path, depth, kind, text, string }: ClaimRow): string {
  const isOpened = (kind === 'object' || kind === 'array') && depth < deepest;
  return `${path}\n${isOpened ? '' : (string ?? text)}`.toLowerCase();
}
