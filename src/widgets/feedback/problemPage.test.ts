import { expect, test } from 'vitest';
import { problemFiles } from '../../../scripts/build/problemPages.mjs';
import { problems } from '../../text/en/problems.js';
import { problemPage } from './problemPage.js';

const besides = ['problems/index.html', 'problems/pages.css'];

test('every kind of problem links a page of the build, and every page is linked', () => {
  const linked = (Object.keys(problems) as (keyof typeof problems)[]).map((kind) => problemPage(kind));
  const built = [...problemFiles().keys()].filter((path) => !besides.includes(path));
  expect(linked.toSorted()).toEqual(built.toSorted());
});

test('the page that is one file links none', () => {
  expect(problemPage('alg-none', 'single')).toBeNull();
});
