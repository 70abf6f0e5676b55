import { expect, test } from 'vitest';
import { editPayload, editToken, startNewToken } from '../document/document.js';
import { clearAllData } from './privacy.js';
import { compareWith } from './compare.js';
import { clearTabTokens, openTabToken, removeTabToken } from './tabTokens.js';
import { tabTokenRows } from '../../answers/tabTokenRows.js';
import { tabTokens } from '../../derive/tabTokens.js';
import { undo } from '../../history/history.js';
import { settled, standing, token, type Opened } from '../../testing/bench.js';
import { rsaToken } from '../../testing/tokens.js';

const list = ({ bench }: Opened) => tabTokens(bench.getState());
const listed = (page: Opened) => list(page).map((one) => one.token);
const [one, other] = [rsaToken(0), rsaToken(1)];

async function pasted(page: Opened, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    editToken(page.bench, text);
    await settled(page);
  }
}

const at = (page: Opened, index: number) => {
  const found = list(page)[index];
  if (!found) throw new Error(`no token ${index}`);
  return found;
};

test('what was pasted is listed, the newest first, each once; the page begins with nothing', async () => {
  const page = await standing();
  expect(listed(page)).toEqual([]);
  await pasted(page, one, 'nonsense', other, '', one);
  expect(listed(page)).toEqual([one, other]);
  expect(list(page).map(({ isShown }) => isShown)).toEqual([true, false]);
});

test('a draft is one token, however often it was changed; a new one is another', async () => {
  const page = await standing();
  editPayload(page.bench, '{"sub":"a"}');
  await settled(page);
  editPayload(page.bench, '{"sub":"ab"}');
  await settled(page);
  const first = token(page);
  startNewToken(page.bench, page.bench.getState().profile);
  await settled(page);
  await pasted(page, one);
  expect(listed(page)).toHaveLength(3);
  expect(listed(page)[2]).toBe(first);
});

test('no more than ten are listed', async () => {
  const page = await standing();
  const claims = (index: number) => Buffer.from(`{"n":${index}}`).toString('base64url');
  await pasted(
    page,
    ...Array.from({ length: 12 }, (_, index) => `eyJhbGciOiJIUzI1NiJ9.${claims(index)}.AAAA`),
  );
  expect(listed(page)).toHaveLength(10);
});

test('one is opened again as a step of undo: a draft as the draft that it was', async () => {
  const page = await standing();
  editPayload(page.bench, '{"sub":"a"}');
  await settled(page);
  const own = token(page);
  await pasted(page, one, other);
  openTabToken(page.bench, at(page, 1));
  await settled(page);
  expect(token(page)).toBe(one);
  undo(page.bench);
  expect(token(page)).toBe(other);
  openTabToken(page.bench, at(page, 2));
  await settled(page);
  expect(page.bench.getState().document.kind).toBe('draft');
  expect(token(page)).toBe(own);
});

test('what is removed is in no step of undo and in no comparison', async () => {
  const page = await standing();
  await pasted(page, one, other);
  compareWith(page.bench, one);
  removeTabToken(page.bench, at(page, 1));
  expect(listed(page)).toEqual([other]);
  expect(JSON.stringify(page.bench.getState()).includes(one)).toBe(false);
  undo(page.bench);
  expect(token(page)).not.toBe(one);
});

test.each([['all', clearTabTokens] as const, ['all data', clearAllData] as const])(
  'after %s were cleared nothing but the token shown is there',
  async (_, clear) => {
    const page = await standing();
    await pasted(page, one, other);
    undo(page.bench);
    await settled(page);
    compareWith(page.bench, other);
    await clear(page.bench);
    expect(listed(page)).toEqual([one]);
    expect(JSON.stringify(page.bench.getState()).includes(other)).toBe(false);
  },
);

test('each is said by what it is, and by the keys here', async () => {
  const page = await standing();
  await pasted(page, one);
  const [row] = await tabTokenRows(page.bench, list(page));
  expect(row).toMatchObject({ status: 'unverified', finding: { text: one } });
});
