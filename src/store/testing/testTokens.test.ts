import { expect, test } from 'vitest';
import { testTokenTexts } from '../../text/en/testTokens.js';
import { editToken } from '../actions/document/document.js';
import { saveTestTokens } from '../actions/take/testTokens.js';
import { settled, standing, token, type Opened } from './bench.js';
import { rsaToken } from './tokens.js';

type Row = { id: string; name: string; expected: string; token: string };

async function savedBy(page: Opened): Promise<Row[]> {
  expect(await saveTestTokens(page.bench, 'json', testTokenTexts)).toMatchObject({ ok: true });
  const saved = page.world.saved.at(-1);
  expect(saved?.name).toBe('countersign-tests.json');
  return JSON.parse(saved?.text ?? '') as Row[];
}
const expectedOf = (rows: Row[], id: string) => rows.find((row) => row.id === id)?.expected;

test('the file begins with the valid token, and a claim that the profile sets must be there', async () => {
  const page = await standing();
  const rows = await savedBy(page);
  expect(rows[0]).toMatchObject({ id: 'good', name: 'Valid token', expected: 'accept', token: token(page) });
  expect(expectedOf(rows, 'missing-aud')).toBe('reject');
  expect(expectedOf(rows, 'missing-exp')).toBe('reject');
});

test('of a token from elsewhere there is no file', async () => {
  const page = await standing();
  editToken(page.bench, rsaToken(0));
  await settled(page);
  expect(await saveTestTokens(page.bench, 'json', testTokenTexts)).toEqual({
    ok: false,
    problem: { kind: 'signing-no-private-key' },
  });
  expect(page.world.saved).toEqual([]);
});
