import { expect, test } from 'vitest';
import { keyTexts as englishKeys } from './en/keyring.js';
import { page as english } from './en/page.js';
import { stepTexts as englishSteps } from './en/steps.js';
import { keyTexts as chineseKeys } from './zh/keyring.js';
import { page as chinese } from './zh/page.js';
import { stepTexts as chineseSteps } from './zh/steps.js';

test.each([
  ['English', english, englishSteps, englishKeys],
  ['Chinese', chinese, chineseSteps, chineseKeys],
] as const)('steps call things on the page by their names: %s', (_, page, steps, keys) => {
  const { clientId, tokenUrl } = page.fieldLabels;
  expect(steps['register-client-key'].detail).toContain(page.copyPublicKey);
  expect(steps['register-client-key'].detail).toContain(keys.exportTitle);
  expect(steps['register-certificate'].detail).toContain(keys.exportTitle);
  expect(steps['fill-client-id'].detail).toContain(clientId?.label);
  expect(steps['fill-token-url'].detail).toContain(tokenUrl?.label);
  expect(steps['request-token'].detail).toContain(page.copyAsCurl);
  expect(steps['request-token'].detail).toContain(page.encodedToken);
});
