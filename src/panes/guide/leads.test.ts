import { expect, test } from 'vitest';
import { leadsOf } from './leads.js';
import { page as english } from '../../text/en/page.js';
import { details as englishDetails } from '../../text/en/details.js';
import { page as chinese } from '../../text/zh/page.js';
import { details as chineseDetails } from '../../text/zh/details.js';

test.each([
  ['English', english, englishDetails],
  ['Chinese', chinese, chineseDetails],
] as const)('steps call things on the page that they lead to by their names: %s', (_, page, details) => {
  const missing = Object.entries(leadsOf).flatMap(([step, leads]) =>
    leads
      .map(({ name }) => name({ page, details }))
      .filter(
        (name) =>
          !Object.entries(details.stepTexts).some(([id, { detail }]) => id === step && detail.includes(name)),
      )
      .map((name) => `${step}: ${name}`),
  );
  expect(missing).toEqual([]);
});
