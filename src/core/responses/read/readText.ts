import { decodeBase64url } from '../../bytes/base64url.js';
import { readJson } from '../../json/read.js';
import { decodeUtf8 } from '../../bytes/utf8.js';
import { scanTokens } from '../../token/find/find.js';
import { behindOf } from '../../token/read/sdJwt.js';
import type { Carrier, Place } from '../reading.js';
import type { Collection } from './collection.js';

/** What is known of a place before its text is looked at. */
export type Surroundings = Omit<Place, 'carrier' | 'name'>;

export type Known = {
  /** By the offset in the text. */
  at: (offset: number) => Surroundings;
  /** What the whole text is the value of; null where it has names of its own. */
  as: { name: string; carrier: Carrier } | null;
};

const mostTokens = 100_000;
const headers = ['eyJ', 'eyA', 'ewk', 'ewo', 'ew0', 'e30'];
/** Any longer header is none (core/token/find/headerFacts.ts). */
const longestHeader = 100_000;
const longestBehind = 200_000;

/** Finds what any text holds: tokens, opaque ones by their names or by how they begin, and what ties them together. */
export function readText(text: string, known: Known, to: Collection): void {
  const isEmpty = readTokens(text, known, to);
  if (known.as && isEmpty) to.named(known.as.name, text.trim(), { ...known.at(0), ...known.as });
  if (!known.as || text.length > shortText) readNames(text, known, to);
  readOpaque(text, known, to);
}

/** A value that is longer is a text itself. */
const shortText = 200;

/** @returns whether the text has none */
function readTokens(text: string, known: Known, to: Collection): boolean {
  if (!headers.some((start) => text.includes(start))) return true;
  let isEmpty = true;
  let floor = 0;
  for (const { token, start, end, segments } of scanTokens(text, mostTokens)) {
    if ((segments !== 3 && segments !== 5) || start < floor || !hasHeader(token)) continue;
    // What is behind the JWT of an SD-JWT is part of it.
    const behind = text.charAt(end) === '~' ? behindOf(text.slice(end, end + longestBehind)).length : 0;
    floor = end + behind;
    isEmpty = false;
    const form = segments === 5 ? 'jwe' : 'jws';
    to.token(token + text.slice(end, floor), form, { ...known.at(start), ...placeOf(text, start, known) });
  }
  return isEmpty;
}

function hasHeader(token: string): boolean {
  const encoded = token.slice(0, token.indexOf('.'));
  if (encoded.length > longestHeader) return false;
  const text = decodeUtf8(decodeBase64url(encoded).bytes);
  return text !== null && readJson(text).root?.kind === 'object';
}

const near = 160;
/** Quotation marks, escaped or not, as JSON in JSON has them. */
const q = String.raw`\\*["']`;

/** Where what begins at an offset stands, by what is before it. */
const forms: readonly (readonly [before: RegExp, carrier: Carrier])[] = [
  [/<input\b[^<>]{0,80}\bname=["']?([\w.-]+)["'][^<>]{0,60}\bvalue=["']?$/i, 'form'],
  [
    new RegExp(`name${q}\\s*:\\s*${q}([\\w.-]+)${q}\\s*,\\s*${q}value${q}\\s*:\\s*${q}(?:\\w+ )?$`, 'i'),
    'json',
  ],
  [/((?:proxy-)?authorization)\\*["']?\s*[:=]\s*\\*["']?(?:\w+\s+)*$/i, 'header'],
  [new RegExp(`${q}([\\w.-]+)${q}\\s*:\\s*${q}(?:bearer |dpop )?$`, 'i'), 'json'],
  [/[?&;]([\w.-]+)=$/, 'query'],
  [/#([\w.-]+)=$/, 'fragment'],
  [/^[<>]?\s*([\w-]+):\s*(?:bearer |dpop )?$/i, 'header'],
  [/([\w.-]+)\s*[:=]\s*["'`]?(?:bearer |dpop )?$/i, 'text'],
  // A proxy logs what the header says without its name.
  [/\b(bearer|dpop)\s+$/i, 'header'],
];

const inCookie = /(?:^|[\s"'<>])(?:set-)?cookie\\*["']?\s{0,4}[:=]/i;

export function placeOf(text: string, start: number, { as }: Known): Pick<Place, 'carrier' | 'name'> {
  // A value with a name of its own has others inside only where it is a text.
  if (as && start < near && !/[=:]/.test(text.slice(0, start))) return as;
  const from = Math.max(0, start - near);
  const before = text.slice(Math.max(from, text.lastIndexOf('\n', start - 1) + 1), start);
  const pair = /([^\s;="']+)=["']?$/.exec(before)?.[1];
  if (pair !== undefined && inCookie.test(lineBefore(text, start))) return { carrier: 'cookie', name: pair };
  for (const [form, carrier] of forms) {
    const name = form.exec(before)?.[1];
    if (name === undefined) continue;
    const isInFragment = carrier === 'query' && /#[^\s"'<>]*$/.test(lineBefore(text, start));
    return { carrier: isInFragment ? 'fragment' : carrier, name };
  }
  return as ?? { carrier: 'text', name: '' };
}

/** More of a line than a cookie before another one, or a token before another in one address, is long. */
const longestLine = 20_000;

const lineBefore = (text: string, start: number): string =>
  text.slice(Math.max(0, start - longestLine, text.lastIndexOf('\n', start - 1) + 1), start);

/** A name as it is written in all those forms, and a value behind it. The name's beginning is looked for after: else long words cost their square. */
const named = new RegExp(
  `(?:token|jwt|authorization|dpop|assertion|samlresponse|nonce|code|state|client_?id|grant_?type)(?:${q})?\\s{0,4}[:=]\\s{0,4}(?:${q})?((?:bearer|dpop|token|basic) +)?([\\w.~+/=%:|!*-]{1,8000})`,
  'gi',
);
const inputs = /<input\b[^<>]{0,80}\bname=["']?([\w.-]+)["']?[^<>]{0,60}\bvalue=["']([^"'<>]{1,8000})["']/gi;
const pairs = new RegExp(
  `name${q}\\s*:\\s*${q}([\\w.-]+)${q}\\s*,\\s*${q}value${q}\\s*:\\s*${q}([^"'\\\\]{1,8000})`,
  'gi',
);
const longestName = 60;

function readNames(text: string, known: Known, to: Collection): void {
  for (const match of text.matchAll(named)) {
    const [whole, scheme = '', value = ''] = match;
    const offset = match.index + whole.length - value.length;
    if (/^basic/i.test(scheme) || startsToken(value)) continue;
    let first = match.index;
    while (first > 0 && match.index - first < longestName && /[\w.-]/.test(text.charAt(first - 1)))
      first -= 1;
    const name = /^[\w.-]+/.exec(text.slice(first, match.index + whole.length))?.[0] ?? '';
    const { carrier } = placeOf(text, offset, { ...known, as: null });
    if (isCode(value, carrier)) continue;
    to.named(name, decoded(value, carrier), { ...known.at(offset), carrier, name });
  }
  for (const [form, carrier] of [
    [inputs, 'form'],
    [pairs, 'json'],
  ] as const)
    for (const match of text.matchAll(form)) {
      const [, name = '', value = ''] = match;
      if (!startsToken(value)) to.named(name, value, { ...known.at(match.index), carrier, name });
    }
}

/** In a script, a name is followed by where its value comes from: `token: answer.access_token`. */
const isCode = (value: string, carrier: Carrier): boolean =>
  carrier === 'text' && (!/\d/.test(value) || /^[A-Za-z_$][A-Za-z_$]*\d?(?:\.[A-Za-z_$]+\d?)+$/.test(value));

const startsToken = (value: string): boolean =>
  headers.some((start) => value.startsWith(start)) && value.includes('.');

/** In addresses and forms what is no letter is written by its number (RFC 3986 section 2.1). */
export function decoded(value: string, carrier: Carrier): string {
  const isEncoded =
    carrier === 'query' || carrier === 'fragment' || carrier === 'form' || carrier === 'cookie';
  if (!isEncoded || !value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** How tokens begin that only their issuer reads and that need no name to be known (core/token/find/opaque.ts). */
const credentials = /\b(bearer|dpop) {1,4}([\w.~+/-]{16,2000}=*)(?![\w"']*=)/gi;
const begun =
  /(?<![\w.-])(?:gh[pousr]_|github_pat_|gl(?:pat|oas|rt|cbt|dt|ptt|soat)-|ya29\.|xox[abeprs]-|xapp-|hv[sbr]\.|[spr]k_(?:live|test)_|shp(?:at|ua|ca|pa|ss)_|npm_)[\w.-]{16,}|(?<![\w.-])v[1-4]\.(?:local|public)\.[\w-]{20,}(?:\.[\w-]+)?/g;

function readOpaque(text: string, known: Known, to: Collection): void {
  for (const match of text.matchAll(credentials)) {
    const [whole, , value = ''] = match;
    const offset = match.index + whole.length - value.length;
    if (startsToken(value) || !/\d/.test(value)) continue;
    const place = { ...known.at(offset), ...placeOf(text, offset, known) };
    to.opaque(value, place);
  }
  for (const match of text.matchAll(begun)) {
    const place = { ...known.at(match.index), ...placeOf(text, match.index, known) };
    const [value] = match;
    to.opaque(
      value.replace(/\.+$/, ''),
      place,
      /^v\d\.l/.test(value) ? 'paseto-local' : /^v\d\.p/.test(value) ? 'paseto-public' : null,
    );
  }
}
