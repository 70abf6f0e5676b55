import { expect, test } from 'vitest';
import { details as english } from './en/details.js';
import { page as englishPage } from './en/page.js';
import { details as chinese } from './zh/details.js';
import { page as chinesePage } from './zh/page.js';

test.each([
  ['en', english, englishPage],
  ['zh', chinese, chinesePage],
])('%s: other names are given only to what is on the page', (_language, details, page) => {
  const { alsoCalled, ...rest } = details.paletteTexts;
  const said = JSON.stringify([page, { ...details, paletteTexts: rest }]);
  for (const name of Object.keys(alsoCalled)) expect(said, name).toContain(`"${name}`);
});
