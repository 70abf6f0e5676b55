import type { Locator, Page } from '@playwright/test';
import { golden } from '../journeys/tokens.js';
import { names } from '../names.js';

/** The row of a check. */
export const check = (page: Page, id: string): Locator =>
  page.getByRole('list', { name: names.checks, exact: true }).locator(`[data-check="${id}"]`);

export const seconds = (): number => Math.floor(Date.now() / 1000);

/** The payload that an API proxy wants, with these claims over it. */
export const claims = (over: object = {}): object => ({
  sub: golden.applicationId,
  aud: golden.applicationId,
  iss: golden.applicationId,
  iat: seconds(),
  exp: seconds() + 600,
  ...over,
});
