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
  expect(readSession(JSON.stringify({ ...first, stamp: { iat: 1, exp: 2 } }))).toBeNull();
  expect(readSession(JSON.stringify({ ...first, stamp: undefined }))).toBeNull();
});

test('anything else is nothing', () => {
  const damaged = [
    { ...whole, version: 3 },
    { ...whole, workspace: 1 },
    { ...whole, base: undefined },
    { ...whole, made: { iat: 1, exp: 2 } },
    { ...whole, made: { sub: '1' } },
    { ...whole, made: undefined },
    { ...whole, keyId: null },
    { ...whole, isKept: undefined },
    { ...whole, wasGiven: 'yes' },
    { ...whole, done: undefined },
    { ...whole, done: { ...whole.done, steps: ['dance'] } },
    { ...whole, done: { ...whole.done, isPublished: 1 } },
    null,
    [],
    'x',
  ];
  for (const one of damaged) expect(readSession(JSON.stringify(one))).toBeNull();
  for (const text of ['', '{', 'null', JSON.stringify(whole).slice(0, -1)])
    expect(readSession(text)).toBeNull();
});
