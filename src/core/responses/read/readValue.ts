import { joinChunks } from '../../token/find/layers.js';
import type { Carrier } from '../reading.js';
import type { Collection } from './collection.js';
import { decoded, readText, type Surroundings } from './readText.js';

const deepest = 200;
const longestPath = 120;

type At = { surroundings: Surroundings; carrier: Carrier; name: string };

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const textAt = (value: unknown, name: string): string => {
  const member = isObject(value) ? value[name] : undefined;
  return typeof member === 'string' ? member : '';
};
export const listAt = (value: unknown, name: string): readonly unknown[] => {
  const member: unknown = isObject(value) ? value[name] : undefined;
  return Array.isArray(member) ? member : [];
};

/** A text that is JSON as a whole; undefined where it is none. */
export function parsed(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Every string of a JSON value, by the path to it. What one object holds came together. */
export function readValue(value: unknown, at: At, to: Collection, depth = 0): void {
  if (depth > deepest) return;
  if (typeof value === 'string') readString(value, at, to);
  else if (Array.isArray(value))
    value.forEach((one: unknown, index) =>
      readValue(one, { ...at, name: `${at.name}[${index}]` }, to, depth + 1),
    );
  else if (isObject(value)) {
    // Headers and parameters are lists of pairs in most tools.
    const pair = textAt(value, 'name') || textAt(value, 'key');
    if (pair !== '' && typeof value['value'] === 'string') {
      readHeader(pair, value['value'], at, to);
      return;
    }
    const surroundings = { ...at.surroundings, group: to.group() };
    for (const [name, inner] of Object.entries(value)) {
      const path = at.name === '' ? name : `${at.name}.${name}`;
      readValue(inner, { ...at, surroundings, name: path.slice(-longestPath) }, to, depth + 1);
    }
  }
}

/** A value under a name, which may be a text of any kind itself. */
export function readString(text: string, at: At, to: Collection): void {
  const inner = parsed(text);
  if (inner !== undefined) {
    readValue(inner, { ...at, carrier: 'json' }, to);
    return;
  }
  if (/^https?:\/\/\S+$/.test(text)) {
    readUrl(text, at, to);
    return;
  }
  readText(text, { at: () => at.surroundings, as: at }, to);
}

export function readHeader(name: string, value: string, at: At, to: Collection): void {
  const lower = name.toLowerCase();
  if (lower === 'cookie') {
    readCookies(value.split(';'), at, to);
    return;
  }
  // Some tools put several into one, a line each.
  if (lower === 'set-cookie') {
    readCookies(
      value.split('\n').map((line) => line.split(';', 1)[0] ?? ''),
      at,
      to,
    );
    return;
  }
  readString(value, { ...at, name }, to);
}

/** A token that is too long for one cookie is put together out of its numbered ones. */
function readCookies(pairs: readonly string[], at: At, to: Collection): void {
  const chunks = joinChunks(pairs.join('; '));
  const isWhole = chunks !== null && chunks.missing === null && chunks.count > 1;
  const read = (name: string, text: string) =>
    readString(decoded(text, 'cookie'), { ...at, carrier: 'cookie', name }, to);
  if (isWhole) read(chunks.name, chunks.text);
  for (const pair of pairs) {
    const [, name = '', value = ''] = /^\s*([^=]+)=(.*)$/s.exec(pair) ?? [];
    const isChunk =
      isWhole && name.startsWith(chunks.name) && /^\.?\d{1,2}$/.test(name.slice(chunks.name.length));
    if (!isChunk && value !== '') read(name.trim(), value.trim().replace(/^"|"$/g, ''));
  }
}

/** The parameters of an address, and what else is in it. */
export function readUrl(url: string, at: At, to: Collection): void {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url) ?? [];
  readText(path, { at: () => at.surroundings, as: null }, to);
  readParameters(query, { ...at, carrier: 'query' }, to);
  readParameters(fragment, { ...at, carrier: 'fragment' }, to);
}

/** As in a query or in a form (application/x-www-form-urlencoded). */
export function readParameters(text: string, at: At, to: Collection): void {
  if (text === '') return;
  for (const pair of text.split(/[&;]/)) {
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? [];
    if (value !== '') readString(decoded(value.replaceAll('+', ' '), 'form'), { ...at, name }, to);
  }
}

export const isForm = (text: string): boolean => /^[\w.%-]+=[^&\s]*(?:&[\w.%-]+=[^&\s]*)*$/.test(text.trim());
