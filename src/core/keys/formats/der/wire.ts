import { toBigInt, type Bytes } from '../../../bytes/bytes.js';
import { unreadable } from './der.js';

/** Reads the length-prefixed strings of RFC 4251 section 5. */
export class Wire {
  #offset = 0;
  readonly #bytes: Bytes;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  uint32(): number {
    return Number(toBigInt(this.#take(4)));
  }

  string(): Bytes {
    return this.#take(this.uint32());
  }

  text(): string {
    return new TextDecoder().decode(this.string());
  }

  /** An mpint that may not be negative. */
  number(): bigint {
    const bytes = this.string();
    return (bytes[0] ?? 0) < 0x80 ? toBigInt(bytes) : unreadable();
  }

  #take(length: number): Bytes {
    const end = this.#offset + length;
    if (end > this.#bytes.length) unreadable();
    const taken = this.#bytes.slice(this.#offset, end);
    this.#offset = end;
    return taken;
  }
}
