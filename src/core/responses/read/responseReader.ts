import type { Format, Reading } from '../reading.js';
import { Collection } from './collection.js';
import { readInner } from './inner.js';
import { JsonStream, type Piece } from './jsonStream.js';
import { LineReader } from './readLines.js';
import { readEntry } from './readHar.js';
import { parsed, readValue } from './readValue.js';

/** Characters that are read at once. */
const blockSize = 200_000;
/** A line that is longer is cut. */
const longestLine = 4_000_000;

/**
 * Reads a response, a request, a HAR or a log, of any size and in pieces of any size: finds every token in it, with where
 * it stood. Keeps no more of the text than the value, or the lines, that are not whole yet, and never throws.
 */
export class ResponseReader {
  readonly #to = new Collection();
  #format: Format | null = null;
  #json: JsonStream | null = null;
  #lines: LineReader | null = null;
  #waiting = '';

  push(chunk: string): void {
    if (this.#format === null) {
      this.#waiting += chunk;
      const start = this.#waiting.search(/[^\s\ufeff]/);
      if (start < 0) return;
      this.#begin(this.#waiting.charAt(start));
      chunk = this.#waiting.replace(/^\ufeff/, '');
      this.#waiting = '';
    }
    if (this.#json) this.#readJson(this.#json, chunk);
    else this.#readLines(chunk);
  }

  /** @returns what was found in all that was pushed */
  end(): Reading {
    if (this.#json) {
      const { text, line } = this.#json.rest();
      this.#lines = new LineReader(this.#to, line);
      this.#lines.read(text);
    } else this.#lines?.read(this.#waiting);
    readInner(this.#to);
    const isHttp = this.#lines?.hasExchanges === true && this.#format === 'text';
    return this.#to.reading(isHttp ? 'http' : (this.#format ?? 'text'));
  }

  #begin(first: string): void {
    const isJson = first === '{' || first === '[';
    this.#format = isJson ? 'json' : 'text';
    if (isJson) this.#json = new JsonStream();
    else this.#lines = new LineReader(this.#to);
  }

  #readJson(json: JsonStream, chunk: string): void {
    const { pieces, goesOn } = json.push(chunk);
    if (json.isHar) this.#format = 'har';
    for (const piece of pieces) this.#readPiece(piece);
    if (goesOn) return;
    const { text, line } = json.rest();
    this.#json = null;
    this.#format = 'text';
    this.#lines = new LineReader(this.#to, line);
    this.#readLines(text);
  }

  #readPiece({ is, text, line }: Piece): void {
    const value = parsed(text);
    if (value === undefined) new LineReader(this.#to, line).read(text);
    else if (is === 'entry') readEntry(value, this.#to);
    else {
      const surroundings = { exchange: 0, side: null, line, group: this.#to.group() };
      readValue(value, { surroundings, carrier: 'json', name: '' }, this.#to);
    }
  }

  #readLines(chunk: string): void {
    this.#waiting += chunk;
    if (this.#waiting.length < blockSize || !this.#lines) return;
    const whole = this.#lines.wholeLines(this.#waiting);
    const end = whole === 0 && this.#waiting.length > longestLine ? this.#waiting.length : whole;
    if (end === 0) return;
    this.#lines.read(this.#waiting.slice(0, end));
    this.#waiting = this.#waiting.slice(end);
  }
}

/** The same of a text that is there as a whole. */
export function readResponse(text: string): Reading {
  const reader = new ResponseReader();
  reader.push(text);
  return reader.end();
}
