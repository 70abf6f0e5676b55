import { decodeBase64url } from '../../bytes/base64url.js';
import { decodeUtf8 } from '../../bytes/utf8.js';

/** Shorter than any token in base64. */
const shortest = 40;
const mostWords = 50;
const longest = 200_000;

/** The texts that stand in base64 inside one, wrapped or not: one of them may be a token (a Kubernetes Secret). */
export function base64Texts(text: string): string[] {
  if (text.length > longest) return [];
  const compact = text.replace(/\s/g, '');
  const whole = /^[A-Za-z0-9+/_-]+={0,2}$/.test(compact) ? [compact] : [];
  const words = text.match(/[A-Za-z0-9+/_-]{40,}={0,2}/g) ?? [];
  return [...new Set([...whole, ...words.slice(0, mostWords)])].flatMap((word) => textOf(word) ?? []);
}

/** What was encoded; null for bytes that are no printable text, and for JSON, which is a part of a token itself. */
function textOf(word: string): string | null {
  if (word.length < shortest) return null;
  const text = decodeUtf8(decodeBase64url(word).bytes);
  return text !== null && /^[\t\n\r\x20-\x7e]+$/.test(text) && !text.trimStart().startsWith('{')
    ? text
    : null;
}

/** A token that was too long for one cookie, put together out of its numbered pieces in their order. */
export type Chunks = { name: string; text: string; count: number; missing: number | null };

const numbered =
  /(?:^|[\s;,"'{])([\w.-]*[A-Za-z_-])\.?(\d{1,2})["']?[ \t]*(?:[=:]|\t)[ \t]*["']?([\w.~+/%=-]+)/g;

/** The pieces of the first cookie in a text that came in more than one, or whose number says that it did. */
export function joinChunks(text: string): Chunks | null {
  if (text.length > longest) return null;
  const pieces = new Map<string, Map<number, string>>();
  for (const [, name = '', number, value = ''] of text.matchAll(numbered)) {
    const known = pieces.get(name) ?? new Map<number, string>();
    pieces.set(name, known.set(Number(number), value));
  }
  for (const [name, values] of pieces) {
    const first = values.get(0) ?? '';
    const begin = [...values.values()].filter((value) => /^(?:eyJ|ZXlK|Bearer)/.test(value));
    // Several that begin like a token are tokens.
    if (begin.length !== 1 || begin[0] !== first) continue;
    const last = Math.max(...values.keys());
    const numbers = Array.from({ length: last + 1 }, (_, number) => number);
    const missing = numbers.find((number) => !values.has(number)) ?? null;
    return {
      name,
      text: numbers.map((number) => values.get(number) ?? '').join(''),
      count: values.size,
      missing,
    };
  }
  return null;
}

/** What software writes where a token should be and there is none. */
export function placeholder(text: string): string | null {
  const [, word] =
    /^(?:authorization\s*:\s*)?(?:bearer\s+)*["'<{$]*(undefined|null|none|nan|true|false|\[object \w+\]|(?:access_|id_)?token)[>}"']*$/i.exec(
      text,
    ) ?? [];
  return word ?? null;
}
