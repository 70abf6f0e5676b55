import { expect, test } from 'vitest';
import { own } from '../../../e2e/sharedSamples.js';
import { asCame, newOwnId } from './came.js';

test('what comes under the id of an own profile gets another id, and the same one each time', () => {
  const mine = [{ ...own('own-1'), name: 'Shop' }];
  const came = { ...own('own-1'), name: 'Bank' };
  const taken = asCame(came, mine);
  expect(taken).toEqual({ ...came, id: 'came-own-1' });
  expect(asCame(taken, mine)).toEqual(taken);
});

test('also where none is taken yet: the next own one would be called so', () => {
  expect(asCame(own('own-1'), []).id).toBe('came-own-1');
  expect(asCame(own('x'.repeat(64)), []).id).toHaveLength(60);
});

test('one that somebody called so keeps its name', () => {
  expect(asCame(own('own-1'), [{ ...own('came-own-1'), name: 'mine' }]).id).toBe('came-own-1-1');
});

test('the very same one is the own one', () => {
  const mine = [own('own-1')];
  expect(asCame({ ...own('own-1') }, mine)).toBe(mine[0]);
});

test('a new own one takes the first number that is free', () => {
  expect(newOwnId([])).toBe('own-1');
  expect(newOwnId([own('own-1'), own('own-3')])).toBe('own-2');
});
