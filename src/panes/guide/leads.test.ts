import { expect, test } from 'vitest';
import { leadsOf } from './leads.js';
import { page as english } from '../../text/en/page.js';
import { stepTexts as englishSteps } from '../../text/en/steps.js';
import { page as chinese } from '../../text/zh/page.js';
import { stepTexts as chineseSteps } from '../../text/zh/steps.js';

test.each([
  ['English', english, englishSteps],
  ['Chinese', chinese, chineseSteps],
] as const)('steps call things on the page that they lead to by their names: %s', (_, page, steps) => {
  const missing = Object.entries(leadsOf).flatMap(([step, leads]) =>
    leads
      .map(({ name }) => name(page))
      .filter(
        (name) => !Object.entries(steps).some(([id, { detail }]) => id === step && detail.includes(name)),
      )
      .map((name) => `${step}: ${name}`),
  );
  expect(missing).toEqual([]);
});
