import type { JsonExpectation, JsonProblem, JsonSyntaxProblem } from '../../core/json/problems.js';
import { characterName, visible } from '../characters.js';
import { adviceIn, type JsonWords } from '../jsonAdvice.js';
import type { ProblemTexts } from '../wording.js';

export const json: ProblemTexts<JsonProblem> = {
  'json-syntax': (facts) => ({
    title: `Not JSON: line ${facts.line}, column ${facts.column}`,
    detail:
      facts.found === ''
        ? `The text ends early. Expected ${wanted[facts.expected]}.`
        : `Expected ${wanted[facts.expected]}, found ${whatStands(facts)}.`,
    fix: facts.found === '' ? missing[facts.expected] : adviceIn(words, facts),
  }),
  'json-duplicate-name': ({ name }) => ({
    title: `Duplicate name “${visible(name).slice(0, 100)}”`,
    detail: 'Parsers disagree: most use the last value, some the first, some reject the JSON.',
    fix: 'Keep one of them.',
  }),
  'json-not-object': () => ({
    title: 'Not a JSON object',
    detail: 'An object is a list of names and values in { }.',
    fix: 'Start from {}.',
  }),
};

const wanted: Record<JsonExpectation, string> = {
  value: 'a value',
  'value-or-bracket': 'a value or the closing bracket',
  'value-after-comma': 'the next value',
  'name-or-brace': 'a name in double quotes or the closing brace',
  'name-after-comma': 'the next name in double quotes',
  colon: 'a colon',
  'comma-or-brace': 'a comma or the closing brace',
  'comma-or-bracket': 'a comma or the closing bracket',
  'end-of-text': 'the end of the text',
  'string-character': 'more of a string or its closing quote',
  escape: 'one of " \\ / b f n r t u after a backslash',
  'hex-digit': 'one of the four hex digits after \\u',
  digit: 'a digit',
  'no-digit-after-zero': 'the end of a number that starts with zero',
};

/** The way out where the text ends too early. */
const missing: Record<JsonExpectation, string> = {
  value: 'Write a value, or start from {}.',
  'value-or-bracket': 'Close the list with ].',
  'value-after-comma': 'Write the next value, or remove the comma and close the list with ].',
  'name-or-brace': 'Close the object with }.',
  'name-after-comma': 'Write the next name, or remove the comma and close the object with }.',
  colon: 'Write a colon and a value after the name.',
  'comma-or-brace': 'Close the object with }.',
  'comma-or-bracket': 'Close the list with ].',
  'end-of-text': 'Write a value.',
  'string-character': 'Close the string with a double quote.',
  escape: 'Finish the string; a backslash itself is written as \\\\.',
  'hex-digit': 'Write four hex digits after \\u, as in \\u00e9.',
  digit: 'Finish the number.',
  'no-digit-after-zero': 'Finish the number.',
};

/** The way out where nothing more is known than what belongs there. */
const usual: Record<JsonExpectation, string> = {
  value: 'Write "text", a number, true, false, null, [ ] or { }.',
  'value-or-bracket': 'Write "text", a number, true, false, null, [ ] or { }.',
  'value-after-comma': 'Write "text", a number, true, false, null, [ ] or { }.',
  'name-or-brace': 'Put the name in double quotes.',
  'name-after-comma': 'Put the name in double quotes.',
  colon: 'Put a colon between the name and its value.',
  'comma-or-brace': 'Put a comma before the next name, or } at the end.',
  'comma-or-bracket': 'Put a comma before the next value, or ] at the end.',
  'end-of-text': 'Remove everything after the first value.',
  'string-character': 'Write it as an escape.',
  escape: 'Write a backslash itself as \\\\.',
  'hex-digit': 'Write four hex digits after \\u, as in \\u00e9.',
  digit: 'Write a digit after the minus sign, the point and the e.',
  'no-digit-after-zero': 'Remove the leading zeros, or put the value in double quotes.',
};

const words: JsonWords = {
  tokenElsewhere: 'This looks like a token. Undo, and paste it into Encoded token.',
  keyElsewhere: 'This looks like a key. Undo, and paste it into Import key, or into Public key to verify.',
  usual,
  noSuchValue: 'JSON has no such value. Write null, or remove the member.',
  inSmallLetters: (word) => `Use lowercase: ${word}.`,
  writeNull: 'Write null.',
  noPlus: 'Remove the plus sign.',
  zeroBeforePoint: 'Write a zero before the point.',
  commaOrValue: 'Remove the comma, or write a value before it.',
  straightQuotes: 'Use straight double quotes: "',
  noComments: 'Remove the comment: JSON has no comments.',
  noByteOrderMark: 'Remove this invisible byte order mark.',
  plainSpaces: 'Remove it. Only plain spaces, tabs and line breaks are allowed between names and values.',
  quoteText: 'Put text in double quotes. Only true, false and null go unquoted.',
  writeEscaped: (escape) => `Write it as ${escape}, or close the string before it.`,
  noCommaBefore: 'Remove the comma before it.',
  closeLastFirst: 'Remove it, or first close the last open bracket.',
  noComma: 'Remove the comma.',
};

const whatStands = ({ found, word }: JsonSyntaxProblem): string =>
  word.length > 1 ? `“${word}”` : characterName(found);
