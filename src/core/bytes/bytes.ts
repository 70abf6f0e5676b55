/** Bytes that WebCrypto takes: not backed by shared memory. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Standard or url-safe alphabet, with or without padding, no white space; null where it is neither. */
export function fromBase64(text: string): Bytes | null {
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(text)) return null;
  const body = text.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/');
  return body.length % 4 === 1 ? null : Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
}

export function fromHex(text: string): Bytes {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Big-endian and unsigned; no bytes are 0. */
export function toBigInt(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${toHex(bytes)}`);
}

/** Big-endian, unsigned, without leading zeros: RFC 7518 section 2, Base64urlUInt. */
export function fromBigInt(value: bigint): Bytes {
  const hex = value.toString(16);
  return fromHex(hex.length % 2 === 0 ? hex : `0${hex}`);
}

/** The same unsigned number in exactly `length` bytes, or null where it does not fit. */
export function resize(bytes: Uint8Array, length: number): Bytes | null {
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = start < 0 ? new Uint8Array() : bytes.subarray(start);
  if (digits.length > length) return null;
  const sized = new Uint8Array(length);
  sized.set(digits, length - digits.length);
  return sized;
}

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
