import { readJsonText, type Json } from '../text/json.js';

type Found = { value: Json; duplicate: string | null };

/** The JSON texts inside a longer one that hold JWKs, and what stands around them. Linear in the length. */
export function jwkTexts(text: string): { found: Found[]; around: string } {
  const found: Found[] = [];
  let around = '';
  let rest = 0;
  const openings = /[{[]/g;
  for (let opening = openings.exec(text); opening; opening = openings.exec(text)) {
    const at = opening.index;
    const end = endOfJson(text, at);
    // Nothing closes it, so nothing behind it is whole either.
    if (end < 0) break;
    const json = readJsonText(text.slice(at, end));
    if (json.ok && /"kty"\s*:/.test(text.slice(at, end))) {
      found.push(json);
      around += text.slice(rest, at);
      rest = end;
    }
    openings.lastIndex = end;
  }
  return { found, around: around + text.slice(rest) };
}

/** Behind the bracket that closes the one at `start`; -1 where none does. */
function endOfJson(text: string, start: number): number {
  // A string that nothing closes goes to the end, and is not looked through again from each quote in it.
  const tokens = /"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)|[{}[\]]/gs;
  tokens.lastIndex = start;
  let depth = 0;
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    if (/^[{[]/.test(token[0])) depth += 1;
    else if (/^[}\]]/.test(token[0])) depth -= 1;
    if (depth === 0) return tokens.lastIndex;
  }
  return -1;
}
