import { expect, test } from 'vitest';
import { prettyJson } from '../../json/write/pretty.js';
import { readToken } from './read.js';
import { toEditorPositions } from './editorPositions.js';

const encode = (text: string) => Buffer.from(text).toString('base64url');

test.each([
  ['set out in lines', prettyJson('{"sub":"a b","sub":"c"}'), { line: 3, column: 3 }],
  ['as somebody typed it', '{"sub":"a b"\n\n , "sub" :"c"}', { line: 3, column: 4 }],
  ['as it came', '{"sub":"a b","sub":"c"}', { line: 1, column: 14 }],
])('a problem is placed where the editor has it: %s', (_, payload, place) => {
  const reading = readToken(`${encode('{"alg":"RS256"}')}.${encode('{"sub":"a b","sub":"c"}')}.c2ln`);
  const [found] = toEditorPositions(
    reading.problems.filter(({ kind }) => kind === 'token-duplicate-name'),
    reading,
    { header: '{"alg":"RS256"}', payload },
  );
  expect(found).toMatchObject({ segment: 'payload', ...place });
});
