import { expect, test } from 'vitest';
import { page as english } from './en/page.js';
import { stepTexts as englishSteps } from './en/steps.js';
import { page as chinese } from './zh/page.js';
import { stepTexts as chineseSteps } from './zh/steps.js';

test.each([
  ['English', english, englishSteps],
  ['Chinese', chinese, chineseSteps],
] as const)('steps call things on the page by their names: %s', (_, page, steps) => {
  const { clientId, tokenUrl } = page.fieldLabels;
  expect(steps['register-client-key'].detail).toContain(page.copyPublicKey);
  expect(steps['register-client-key'].detail).toContain(page.otherForms);
  expect(steps['register-certificate'].detail).toContain(page.otherForms);
  expect(steps['fill-client-id'].detail).toContain(clientId?.label);
  expect(steps['fill-token-url'].detail).toContain(tokenUrl?.label);
  expect(steps['request-token'].detail).toContain(page.copyAsCurl);
  expect(steps['request-token'].detail).toContain(page.encodedToken);
});
