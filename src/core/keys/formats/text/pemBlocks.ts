import { fromBase64, type Bytes } from '../../../bytes/bytes.js';
import { refuse } from '../problems.js';
import { repairedDer } from './repair.js';
import type { DekInfo } from '../der/traditional.js';
import type { Cleaning } from '../types.js';

/** `body` is the text between the markers; `problem` says why there is none. */
export type Block = { label: string; body: string; broken: 'no-end' | 'no-begin' | 'labels-differ' | null };

// What word processors make of a hyphen: U+00AD, U+2010 to U+2015, U+2212, small and full-width forms.
const dash = '[-\\u00ad\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d]';
const marker = new RegExp(
  `${dash}{2,8}[ \\t]{0,4}(BEGIN|END)[ \\t]{1,4}([^\\r\\n]{1,80}?)[ \\t]{0,4}${dash}{2,8}`,
  'gi',
);

export function hasArmour(text: string): boolean {
  return text.search(marker) >= 0;
}

/** Splits a text into its blocks (RFC 7468 section 2) and what stands around them. */
export function splitPemBlocks(text: string, cleaned: Set<Cleaning>): { blocks: Block[]; around: string } {
  const blocks: Block[] = [];
  let around = '';
  let end = 0;
  let open: { label: string; start: number } | null = null;
  for (const match of text.matchAll(marker)) {
    const [whole, verb = '', label = ''] = match;
    if (!/^-{4,5} ?\w.*\w ?-{4,5}$/.test(whole)) cleaned.add('dashes');
    if (verb.toUpperCase() === 'BEGIN') {
      if (open) blocks.push({ label: open.label, body: '', broken: 'no-end' });
      else around += text.slice(end, match.index);
      open = { label, start: match.index + whole.length };
    } else if (open) {
      const broken = open.label.toUpperCase() === label.toUpperCase() ? null : 'labels-differ';
      blocks.push({ label: open.label, body: text.slice(open.start, match.index), broken });
      open = null;
    } else {
      blocks.push({ label, body: '', broken: 'no-begin' });
    }
    end = match.index + whole.length;
  }
  if (open) blocks.push({ label: open.label, body: '', broken: 'no-end' });
  else around += text.slice(end);
  return { blocks, around };
}

/** Escaped line ends and the like; a real backslash stands in no base64 and in no header. */
export function unescapeText(text: string): string {
  return text
    .replace(/\\{1,4}u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\{1,4}r\\{1,4}n|\\{1,4}[rn]/g, '\n')
    .replace(/\\{1,4}t/g, ' ')
    .replace(/\\{1,4}\//g, '/');
}

/** The bytes of a block's body, and what its DEK-Info header says. */
export function readBody(body: string, cleaned: Set<Cleaning>): { bytes: Bytes; dek: DekInfo | null } {
  const note = (what: Cleaning, before: string, after: string) => {
    if (before !== after) cleaned.add(what);
    return after;
  };
  let text = note('escaped-characters', body, unescapeText(body));
  text = text.replace(/\r\n?/g, '\n');
  const [header, cipher, iv] = /DEK-Info:\s*([A-Za-z0-9-]+)\s*,\s*([0-9A-Fa-f]+)/.exec(text) ?? [];
  if (header !== undefined) text = text.replace(header, '').replace(/Proc-Type:\s*4\s*,\s*ENCRYPTED/, '');
  // RFC 4716 section 3.3: a header value goes on after a backslash at the end of its line.
  text = text.replace(/^[ \t]*[A-Za-z][\w-]*:[^\n]*(\\\n[^\n]*)*$/gm, '');
  const dekInfo = cipher !== undefined && iv !== undefined ? { cipher: cipher.toUpperCase(), iv } : null;
  const repaired = repairedDer(text);
  if (repaired) {
    cleaned.add(repaired.how);
    return { bytes: repaired.bytes, dek: dekInfo };
  }
  const lines = text.trim().split('\n');
  if (lines.some((line) => line.trim() === '')) cleaned.add('blank-lines');
  const joined = lines
    .map((line) =>
      note(
        'quoted-lines',
        line,
        line.replace(/^\s*(?:>\s?)+/, '').replace(/^\s*(?:\/\/|[#*|])(?:\s+|$)/, ''),
      ),
    )
    .map((line) => note('quotes', line, line.replace(/["'`][\s+,;.)\\]*$/, '').replace(/^\s*["'`]/, '')))
    .map((line) => note('escaped-characters', line, line.replace(/\\{1,4}$/, '')))
    .map((line) => note('indentation', line, line.replace(/^[ \t]+/, '')))
    .map((line) => note('lines-joined', line.trim(), line.replace(/\s+/g, '')))
    .join('');
  return { bytes: decode(joined, cleaned), dek: dekInfo };
}

function decode(text: string, cleaned: Set<Cleaning>): Bytes {
  const stray = /[^A-Za-z0-9+/=_-]/u.exec(text)?.[0];
  if (stray !== undefined) return refuse({ kind: 'key-base64-broken', found: stray });
  if (/[_-]/.test(text)) cleaned.add('base64url');
  return fromBase64(text) ?? refuse({ kind: 'key-base64-broken', found: null });
}
