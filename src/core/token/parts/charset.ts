import { readJson } from '../../json/read.js';

/** What a text that is no UTF-8 may be written in, by the names of the Encoding Standard. */
export type Charset = 'utf-16le' | 'utf-16be' | 'gbk' | 'shift_jis' | 'windows-1252';

/**
 * The text of bytes that are no UTF-8, by the likeliest charset. A guess counts only where it makes a JSON object, which
 * no binary payload becomes by chance; the bytes stay what they are.
 */
export function guessText(bytes: Uint8Array): { charset: Charset; text: string } | null {
  if (bytes.length > longest) return null;
  for (const charset of likely(bytes)) {
    const text = decoded(charset, bytes);
    if (text === null) continue;
    const { problem, root } = readJson(text);
    if (!problem && root?.kind === 'object') return { charset, text };
  }
  return null;
}

const longest = 100_000;

function decoded(charset: Charset, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function likely(bytes: Uint8Array): Charset[] {
  const [first, second] = bytes;
  if (second === 0 || (first === 0xff && second === 0xfe)) return ['utf-16le'];
  if (first === 0 || (first === 0xfe && second === 0xff)) return ['utf-16be'];
  // Of JSON in Latin letters every other byte is ASCII; Chinese and Japanese come in pairs.
  if (isGb2312(bytes)) return ['gbk'];
  const japanese = decoded('shift_jis', bytes);
  const isJapanese = japanese !== null && onlyJapanese.test(japanese);
  return isJapanese ? ['shift_jis', 'windows-1252'] : ['windows-1252'];
}

/** Kana and ideographs, with the punctuation that goes with them; no half-width kana, which Latin letters look like. */
const onlyJapanese = /^[\0-\x7f\u3000-\u30ff\u4e00-\u9fff\uff01-\uff60]+$/;

/** GB 2312: every byte outside ASCII is one of two, and the first of them opens a row of that set. */
function isGb2312(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const isRow = (byte >= 0xa1 && byte <= 0xa9) || (byte >= 0xb0 && byte <= 0xf7);
    if (!isRow || (bytes[++at] ?? 0) < 0xa1) return false;
  }
  return true;
}
