import type { JsonExpectation, JsonSyntaxProblem } from '../core/json/problems.js';
import { codePointName } from './codePoint.js';

/** Ways out of a text that is not JSON, in one language. */
export type JsonWords = {
  /** Where nothing more is known than what belongs there. */
  usual: Record<JsonExpectation, string>;
  noSuchValue: string;
  /** @param word true, false or null */
  inSmallLetters: (word: string) => string;
  writeNull: string;
  noPlus: string;
  zeroBeforePoint: string;
  commaOrValue: string;
  straightQuotes: string;
  noComments: string;
  noByteOrderMark: string;
  plainSpaces: string;
  quoteText: string;
  /** @param escape as in \n */
  writeEscaped: (escape: string) => string;
  noCommaBefore: string;
  closeLastFirst: string;
  noComma: string;
  tokenElsewhere: string;
  keyElsewhere: string;
};

type Advice = (words: JsonWords) => string;

/** What people write in place of a value, from other languages. */
const foreignValues = new Map<string, Advice>([
  ['nan', (words) => words.noSuchValue],
  ['infinity', (words) => words.noSuchValue],
  ['undefined', (words) => words.noSuchValue],
  ['true', (words) => words.inSmallLetters('true')],
  ['false', (words) => words.inSmallLetters('false')],
  ['null', (words) => words.inSmallLetters('null')],
  ['none', (words) => words.writeNull],
  ['nil', (words) => words.writeNull],
  ['+', (words) => words.noPlus],
  ['.', (words) => words.zeroBeforePoint],
  [',', (words) => words.commaOrValue],
]);

/** Characters that tell what was meant, wherever they stand between two tokens. */
const foreignCharacters = new Map<string, Advice>([
  ...["'", '`', '\u2018', '\u2019', '\u201c', '\u201d'].map((quote): [string, Advice] => [
    quote,
    (words) => words.straightQuotes,
  ]),
  ['/', (words) => words.noComments],
  ['#', (words) => words.noComments],
  ['\ufeff', (words) => words.noByteOrderMark],
]);

const shortEscapes = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

const insideTokens = new Set<JsonExpectation>(['escape', 'hex-digit', 'digit', 'no-digit-after-zero']);

/** The way out where something else stands than what belongs there. */
export function adviceIn(words: JsonWords, { found, word, expected, offset }: JsonSyntaxProblem): string {
  // What was meant for another place of the page: a compact token, a key in PEM.
  if (offset === 0 && word.startsWith('eyJ')) return words.tokenElsewhere;
  if (offset === 1 && found === '-') return words.keyElsewhere;
  if (expected === 'string-character') {
    return words.writeEscaped(shortEscapes.get(found) ?? `\\u${codePointName(found.charCodeAt(0)).slice(2)}`);
  }
  const isValue = expected.startsWith('value');
  const foreignValue =
    isValue || expected === 'digit' ? foreignValues.get(word.toLowerCase() || found) : null;
  if (foreignValue) return foreignValue(words);
  if (isValue && word !== '') return words.quoteText;
  return insideTokens.has(expected) ? words.usual[expected] : betweenTokens(words, found, expected);
}

function betweenTokens(words: JsonWords, found: string, expected: JsonExpectation): string {
  const foreign = foreignCharacters.get(found);
  if (foreign !== undefined) return foreign(words);
  if (/[\p{Z}\p{C}]/u.test(found)) return words.plainSpaces;
  if ((found === '}' || found === ']') && expected !== 'colon' && expected !== 'value')
    return expected.endsWith('after-comma') ? words.noCommaBefore : words.closeLastFirst;
  if (found === ',' && expected.startsWith('name')) return words.noComma;
  return words.usual[expected];
}
