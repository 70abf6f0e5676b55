import {
  anyCharacter,
  isBase64urlAt,
  isBlankAt,
  isEnclosingAt,
  isForeignAt,
  isLooseAt,
  isTokenAt,
} from './characters.js';
import { readSeparator, type Gap } from './lineWrap.js';
import { headerFacts, type HeaderFacts } from './headerFacts.js';
import { signatureLengths } from '../../keys/signatureLengths.js';

/** Something inside the token that is no line wrapping; `offset` counts in the token without it. */
export type Stray = { offset: number; character: string; count: number };

export type Scanned = { token: string; end: number; dots: number; lineBreaks: number; stray: Stray | null };

/** `{` and what may follow it in JSON, in base64url: how almost every header starts. */
const headerStarts = ['eyJ', 'eyA', 'ewk', 'ewo', 'ew0', 'e30'];
export const startsLikeHeader = (text: string, at: number): boolean =>
  headerStarts.some((start) => text.startsWith(start, at));

const toDot = /[\w-]+\./y;

/** A signature in the other alphabet of base64 has these letters behind a slash too: a header goes on to a dot. */
function isHeaderAt(text: string, at: number): boolean {
  toDot.lastIndex = at;
  return startsLikeHeader(text, at) && toDot.test(text);
}

/** A word this long is hardly a word. */
const longWord = 16;
const mostCharactersInSignature = 6170;

/**
 * Reads the token that starts at `start`, through line wraps and past single characters that do not
 * belong, to where it ends. Never runs into a second token. Linear in what it reads.
 *
 * @param bare nothing but the token was pasted, so what follows it directly is taken to be part of it
 */
export function scanToken(text: string, start: number, bare: boolean): Scanned {
  const scan = new Scan(text, start, bare);
  while (scan.step());
  return scan.result();
}

class Scan {
  readonly #text: string;
  readonly #bare: boolean;
  readonly #slashEnds: boolean;
  readonly #pieces: string[] = [];
  #at: number;
  #length = 0;
  #dots = 0;
  /** Characters since the last dot. */
  #tail = 0;
  #lastCharacter = '';
  #header: HeaderFacts | null = null;
  #lineBreaks = 0;
  /** Where the last line break stood that did not stand at a dot. */
  #breakInside: number | null = null;
  #stray: Stray | null = null;

  constructor(text: string, start: number, bare: boolean) {
    this.#text = text;
    this.#at = start;
    this.#bare = bare;
    this.#slashEnds = text.charAt(start - 1) === '/';
  }

  result(): Scanned {
    let token = this.#pieces.join('');
    let end = this.#at;
    const sentenceEnds = token.endsWith('.') && this.#dots > this.#needed && this.#endsWord(end);
    if (sentenceEnds && !this.#bare) {
      token = token.slice(0, -1);
      end--;
      this.#dots--;
    }
    // Wrapping breaks a token at its dots, or many times: once in the middle of a segment is a slip.
    if (this.#lineBreaks === 1 && this.#breakInside !== null) this.#addStray(this.#breakInside, '\n');
    return { token, end, dots: this.#dots, lineBreaks: this.#lineBreaks, stray: this.#stray };
  }

  /** Takes one more run of characters, or says that the token has ended. */
  step(): boolean {
    this.#take(this.#runEnd(this.#at));
    if (this.#at >= this.#text.length) return false;
    const gap = readSeparator(this.#text, this.#at);
    if (gap) return this.#dots < this.#needed ? this.#joinSegment(gap) : this.#joinSignature(gap);
    return this.#takeForeign();
  }

  get #needed(): number {
    return this.#header?.encrypted ? 4 : 2;
  }

  /** The signature, as far as it is read, is as long as its algorithm makes it. */
  #isWhole(length: number): boolean {
    if (this.#header?.encrypted) return [22, 32, 43].includes(length);
    return this.#signatureLengths().includes(length);
  }

  #signatureLengths(): number[] {
    return signatureLengths(this.#header?.alg ?? '').map((bytes) => Math.ceil((bytes * 8) / 6));
  }

  #runEnd(from: number): number {
    let end = from;
    let dots = this.#dots;
    while (end < this.#text.length) {
      if (this.#text.charAt(end) === '.') dots++;
      if (!isLooseAt(this.#text, end)) break;
      if (!isTokenAt(this.#text, end)) {
        const secondToken = dots >= 2 && isHeaderAt(this.#text, end + 1);
        if (secondToken || (this.#slashEnds && this.#text.charAt(end) === '/')) break;
      }
      end++;
    }
    return end;
  }

  #take(end: number): void {
    const piece = this.#text.slice(this.#at, end);
    this.#at = end;
    if (piece === '') return;
    const firstDot = piece.indexOf('.');
    if (this.#dots === 0 && firstDot >= 0)
      this.#header = headerFacts(this.#pieces.join('') + piece.slice(0, firstDot));
    this.#pieces.push(piece);
    this.#length += piece.length;
    this.#lastCharacter = piece.slice(-1);
    const dots = countDots(piece, 0, piece.length);
    this.#tail = dots === 0 ? this.#tail + piece.length : piece.length - 1 - piece.lastIndexOf('.');
    this.#dots += dots;
    if (this.#header?.unencodedPayload && this.#dots === 1) this.#takeUnencoded();
  }

  /** RFC 7797 section 5.2: such a payload may hold any character but the dot. */
  #takeUnencoded(): void {
    const dot = this.#text.indexOf('.', this.#at);
    if (dot <= this.#at) return;
    this.#take(dot + 1);
    this.#take(this.#runEnd(this.#at));
  }

  #wordEnd(start: number): number {
    const end = this.#runEnd(start);
    return this.#endsWord(end) || isEnclosingAt(this.#text, end) ? end : start;
  }

  #endsWord(end: number): boolean {
    return end >= this.#text.length || isBlankAt(this.#text, end);
  }

  /** A piece of a segment that is not the last: taken when it goes on like a token, not like prose. */
  #joinSegment(gap: Gap): boolean {
    const end = this.#wordEnd(gap.end);
    const length = end - gap.end;
    const dots = countDots(this.#text, gap.end, end);
    if (length === 0 || (startsLikeHeader(this.#text, gap.end) && dots >= this.#needed)) return false;
    const completes = this.#dots + dots >= this.#needed;
    const goesOn = {
      'line-break': completes || length >= longWord || this.#fillsLine(end),
      space: length >= longWord || dots === length || (completes && length >= 8),
      invisible: true,
    };
    if (!goesOn[gap.kind]) return false;
    this.#join(gap, end);
    return true;
  }

  /**
   * The last segment has no end of its own, so words are taken while that makes it as long as its
   * algorithm wants it; failing that, whole lines that look like more of it.
   */
  #joinSignature(first: Gap): false {
    const lengths = this.#signatureLengths();
    const most = Math.max(0, ...lengths) || mostCharactersInSignature;
    const joins: { gap: Gap; end: number }[] = [];
    let sure = 0;
    let total = this.#tail;
    let from = this.#at;
    if (this.#isWhole(total)) return false;
    for (let gap: Gap | null = first; gap;) {
      const end = this.#wordEnd(gap.end);
      if (end === gap.end || startsLikeHeader(this.#text, gap.end) || countDots(this.#text, gap.end, end) > 0)
        break;
      const isSoft = gap.kind === 'line-break' && this.#text.charAt(from - 1) === '=';
      total += end - gap.end - (isSoft ? 1 : 0);
      from = end;
      if (total > most + 2) break;
      joins.push({ gap, end });
      const looksLikeMore = gap.kind === 'line-break' && end - gap.end >= longWord && this.#fillsLine(end);
      if (looksLikeMore || gap.kind === 'invisible') sure = sure === joins.length - 1 ? joins.length : sure;
      if (this.#isWhole(total - paddingBefore(this.#text, end))) {
        sure = joins.length;
        break;
      }
      gap = readSeparator(this.#text, end);
    }
    for (const { gap, end } of joins.slice(0, sure)) this.#join(gap, end);
    return false;
  }

  #join(gap: Gap, end: number): void {
    const atDot = this.#lastCharacter === '.' || this.#text.charAt(gap.end) === '.';
    if (gap.kind === 'line-break') {
      // A soft line break of quoted-printable mail (RFC 2045 section 6.7).
      if (this.#lastCharacter === '=' && !atDot) this.#dropLast();
      this.#lineBreaks++;
      if (!atDot) this.#breakInside = this.#length;
    } else this.#addStray(this.#length, this.#text.charAt(this.#at));
    this.#at = gap.end;
    this.#take(end);
  }

  #dropLast(): void {
    this.#pieces.push(this.#pieces.pop()?.slice(0, -1) ?? '');
    this.#length--;
    this.#tail--;
  }

  #addStray(offset: number, character: string): void {
    if (this.#stray) this.#stray.count++;
    else this.#stray = { offset, character, count: 1 };
  }

  /** A character of no token: inside one it is taken along and reported, after one it ends it. */
  #takeForeign(): boolean {
    let after = this.#at;
    while (after - this.#at < 8 && isForeignAt(this.#text, after)) after++;
    if (after === this.#at || startsLikeHeader(this.#text, after)) return false;
    const end = this.#runEnd(after);
    const belongs =
      this.#dots < this.#needed
        ? this.#dots + countDots(this.#text, after, end) >= this.#needed
        : this.#belongsToSignature(after);
    if (!belongs) return false;
    this.#take(after);
    return true;
  }

  #belongsToSignature(after: number): boolean {
    const encloses = anyCharacter(this.#text.slice(this.#at, after), isEnclosingAt);
    if (this.#isWhole(this.#tail) || !isBase64urlAt(this.#text, after)) return this.#bare && !encloses;
    return this.#bare || !encloses;
  }

  #fillsLine(end: number): boolean {
    if (end >= this.#text.length || isEnclosingAt(this.#text, end)) return true;
    return readSeparator(this.#text, end)?.kind === 'line-break';
  }
}

function countDots(text: string, start: number, end: number): number {
  let dots = 0;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 46) dots++;
  return dots;
}

function paddingBefore(text: string, end: number): number {
  let count = 0;
  while (text.charAt(end - 1 - count) === '=') count++;
  return count;
}
