/** What was cut out of a stream: a whole JSON value, or an entry of a HAR. */
export type Piece = { is: 'value' | 'entry'; text: string; line: number };

/**
 * Cuts JSON that comes in pieces into values, as soon as each is whole: the entries of a HAR (`log.entries`) one by one,
 * of anything else what stands side by side, as the lines of a log do. Nothing is kept of what was cut.
 */
export class JsonStream {
  #buffer = '';
  /** How far the buffer was looked at, and where the value begins that is not whole. */
  #at = 0;
  #start = -1;
  #depth = 0;
  #isInString = false;
  /** The depth of the list of entries; 0 where there is none. */
  #entries = 0;
  #line = 1;
  #hadEntries = false;

  get isHar(): boolean {
    return this.#hadEntries;
  }

  /** Takes more of the text. @returns what became whole, and false as `goesOn` where what follows is no JSON: see `rest` */
  push(chunk: string): { pieces: readonly Piece[]; goesOn: boolean } {
    this.#buffer += chunk;
    const pieces: Piece[] = [];
    let goesOn = true;
    while (goesOn && this.#at < this.#buffer.length) {
      if (this.#isInString) this.#skipString();
      else goesOn = this.#step(pieces);
    }
    this.#drop();
    return { pieces, goesOn };
  }

  /** What is not whole, or is no JSON, and the line that it begins at. */
  rest(): { text: string; line: number } {
    return { text: this.#buffer.slice(Math.max(0, this.#start)), line: this.#line };
  }

  #skipString(): void {
    const quote = this.#buffer.indexOf('"', this.#at);
    if (quote < 0) {
      this.#at = this.#buffer.length;
      return;
    }
    let slashes = 0;
    while (this.#buffer.charCodeAt(quote - 1 - slashes) === REVERSE_SOLIDUS) slashes += 1;
    this.#at = quote + 1;
    if (slashes % 2 === 0) this.#isInString = false;
  }

  /** @returns false where what comes next is no JSON */
  #step(pieces: Piece[]): boolean {
    const marks = this.#depth === 0 ? anything : structure;
    marks.lastIndex = this.#at;
    const found = marks.exec(this.#buffer);
    if (!found) {
      this.#at = this.#buffer.length;
      return true;
    }
    const at = found.index;
    const [mark] = found;
    this.#at = at + 1;
    if (mark === '"') {
      if (this.#depth === 0) return this.#isNoJson(at);
      this.#isInString = true;
    } else if (mark === '{' || mark === '[') this.#open(at, mark);
    else if ((mark === '}' || mark === ']') && this.#depth > 0) this.#close(pieces);
    else if (mark !== ',') return this.#isNoJson(at);
    return true;
  }

  #isNoJson(at: number): boolean {
    this.#at = at;
    this.#start = at;
    this.#countLines(at);
    return false;
  }

  #open(at: number, mark: string): void {
    if (this.#depth === this.#entries) {
      this.#start = at;
      this.#countLines(at);
    }
    this.#depth += 1;
    const isList = mark === '[' && this.#depth === 3 && this.#entries === 0;
    if (!isList || !/"entries"\s*:\s*$/.test(this.#buffer.slice(Math.max(0, at - 60), at))) return;
    this.#entries = this.#depth;
    this.#hadEntries = true;
    this.#start = -1;
  }

  #close(pieces: Piece[]): void {
    this.#depth -= 1;
    if (this.#depth === this.#entries && this.#start >= 0) {
      const is = this.#entries > 0 ? 'entry' : 'value';
      pieces.push({ is, text: this.#buffer.slice(this.#start, this.#at), line: this.#line });
      this.#start = -1;
    } else if (this.#depth < this.#entries) {
      this.#entries = 0;
      // The rest of the log around the entries.
      this.#start = -1;
    }
  }

  #counted = 0;
  #countLines(until: number): void {
    for (let at = this.#counted; at < until; at++)
      if (this.#buffer.charCodeAt(at) === LINE_FEED) this.#line += 1;
    this.#counted = Math.max(this.#counted, until);
  }

  /** Forgets what is behind: a name may be needed again by the value after it. */
  #drop(): void {
    const keep = this.#start >= 0 ? this.#start : Math.max(0, this.#at - longestName);
    if (keep === 0) return;
    this.#countLines(keep);
    this.#buffer = this.#buffer.slice(keep);
    this.#at -= keep;
    this.#counted -= keep;
    if (this.#start >= 0) this.#start = 0;
  }
}

const REVERSE_SOLIDUS = 0x5c;
const LINE_FEED = 0x0a;
const longestName = 60;
/** Between values only white space and commas are JSON. */
const anything = /[^\s\u001e]/g;
const structure = /["{}[\]]/g;
