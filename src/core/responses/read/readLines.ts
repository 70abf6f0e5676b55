import { lastAtMost } from '../../token/find/unescape.js';
import type { Exchange } from '../reading.js';
import type { Collection } from './collection.js';
import { readText, type Surroundings } from './readText.js';
import { unfold } from './trace.js';

/** The first line of a request, and of a response, as curl and others show them (RFC 9112 sections 3 and 4). */
const starts = /^(?:[<>] )?(?:([A-Z]{3,8}) (\S+) HTTP\/[\d.]+|HTTP\/[\d.]+ \d{3}\b.*)\r?$/gm;
/** A header of the same message: the lines up to an empty one. */
const host = /^(?:> )?host:[ \t]*(\S+)/im;
const longestHead = 4000;

type Mark = Pick<Surroundings, 'exchange' | 'side' | 'group'>;

/** Reads lines, which may come in several blocks: what a line says of an exchange holds for those after it. */
export class LineReader {
  readonly #to: Collection;
  #line: number;
  #mark: Mark = { exchange: 0, side: null, group: 0 };
  #isTrace: boolean | null = null;

  /** @param line the number of the first line */
  constructor(to: Collection, line = 1) {
    this.#to = to;
    this.#line = line;
  }

  get hasExchanges(): boolean {
    return this.#mark.exchange > 0;
  }

  /** @param block whole lines */
  read(block: string): void {
    const unfolded = this.#isTraceIn(block) ? unfold(block) : null;
    const text = unfolded?.text ?? block;
    const at = this.#surroundings(text, unfolded?.lines ?? null);
    readText(text, { at, as: null }, this.#to);
    this.#line += lineBreaks(block).length;
  }

  /** How much of a text can be read before the rest of it is there; 0 where nothing can. */
  wholeLines(text: string): number {
    if (!this.#isTraceIn(text)) return text.lastIndexOf('\n') + 1;
    return Math.max(...['\n=> ', '\n<= ', '\n== '].map((event) => text.lastIndexOf(event))) + 1;
  }

  #isTraceIn(text: string): boolean {
    this.#isTrace ??= /^(?:[\d:.]+ )?(?:=> Send|<= Recv|== Info)/m.test(text);
    return this.#isTrace;
  }

  /** @param lines the numbers of the lines, where some were joined */
  #surroundings(text: string, lines: readonly number[] | null): (offset: number) => Surroundings {
    const from = [0];
    const marks = [this.#mark];
    for (const { 0: line, 1: method, 2: target = '', index } of text.matchAll(starts)) {
      const isRequest = method !== undefined;
      const isAnswer = !isRequest && this.#mark.side === 'request';
      const exchange = isAnswer
        ? this.#mark.exchange
        : this.#to.begin({
            method: method ?? '',
            url: urlOf(target, text.slice(index, index + line.length + longestHead)),
          });
      this.#mark = { exchange, side: isRequest ? 'request' : 'response', group: this.#to.group() };
      from.push(index);
      marks.push(this.#mark);
    }
    const breaks = lineBreaks(text);
    const first = this.#line;
    const groups = new Map<number, number>();
    return (offset) => {
      const index = lastAtMost(breaks, offset - 1) + 1;
      const line = first + (lines?.[index] ?? index);
      const mark = marks[lastAtMost(from, offset)] ?? this.#mark;
      if (mark.exchange > 0) return { ...mark, line };
      const group = groups.get(line) ?? this.#to.group();
      groups.set(line, group);
      return { ...mark, line, group };
    };
  }
}

function urlOf(target: string, head: string): Exchange['url'] {
  const path = target.replace(/[?#].*$/, '');
  const isPath = path.startsWith('/');
  return isPath ? `${host.exec(head.split(/\n(?:> )?\r?\n/, 1)[0] ?? '')?.[1] ?? ''}${path}` : path;
}

/** The offsets of all line breaks. */
function lineBreaks(text: string): number[] {
  const breaks: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at);
  return breaks;
}
