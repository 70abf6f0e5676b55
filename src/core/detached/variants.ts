import type { Bytes } from '../bytes/bytes.js';
import { decodeUtf8 } from '../bytes/utf8.js';
import { compactJson } from '../json/write/compact.js';
import type { Key } from '../keys/key.js';
import { classifyToken } from '../token/families/families.js';
import type { TokenReading } from '../token/read/read.js';
import { verifySignature } from '../token/verify/verify.js';
import { attached } from './attach.js';

/** What becomes of a payload on its way, and how it was before. */
export const variants = ['no-last-break', 'last-break', 'lf', 'crlf', 'compact', 'trimmed'] as const;
export type Variant = (typeof variants)[number];

const changes: Record<Variant, (text: string) => string> = {
  'no-last-break': (text) => text.replace(/\r?\n$/, ''),
  'last-break': (text) => `${text}\n`,
  lf: (text) => text.replaceAll('\r\n', '\n'),
  crlf: (text) => text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n'),
  compact: (text) => {
    const compact = compactJson(text);
    return compact.ok ? compact.value : text;
  },
  trimmed: (text) => text.trim(),
};

/** In which other form the payload would verify; null where in none, or where it is no text. It never is a verdict. */
export async function verifyingVariant(
  reading: TokenReading,
  payload: Bytes,
  key: Key,
): Promise<Variant | null> {
  const text = decodeUtf8(payload);
  if (text === null) return null;
  for (const variant of variants) {
    const changed = changes[variant](text);
    if (changed === text) continue;
    const judged = classifyToken(attached(reading, new TextEncoder().encode(changed)));
    if (judged.verdict === 'verifiable' && (await verifySignature(judged, key)) === 'valid') return variant;
  }
  return null;
}
