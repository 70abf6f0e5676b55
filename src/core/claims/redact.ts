import { insideOf } from './inside.js';
import { claimRows, type ClaimRow } from './rows.js';

/** Members that hold a key, also a public one (RFC 7515 section 4.1, RFC 7800 section 3). */
const keyMembers = new Set(['jwk', 'jwks', 'x5c']);
/** In a JSON text as in the string itself. */
const tokens = /\bey[\w-]+\.[\w-]*\.[\w-]*(?:\.[\w-]*){0,2}/g;
const privateKeys = /-----BEGIN[^"]*PRIVATE KEY[^"]*/g;

function whatIsIn({ name, string }: ClaimRow): 'key' | 'token' | null {
  if (keyMembers.has(name)) return 'key';
  return string !== null && hasTokenInside(string) ? 'token' : null;
}

/** Whether there is one in what a text is the base64 or JSON of. */
function hasTokenInside(value: string): boolean {
  const inside = insideOf(value);
  if (inside?.kind !== 'text' && inside?.kind !== 'json') return false;
  return inside.text.search(tokens) >= 0 || hasTokenInside(inside.text);
}

/**
 * A JSON text without the tokens and keys in it, for others to read; everything else as written.
 *
 * @param replaced the words that stand for what is left out, without characters that JSON escapes
 */
export function redact(json: string, replaced: Readonly<Record<'key' | 'token', string>>): string {
  let redacted = '';
  let end = 0;
  for (const row of claimRows(json)) {
    const what = whatIsIn(row);
    if (what === null || row.start < end) continue;
    redacted += `${json.slice(end, row.start)}"${replaced[what]}"`;
    end = row.end;
  }
  return `${redacted}${json.slice(end)}`.replace(tokens, replaced.token).replace(privateKeys, replaced.key);
}
