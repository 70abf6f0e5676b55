import { expect, test } from 'vitest';
import type { Problem } from '../problems.js';
import { warned } from './check.js';
import { noticeOf } from './noticeOf.js';

const found = (problem: Problem, ...notices: Problem[]) =>
  noticeOf({ id: 'exp', ...warned(problem) }, notices);

test('a check that says what a notice says is told by that notice', () => {
  const exp: Problem = { kind: 'time-unit', claim: 'exp', unit: 'milliseconds', text: '1' };
  const iat: Problem = { ...exp, claim: 'iat' };
  expect(found(exp, iat, exp)).toBe(exp);
  expect(found(exp, iat)).toBeNull();
  const known: Problem = {
    kind: 'key-publicly-known',
    where: { document: 'RFC 7515', part: 'appendix', number: 'A.2' },
  };
  expect(found({ ...known }, exp, known)).toBe(known);
  expect(found({ kind: 'kind-no-exp' }, exp, known)).toBeNull();
});

test('a check that fails because of what a notice says is told by that notice', () => {
  const none: Problem = { kind: 'token-not-found', length: 11 };
  expect(found({ kind: 'check-token-malformed' }, { kind: 'alg-none' }, none)).toBe(none);
  expect(found({ kind: 'check-not-an-object', part: 'header', reason: 'not-json' }, none)).toBe(none);
  const unsigned: Problem = { kind: 'signing-no-private-key' };
  expect(found({ kind: 'check-signature-notice' }, unsigned)).toBe(unsigned);
  expect(found({ kind: 'check-signature-notice' }, none)).toBeNull();
});
