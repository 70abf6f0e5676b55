import type { Bytes } from './bytes.js';

/**
 * What raw DEFLATE data (RFC 1951) holds; null where the bytes are none, or hold more than `most` bytes. Reading a token
 * must not wait, and the browser inflates only asynchronously.
 */
export const inflate = (bytes: Uint8Array, most: number): Bytes | null => new Inflation(bytes, most).run();

/** As `inflate`, of data in a zlib wrapper (RFC 1950), whose checksum is not asked. */
export function inflateZlib(bytes: Uint8Array, most: number): Bytes | null {
  const [first = 0, second = 0] = bytes;
  const isZlib = (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0 && (second & 0x20) === 0;
  return isZlib ? inflate(bytes.subarray(2), most) : null;
}

/** A canonical code: how many codes each length has, and their symbols in order. */
type Code = { counts: Uint16Array; symbols: Uint16Array };

const longestCode = 15;

function codeOf(lengths: readonly number[]): Code {
  const counts = new Uint16Array(longestCode + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  const used = lengths.map((length, symbol) => ({ length, symbol })).filter(({ length }) => length > 0);
  const sorted = used.sort((a, b) => a.length - b.length || a.symbol - b.symbol);
  return { counts, symbols: Uint16Array.from(sorted, ({ symbol }) => symbol) };
}

const filled = (count: number, value: number): number[] => Array.from({ length: count }, () => value);

/** RFC 1951 section 3.2.5: from each symbol, the first length or distance, and the bits that are added to it. */
const extraOfLengths = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
];
const extraOfDistances = [...filled(4, 0), ...Array.from({ length: 26 }, (_, at) => 1 + (at >> 1))];
const baseOf = (first: number, extra: readonly number[]): number[] =>
  extra.map((_, at) => first + extra.slice(0, at).reduce((sum, bits) => sum + 2 ** bits, 0));
// The longest match has a symbol without bits, which the last of those with five would reach too.
const baseOfLengths = [...baseOf(3, extraOfLengths).slice(0, 28), 258];
const baseOfDistances = baseOf(1, extraOfDistances);

/** Section 3.2.6. */
const fixed = {
  literals: codeOf([...filled(144, 8), ...filled(112, 9), ...filled(24, 7), ...filled(8, 8)]),
  distances: codeOf(filled(30, 5)),
};

/** Section 3.2.7. */
const orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

class Inflation {
  readonly #bytes: Uint8Array;
  readonly #most: number;
  /** In bits. */
  #at = 0;
  #isBroken = false;
  #out = new Uint8Array(1024);
  #length = 0;

  constructor(bytes: Uint8Array, most: number) {
    this.#bytes = bytes;
    this.#most = most;
  }

  run(): Bytes | null {
    let isLast = false;
    while (!isLast && !this.#isBroken) {
      isLast = this.#bits(1) === 1;
      const type = this.#bits(2);
      if (type === 0) this.#stored();
      else if (type === 1) this.#block(fixed.literals, fixed.distances);
      else if (type === 2) this.#dynamic();
      else this.#isBroken = true;
    }
    return this.#isBroken ? null : this.#out.slice(0, this.#length);
  }

  #bits(count: number): number {
    let value = 0;
    for (let bit = 0; bit < count; bit++, this.#at++) {
      const byte = this.#bytes[this.#at >> 3];
      if (byte === undefined) this.#isBroken = true;
      value |= (((byte ?? 0) >> (this.#at & 7)) & 1) << bit;
    }
    return value;
  }

  #symbol({ counts, symbols }: Code): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= longestCode && !this.#isBroken; length++) {
      code |= this.#bits(1);
      const count = counts[length] ?? 0;
      if (code - first < count) return symbols[index + code - first] ?? 0;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    this.#isBroken = true;
    return 0;
  }

  #put(byte: number): void {
    if (this.#length >= this.#most) {
      this.#isBroken = true;
      return;
    }
    if (this.#length === this.#out.length) {
      const larger = new Uint8Array(this.#length * 2);
      larger.set(this.#out);
      this.#out = larger;
    }
    this.#out[this.#length++] = byte;
  }

  #stored(): void {
    this.#at = (this.#at + 7) & ~7;
    const count = this.#bits(16);
    if (this.#bits(16) !== (~count & 0xffff)) this.#isBroken = true;
    for (let at = 0; at < count && !this.#isBroken; at++) this.#put(this.#bits(8));
  }

  #dynamic(): void {
    const literals = this.#bits(5) + 257;
    const distances = this.#bits(5) + 1;
    const count = this.#bits(4) + 4;
    const ofLengths = filled(19, 0);
    for (const symbol of orderOfLengths.slice(0, count)) ofLengths[symbol] = this.#bits(3);
    const code = codeOf(ofLengths);
    const lengths: number[] = [];
    while (lengths.length < literals + distances && !this.#isBroken) {
      const symbol = this.#symbol(code);
      if (symbol < 16) lengths.push(symbol);
      else if (symbol === 16) lengths.push(...filled(3 + this.#bits(2), lengths.at(-1) ?? 0));
      else lengths.push(...filled(symbol === 17 ? 3 + this.#bits(3) : 11 + this.#bits(7), 0));
    }
    this.#block(codeOf(lengths.slice(0, literals)), codeOf(lengths.slice(literals)));
  }

  #block(literals: Code, distances: Code): void {
    while (!this.#isBroken) {
      const symbol = this.#symbol(literals);
      if (symbol === 256) return;
      if (symbol < 256) this.#put(symbol);
      else this.#copy(symbol - 257, distances);
    }
  }

  #copy(symbol: number, distances: Code): void {
    const length = (baseOfLengths[symbol] ?? 0) + this.#bits(extraOfLengths[symbol] ?? 0);
    const far = this.#symbol(distances);
    const distance = (baseOfDistances[far] ?? 0) + this.#bits(extraOfDistances[far] ?? 0);
    if (distance === 0 || distance > this.#length) this.#isBroken = true;
    for (let at = 0; at < length && !this.#isBroken; at++) this.#put(this.#out[this.#length - distance] ?? 0);
  }
}
