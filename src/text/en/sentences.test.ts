import { expect, test } from 'vitest';
import { readProfiles } from '../../core/profiles/readProfiles.js';
import type { Problem } from '../../core/problems.js';
import { readWorkspace } from '../../core/workspace/readWorkspace.js';
import { wordingOf } from '../catalogue.js';
import { problems } from './problems.js';

const detailsOf = (all: readonly Problem[]) => all.map((problem) => wordingOf(problems, problem).detail);

test('types have their article', () => {
  const { problems: found } = readProfiles('{"profiles": [{"id": 7, "lifetime": {"most": "long"}}]}');
  const said = detailsOf(found).join(' ');
  expect(said).toContain('It is a number, and must be a string.');
  expect(said).toContain('It is a string, and must be an integer or null.');
  expect(
    problems['claim-type']({ kind: 'claim-type', name: 'aud', expected: 'string-or-array', found: 'true' })
      .detail,
  ).toBe('It is true, and should be a string or an array of strings.');
  expect(
    problems['header-type']({ kind: 'header-type', name: 'x5c', expected: 'array', found: 'object' }).detail,
  ).toContain('It is an object, and should be an array.');
});

test('a fault in a workspace file sends nobody to profiles', () => {
  const { problems: found } = readWorkspace('{"version": 1}');
  const said = found.map((problem) => wordingOf(problems, problem));
  expect(said[0]?.title).toContain('is missing');
  expect(JSON.stringify(said)).not.toContain('exported profile');
  expect(said[0]?.fix).toContain('A saved workspace shows how.');
});
