import { expect, test } from 'vitest';
import { readProfiles } from '../../core/profiles/readProfiles.js';
import type { Problem } from '../../core/problems.js';
import { readToken } from '../../core/token/read/read.js';
import { readWorkspace } from '../../core/workspace/readWorkspace.js';
import { wordingOf } from '../catalogue.js';
import { problems } from './problems.js';

const detailsOf = (all: readonly Problem[]) => all.map((problem) => wordingOf(problems, problem).detail);

test('types have their article', () => {
  const { problems: found } = readProfiles(
    '{"version": 2, "profiles": [{"id": 7, "lifetime": {"max": "long"}}]}',
    [],
  );
  const said = detailsOf(found).join(' ');
  expect(said).toContain('It is a number but must be a string.');
  expect(said).toContain('It is a string but must be an integer or null.');
  expect(
    problems['claim-type']({ kind: 'claim-type', name: 'aud', expected: 'string-or-array', found: 'true' })
      .detail,
  ).toBe('It is true but should be a string or an array of strings.');
  expect(
    problems['header-type']({ kind: 'header-type', name: 'x5c', expected: 'array', found: 'object' }).detail,
  ).toContain('It is an object but should be an array.');
});

test('a time that is ahead is told in hours and minutes, and the offset of a time zone by its name', () => {
  const sentence = (seconds: number, offset: number | null) =>
    wordingOf(problems, { kind: 'time-issued-in-future', seconds, offset }).detail;
  expect(sentence(58_552, null)).toContain('issued 16 hrs 15 mins from now. One of the two clocks is wrong');
  expect(sentence(7197, 120)).toMatch(/almost exactly 2 hrs ahead, as clocks in UTC\+2 are/);
  expect(sentence(19_790, 330)).toMatch(/5 hrs 30 mins ahead, as clocks in UTC\+5:30 are/);
});

test('a fault in a workspace file refers to workspaces, not to profiles', () => {
  const { problems: found } = readWorkspace('{"version": 1}');
  const said = found.map((problem) => wordingOf(problems, problem));
  expect(said[0]?.title).toContain('is missing');
  expect(JSON.stringify(said)).not.toContain('exported profile');
  expect(said[0]?.fix).toContain('See a downloaded workspace for an example.');
});

const header = 'eyJhbGciOiJIUzI1NiJ9';
const payload = 'eyJzdWIiOiJ4In0';
const signature = 'A'.repeat(43);
const fixesOf = (token: string) => readToken(token).problems.map((one) => wordingOf(problems, one).fix);

test('a doubled dot has its way out: a part too many, or a payload that travels apart', () => {
  expect(fixesOf(`${header}.${payload}..${signature}`)).toEqual(['Remove one of the two adjacent dots.']);
  expect(fixesOf(`${header}..${signature}`)).toEqual([
    'If the payload is detached, enter it under Detached payload. If not, copy the whole token again.',
  ]);
  expect(fixesOf(`${header}.${payload}.${signature}.x`)).toEqual(['Remove everything after the third part.']);
});

test.each([
  ['RS256', 127, 'The signature seems truncated'],
  ['RS256', 241, 'Signature truncated, or of unusual length'],
  ['RS256', 300, 'Signature truncated, or of unusual length'],
  ['RS256', 513, 'The signature has an unusual length'],
  ['ES256', 63, 'The signature seems truncated'],
  ['ES256', 70, 'The signature has the wrong length'],
  ['HS256', 31, 'The signature seems truncated'],
  ['HS256', 64, 'The signature has the wrong length'],
])('a signature with %s of %i bytes: %s', (alg, bytes, title) => {
  const encode = (text: string | Buffer) => Buffer.from(text).toString('base64url');
  const token = [encode(JSON.stringify({ alg })), encode('{}'), encode(Buffer.alloc(bytes, 7))].join('.');
  expect(readToken(token).problems.map((one) => wordingOf(problems, one).title)).toContain(title);
});

test.each([
  ['no signature', `${header}.${payload}`],
  ['nothing after the second dot', `${header}.${payload}.`],
  ['half a signature', `${header}.${payload}.${signature.slice(21)}`],
  ['a rest of one character', `${header}.${payload}.${signature.slice(6)}`],
  ['the start of a header', header.slice(0, 17)],
])('a truncated token is named as such: %s', (_, token) => {
  const said = readToken(token).problems.map((one) => wordingOf(problems, one));
  expect(JSON.stringify(said)).toMatch(/truncated|cut off when copied/);
  expect(said.map(({ fix }) => fix)).toContain('Copy the whole token again.');
});
