import { expect, test } from 'vitest';
import type { Draft, JwsDocument, Part } from './document.js';
import { isSameToken } from './sameToken.js';

const pasted = (input: string) => ({ document: { kind: 'token', input, wrong: null } as const, input });
const typed = (text: string): Part => ({ kind: 'typed', text });
const header = typed('{"alg":"ES256"}');
const payload = typed('{"sub":"a"}');
const draft = (parts: Partial<Draft> = {}, input = 'a.b.c') => ({
  document: { kind: 'draft', header, payload, base: '', made: {}, ...parts } satisfies JwsDocument,
  input,
});

test.each([
  ['an edited payload', draft(), draft({ payload: typed('{"sub":"b"}') }, 'a.d.e'), true],
  ['an edited header', draft(), draft({ header: typed('{}') }, 'f.b.g'), true],
  ['a new token', draft(), draft({ header: typed('{}'), payload: typed('{}') }), false],
  ['a pasted token', draft(), pasted('h.i.j'), false],
  ['a letter typed in the token of a draft', draft(), pasted('a.b.cd'), true],
  ['a letter removed', pasted('a.bx.c'), pasted('a.b.c'), true],
  ['a letter added at the start', pasted('a.b.c'), pasted('xa.b.c'), true],
  ['another token that is one letter longer', pasted('a.b.c'), pasted('a.x.yz'), false],
  ['another token as long', pasted('a.b.c'), pasted('a.b.d'), false],
  ['the first letter of a token', pasted(''), pasted('a'), false],
  ['a part of the pasted token edited', pasted('Bearer a.b.c'), draft({ base: 'a.b.c' }), true],
  ['a new token in place of a pasted one', pasted('a.b.c'), draft(), false],
  ['another draft in place of a pasted token', pasted('a.b.c'), draft({ base: 'd.e.f' }), false],
])('%s', (_, former, next, isSame) => {
  expect(isSameToken(former, next)).toBe(isSame);
});

test('a token that was signed is the same document', () => {
  const { document } = draft();
  expect(isSameToken({ document, input: '' }, { document, input: 'a.b.c' })).toBe(true);
});
