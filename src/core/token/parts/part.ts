import type { Base64url } from '../../confusable.js';
import { readJson, type JsonReading } from '../../json/read.js';
import { decodeBase64url } from '../../bytes/base64url.js';
import type { Base64urlFinding } from '../../bytes/problems.js';
import { decodeUtf8 } from '../../bytes/utf8.js';
import type { SegmentName } from '../problems.js';
import { inflate } from '../../bytes/inflate.js';
import { guessText, type Charset } from './charset.js';

/** One segment of a compact token, decoded as far as it decodes. */
export type PartReading = {
  segment: SegmentName;
  encoded: Base64url;
  /** Where the segment starts in the token, in UTF-16 code units. */
  start: number;
  bytes: Uint8Array<ArrayBuffer>;
  /** The bytes as UTF-8, a byte order mark kept, or by `charset`; null where they are no text, or none is meant. */
  text: string | null;
  /** The guess by which a payload that is no UTF-8 is read; null for UTF-8, and where there is no guess. */
  charset: Charset | null;
  /** The bytes are compressed, and the text is what they hold. */
  isInflated: boolean;
  /** What the text is as JSON; null where there is no text. */
  json: JsonReading | null;
};

export function readPart(
  segment: SegmentName,
  encoded: Base64url,
  start: number,
): { part: PartReading; findings: Base64urlFinding[] } {
  const { bytes, problems } = decodeBase64url(encoded);
  return {
    part: { segment, encoded, start, bytes, ...readText(segment, bytes), isInflated: false },
    findings: problems,
  };
}

/** A payload that stands in the token as it is (RFC 7797 section 5.2), or a JSON text without a token. */
export function readPlainPart(segment: SegmentName, text: string, start: number): PartReading {
  const bytes = new TextEncoder().encode(text);
  return {
    segment,
    encoded: text,
    start,
    bytes,
    text,
    charset: null,
    isInflated: false,
    json: readJson(text),
  };
}

/** As much as a payload that is read while somebody types may hold. */
const mostInflated = 500_000;

/** A payload that its header calls compressed, as SMART Health Cards are; the same where it is not. */
export function inflatedPart(part: PartReading): PartReading {
  const inflated = inflate(part.bytes, mostInflated);
  const text = inflated && decodeUtf8(inflated);
  return text === null ? part : { ...part, text, charset: null, isInflated: true, json: readJson(text) };
}

function readText(segment: SegmentName, bytes: Uint8Array): Pick<PartReading, 'text' | 'charset' | 'json'> {
  const text = segment === 'header' || segment === 'payload' ? decodeUtf8(bytes) : null;
  // UTF-16 of Latin letters is UTF-8 with a NUL beside each.
  const isUtf8 = text !== null && text.charAt(0) !== '\0' && text.charAt(1) !== '\0';
  const guess = segment === 'payload' && !isUtf8 ? guessText(bytes) : null;
  const read = guess?.text ?? text;
  return { text: read, charset: guess?.charset ?? null, json: read === null ? null : readJson(read) };
}

/** The offset of the first byte at which `bytes` stop being UTF-8 (RFC 3629), or null. */
export function firstNonUtf8(bytes: Uint8Array): number | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', from)) {
    offset += encoder.encode(text.slice(from, at)).length;
    const isWritten = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!isWritten) return offset;
    offset += 3;
    from = at + 1;
  }
  return null;
}
