import type { JsonExpectation, JsonProblem } from '../../core/json/problems.js';
import { characterName } from '../characters.js';
import type { ProblemTexts } from '../wording.js';

export const json: ProblemTexts<JsonProblem> = {
  'json-syntax': ({ found, expected, line, column }) => ({
    title: `Not JSON: line ${line}, column ${column}`,
    detail:
      found === ''
        ? `The text ends where ${wanted[expected]} is missing.`
        : `${characterName(found)} stands where ${wanted[expected]} belongs.`,
    fix: advice(found, expected),
  }),
  'json-duplicate-name': ({ name }) => ({
    title: `The name "${name}" stands twice`,
    detail: 'Most readers take the last one, some the first, some refuse the whole text.',
    fix: 'Keep one of them.',
  }),
  'json-not-object': () => ({
    title: 'Not a JSON object',
    detail: 'Names and values belong in braces.',
    fix: 'Start from {}.',
  }),
};

const wanted: Record<JsonExpectation, string> = {
  value: 'a value',
  'value-after-comma': 'the next value',
  name: 'a name in double quotes, or the closing brace,',
  'name-after-comma': 'the next name in double quotes',
  colon: 'a colon',
  'comma-or-brace': 'a comma or the closing brace',
  'comma-or-bracket': 'a comma or the closing bracket',
  'end-of-text': 'the end of the text',
  'string-character': 'the rest of the string, or its closing quote,',
  escape: 'one of " \\ / b f n r t u after the backslash',
  'hex-digit': 'one of four hex digits',
  digit: 'a digit',
};

function advice(found: string, expected: JsonExpectation): string {
  if (found === '\ufeff') return 'Take the invisible byte order mark away: type the first brace again.';
  if ("'\u2018\u2019\u201c\u201d".includes(found) && found !== '') return 'Use straight double quotes: "';
  if (found === '/' || found === '#') return 'Take the comment away: JSON has none.';
  if (found === '}' && expected === 'name-after-comma') return 'Take the comma before it away.';
  if (found === ']' && expected === 'value-after-comma') return 'Take the comma before it away.';
  if (expected === 'comma-or-brace' && found === '"') return 'Put a comma between the two members.';
  if (expected === 'string-character')
    return 'Close the string with a double quote; write a line break as \\n.';
  if (expected === 'escape') return 'Write a backslash itself as two of them.';
  if (/^[A-Za-z]$/.test(found) && expected === 'value')
    return 'Only true, false and null stand without quotes.';
  if (/^[A-Za-z_$]$/.test(found) && expected.startsWith('name')) return 'Put the name in double quotes.';
  if (found === '') return 'Write the missing end.';
  return 'Mend the text at the marked place.';
}
