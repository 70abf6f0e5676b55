import { expect, test } from 'vitest';
import { readSession, type Session } from './session.js';

const whole: Session = {
  version: 2,
  workspace: '{}',
  base: 'a.b.c',
  made: { iat: '1', exp: '2', kid: '"x"' },
  keyId: 'x',
  isKept: false,
  wasGiven: true,
  done: { steps: ['create-app'], isPublished: true },
};

test('what was written is read again', () => {
  expect(readSession(JSON.stringify(whole))).toEqual(whole);
  expect(readSession(JSON.stringify({ ...whole, made: {} }))).toEqual({ ...whole, made: {} });
});

test('what was written when the page remembered the times alone is read too', () => {
  const { made, isKept, ...rest } = whole;
  expect(isKept).toBe(false);
  const first = { ...rest, version: 1, stamp: { iat: '1', exp: '2' } };
  expect(readSession(JSON.stringify(first))).toEqual(whole);
  expect(readSession(JSON.stringify({ ...first, stamp: null }))).toEqual({
    ...whole,
    made: { kid: made.kid },
  });
  expect(readSession(JSON.stringify({ ...first, stamp: { iat: 1, exp: 2 } }))).toBe('damaged');
  expect(readSession(JSON.stringify({ ...first, stamp: undefined }))).toBe('damaged');
});

test('without a good token, and with steps that this page does not know, it is read', () => {
  const { base, ...rest } = whole;
  expect(base).not.toBe('');
  const done = { steps: ['dance', ...whole.done.steps], isPublished: true };
  expect(readSession(JSON.stringify({ ...rest, done }))).toEqual({ ...whole, base: '' });
});

test('of a newer version it is called so', () => {
  expect(readSession('{"version":3}')).toBe('newer');
  expect(readSession(JSON.stringify({ ...whole, version: 4 }))).toBe('newer');
});

test('anything else is damaged', () => {
  const damaged = [
    { ...whole, version: 0 },
    { ...whole, version: '3' },
    { ...whole, workspace: 1 },
    { ...whole, base: 1 },
    { ...whole, made: { iat: 1, exp: 2 } },
    { ...whole, made: { sub: '1' } },
    { ...whole, made: undefined },
    { ...whole, keyId: null },
    { ...whole, isKept: undefined },
    { ...whole, wasGiven: 'yes' },
    { ...whole, done: undefined },
    { ...whole, done: { ...whole.done, steps: [1] } },
    { ...whole, done: { ...whole.done, isPublished: 1 } },
    null,
    [],
    'x',
  ];
  for (const one of damaged) expect(readSession(JSON.stringify(one))).toBe('damaged');
  for (const text of ['', '{', 'null', JSON.stringify(whole).slice(0, -1)])
    expect(readSession(text)).toBe('damaged');
});
