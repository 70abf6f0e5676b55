import type { Page } from '@playwright/test';
import { ecJwk, flattened, general, rsaJwk } from '../src/core/jwsJson/testing/rfc7515.js';
import { expect, lasting as test } from './fixtures.js';
import { names } from './names.js';
import { findings } from './playwright/axe.js';
import { fill } from './playwright/driver.js';

const status = (page: Page, name: string) => page.getByRole('status', { name, exact: true });
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const says = (page: Page, name: string, expected: string) =>
  expect(status(page, name)).toHaveAttribute('data-status', expected);
const signature = (page: Page, number: number) =>
  page
    .getByRole('list', { name: names.signatures, exact: true })
    .locator(':scope > li')
    .nth(number - 1);
const verdictOf = (page: Page, number: number, expected: string) =>
  expect(signature(page, number)).toHaveAttribute('data-status', expected);

/** axe finds nothing, light and dark, at the width of a phone too, where nothing is wider than the window. */
async function isAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(() => scrollTo(0, 0));
      expect(await findings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
}

const keySet = JSON.stringify({
  keys: [
    { ...rsaJwk, kid: general.signatures[0]?.header.kid },
    { ...ecJwk, kid: flattened.header.kid },
  ],
});

test('two signatures, one of them broken: each has its own verdict', async ({ page }) => {
  const [first, second] = general.signatures;
  const broken = { ...first, signature: first?.signature.replace('cC4h', 'cC5h') };
  await fill(box(page, names.encodedToken), JSON.stringify({ ...general, signatures: [broken, second] }));
  await says(page, names.jwsJsonResult, 'unverified');
  await verdictOf(page, 1, 'no-key');
  await fill(box(page, names.publicKey), keySet);
  await says(page, names.jwsJsonResult, 'invalid');
  await expect(status(page, names.jwsJsonResult)).toContainText('1 of 2 signatures verify');
  await verdictOf(page, 1, 'invalid');
  await verdictOf(page, 2, 'valid');
  await expect(signature(page, 2)).toContainText('e9bc097a-ce51-4036-9562-d2ade882db0d');
  await expect(signature(page, 2)).toContainText('Verified with');
  await expect(status(page, names.overallResult)).not.toHaveAttribute('data-status', /^(?:accepted|warned)$/);
  await expect(status(page, names.signature)).not.toHaveAttribute('data-status', /^valid/);
  await isAccessible(page);
});

test('what breaks a rule is named, and what has no unprotected header opens as a compact token', async ({
  page,
}) => {
  const [first] = general.signatures;
  const apart = { protected: first?.protected, signature: first?.signature };
  const shared = { ...flattened, payload: undefined, header: { alg: 'ES256' } };
  await fill(
    box(page, names.encodedToken),
    JSON.stringify({ payload: general.payload, signatures: [shared, apart] }),
  );
  await fill(box(page, names.publicKey), keySet);
  await verdictOf(page, 1, 'malformed');
  await expect(signature(page, 1).locator('[data-kind=names-shared]')).toContainText('alg: in both headers');
  await verdictOf(page, 2, 'valid');
  await expect(button(page, 'Open as compact token')).toHaveCount(1);
  await button(page, 'Open as compact token').click();
  await says(page, names.signature, 'valid');
  await expect(status(page, names.jwsJsonResult)).toHaveCount(0);
});

test('the token here is made in JSON, with two keys, and each signature verifies', async ({ page }) => {
  await button(page, names.newToken).click();
  await says(page, names.signature, 'valid');
  await button(page, names.newKey).click();
  await button(page, names.generateKeyPair).click();
  await says(page, names.signature, 'valid');
  const tab = page.getByRole('tab', { name: names.families, exact: true });
  await tab.click();
  await page
    .getByRole('combobox', { name: 'Token to make', exact: true })
    .selectOption({ label: 'JWS JSON (one or more signatures)' });
  const keys = page.getByRole('list', { name: 'Keys that sign', exact: true }).getByRole('checkbox');
  await expect(keys).toHaveCount(2);
  await keys.nth(0).check();
  await keys.nth(1).check();
  await page.getByRole('checkbox', { name: 'kid in the unprotected header', exact: true }).check();
  await isAccessible(page);
  await button(page, 'Make JWS JSON').click();
  await expect(box(page, 'JWS JSON')).toBeVisible();
  // Of another payload it would be out of date.
  await fill(box(page, names.payload), '{"sub":"another"}');
  await expect(box(page, 'JWS JSON')).toHaveCount(0);
  await button(page, 'Make JWS JSON').click();
  await page.getByRole('tabpanel').getByRole('button', { name: 'Open in editor' }).click();
  await says(page, names.jwsJsonResult, 'valid');
  await expect(status(page, names.jwsJsonResult)).toContainText('2 of 2 signatures verify');
});
