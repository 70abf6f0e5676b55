import { concat, resize, type Bytes } from '../../bytes/bytes.js';

/** R and S out of an Ecdsa-Sig-Value in DER (RFC 3279 section 2.2.3), each in `size` bytes; null where it is none. */
export function fromDerSignature(der: Uint8Array, size: number): Bytes | null {
  const start = der[1] === 0x81 ? 3 : 2;
  const length = start === 3 ? der[2] : der[1];
  if (der[0] !== 0x30 || length !== der.length - start) return null;
  const r = integerAt(der, start);
  const s = r && integerAt(der, r.end);
  if (!r || s?.end !== der.length) return null;
  const sized = [resize(r.digits, size), resize(s.digits, size)];
  return sized[0] && sized[1] ? concat(sized[0], sized[1]) : null;
}

function integerAt(der: Uint8Array, at: number): { digits: Uint8Array; end: number } | null {
  const length = der[at + 1] ?? 0;
  const end = at + 2 + length;
  if (der[at] !== 0x02 || length === 0 || length >= 0x80 || end > der.length) return null;
  return { digits: der.subarray(at + 2, end), end };
}
