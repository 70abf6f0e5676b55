import type { Bytes } from '../../../bytes/bytes.js';
import type { Cleaning } from '../types.js';

/** Text from a file: UTF-8, or UTF-16 with or without a byte order mark. */
export function decodeText(bytes: Bytes, cleaned: Set<Cleaning>): string {
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8') cleaned.add('utf-16');
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function encodingOf([first, second]: Bytes): string {
  if ((first === 0xff && second === 0xfe) || second === 0) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || first === 0 ? 'utf-16be' : 'utf-8';
}

export function dropBom(text: string, cleaned: Set<Cleaning>): string {
  if (!text.startsWith('\ufeff')) return text;
  cleaned.add('bom');
  return text.slice(1);
}

/** Zero-width and direction marks go, other kinds of space become a space. Not for JSON: a kid may hold them. */
export function dropInvisible(text: string, cleaned: Set<Cleaning>): string {
  const visible = text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\0]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u2028\u2029\u0085\v\f]/g, '\n');
  if (visible !== text) cleaned.add('invisible-characters');
  return visible;
}

const assignment =
  /^(?:export\s+|set\s+|setx\s+|\$env:|const\s+|let\s+|var\s+)?[\w.-]{1,64}\s*(?:=|:(?=\s))\s*(?!=*$)/i;

/** Takes off NAME= or name:, a Markdown fence, or quotes; null where there is nothing to take off. */
export function unwrap(text: string, cleaned: Set<Cleaning>): string | null {
  const [name] = assignment.exec(text) ?? [];
  if (name !== undefined) {
    cleaned.add('env-line');
    const value = text.slice(name.length).replace(/^[|>][-+]?\s*\n/, '');
    return value.replace(/[,;]$/, '').trim();
  }
  const fenced = /^```\w*\s([\s\S]*)```$/.exec(text)?.[1];
  const quoted = /^(["'`])([\s\S]*)\1[,;]?$/.exec(text)?.[2];
  const inner = fenced ?? quoted;
  if (inner === undefined) return null;
  cleaned.add('quotes');
  return inner.trim();
}

/** What stands around armour: a variable's name, quotes, or other text such as Bag Attributes. */
export function noteAround(around: string, cleaned: Set<Cleaning>): void {
  const rest = around.trim();
  if (rest === '') return;
  if (/["'`]/.test(rest)) cleaned.add('quotes');
  const bare = rest.replace(/["'`,;>\s]|(?<!\\)\\+[rnt]/g, '');
  if (bare === '') return;
  cleaned.add(/^(export)?[\w.-]+[=:]$/.test(bare) ? 'env-line' : 'surrounding-text');
}
