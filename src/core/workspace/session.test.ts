import { expect, test } from 'vitest';
import { readSession, type Session } from './session.js';

const whole: Session = {
  version: 1,
  workspace: '{}',
  base: 'a.b.c',
  stamp: { iat: '1', exp: '2' },
  keyId: 'x',
  wasGiven: true,
  done: { steps: ['create-app'], isPublished: true },
};

test('what was written is read again', () => {
  expect(readSession(JSON.stringify(whole))).toEqual(whole);
  expect(readSession(JSON.stringify({ ...whole, stamp: null }))).toEqual({ ...whole, stamp: null });
});

test('anything else is nothing', () => {
  const damaged = [
    { ...whole, version: 2 },
    { ...whole, workspace: 1 },
    { ...whole, base: undefined },
    { ...whole, stamp: { iat: 1, exp: 2 } },
    { ...whole, stamp: undefined },
    { ...whole, keyId: null },
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
