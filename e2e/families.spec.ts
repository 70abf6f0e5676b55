import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, lasting as test } from './fixtures.js';
import { names } from './names.js';
import { findings } from './playwright/axe.js';
import { fill } from './playwright/driver.js';

const vector = (name: string) =>
  readFileSync(new URL(`vectors/field/${name}`, import.meta.url), 'utf8').trim();

const status = (page: Page, name: string) => page.getByRole('status', { name, exact: true });
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const says = (page: Page, name: string, ...expected: string[]) =>
  expect(status(page, name)).toHaveAttribute('data-status', new RegExp(`^(?:${expected.join('|')})$`));
const textOf = (page: Page, name: string) =>
  box(page, name).evaluate((field) =>
    field instanceof HTMLTextAreaElement ? field.value : field.textContent,
  );

/** axe finds nothing, at the width of a phone too, where nothing is wider than the window. */
async function isAccessible(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0));
  expect(await findings(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => scrollTo(0, 0));
  expect(await findings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function tool(page: Page, family: string): Promise<void> {
  const tab = page.getByRole('tab', { name: names.families, exact: true });
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  await page.getByRole('combobox', { name: 'Token to make', exact: true }).selectOption({ label: family });
}

test('an SD-JWT: its disclosures, what the verifier sees, and the presentation of those that are ticked', async ({
  page,
}) => {
  const token = vector('29-sd-jwt.token.txt');
  await fill(box(page, names.encodedToken), token);
  await fill(box(page, names.publicKey), vector('29-sd-jwt.key.txt'));
  await says(page, names.signature, 'valid', 'valid-with-notice');
  await says(page, names.sdJwtResult, 'valid', 'valid-with-notice');
  const list = page.getByRole('list', { name: names.disclosures, exact: true });
  await expect(list.getByRole('checkbox')).toHaveCount(2);
  const name = list.getByRole('checkbox', { name: /^family_name: "Möbius"$/ });
  await expect(name).toBeChecked();
  await expect.poll(() => textOf(page, names.encodedToken)).toContain('~');
  await button(page, 'Claims as the verifier sees them').click();
  await expect.poll(() => textOf(page, 'Claims as the verifier sees them')).toContain('"family_name"');
  await isAccessible(page);
  await name.uncheck();
  await expect
    .poll(() => textOf(page, 'Presentation of the ticked disclosures'))
    .not.toContain(token.split('~')[1] ?? '?');
  await button(page, 'Key binding').click();
  await page.getByRole('checkbox', { name: 'Key binding required', exact: true }).check();
  await says(page, names.sdJwtResult, 'invalid');
  await says(page, names.overallResult, 'rejected');
  await expect(page.getByRole('list', { name: 'SD-JWT findings', exact: true })).toContainText(
    'Key binding is required',
  );
});

test('an SD-JWT is made, shown, and bound to a verifier, right and wrong', async ({ page }) => {
  await button(page, names.newToken).click();
  await says(page, names.signature, 'valid');
  await tool(page, 'SD-JWT');
  await fill(box(page, 'Claims to issue'), '{"vct":"a","name":"Ada","list":[1,2],"address":{"city":"Bonn"}}');
  for (const mark of [/^\/name /, /^\/list\/0 /, /^\/address\/city /])
    await page.getByRole('checkbox', { name: mark }).check();
  await isAccessible(page);
  await button(page, 'Make SD-JWT').click();
  await page.getByRole('tabpanel').getByRole('button', { name: 'Open in editor' }).click();
  await says(page, names.sdJwtResult, 'valid');
  const list = page.getByRole('list', { name: names.disclosures, exact: true });
  await expect(list.getByRole('checkbox')).toHaveCount(3);
  await list.getByRole('checkbox', { name: /^name: "Ada"$/ }).uncheck();
  await button(page, 'Key binding').click();
  await fill(box(page, 'Nonce of the verifier'), 'n-1');
  await fill(box(page, 'Audience of the verifier'), 'https://verifier.example');
  for (const [defect, found] of [
    ['sd_hash of another set', 'binding-hash'],
    ['Nothing', null],
  ] as const) {
    const room = page.locator('section', { has: status(page, names.sdJwtResult) });
    await room
      .getByRole('combobox', { name: 'Wrong on purpose', exact: true })
      .selectOption({ label: defect });
    await button(page, 'Add key binding').click();
    await expect.poll(() => textOf(page, 'Presentation of the ticked disclosures')).toMatch(/~ey[^~]*$/);
    const presentation = await textOf(page, 'Presentation of the ticked disclosures');
    await fill(box(page, names.encodedToken), presentation.replace(/\s/g, ''));
    await says(page, names.sdJwtResult, found === null ? 'valid' : 'invalid');
    const items = page.getByRole('list', { name: 'SD-JWT findings', exact: true }).getByRole('listitem');
    if (found !== null) await expect(items).toHaveAttribute('data-kind', found);
    if ((await button(page, 'Key binding').getAttribute('aria-expanded')) === 'false')
      await button(page, 'Key binding').click();
    await expect(status(page, names.sdJwtResult)).toContainText(
      found === null ? 'Key binding is valid' : 'Key binding is invalid',
    );
  }
});

test('a DPoP proof is judged by the key that it carries', async ({ page }) => {
  await fill(box(page, names.encodedToken), vector('28-dpop-proof-alone.token.txt'));
  await expect(status(page, names.dpopResult)).toContainText('Ke4GgaUI5A6ECf85miB-GowxZHw1iWME-JfEKLk0M4c');
  await says(page, names.dpopResult, 'invalid');
  await says(page, names.overallResult, 'rejected');
  await expect(page.locator('[data-kind=iat-ahead], [data-kind=iat-old]')).toHaveCount(1);
  await button(page, 'Verify with the key in the proof').click();
  await says(page, names.signature, 'valid', 'valid-with-notice');
});

test('a DPoP proof is made for a request, copied as curl, and wrong on purpose', async ({ page }) => {
  await button(page, names.newToken).click();
  await says(page, names.signature, 'valid');
  await tool(page, 'DPoP proof');
  await button(page, 'Make proof').click();
  await expect(page.getByRole('list', { name: 'Why there is no proof', exact: true })).toContainText(
    'http or https',
  );
  const form = page.getByRole('form', { name: 'Make a DPoP proof', exact: true });
  await fill(
    form.getByRole('textbox', { name: 'Address', exact: true }),
    'https://api.example/orders?page=2',
  );
  await fill(form.getByRole('textbox', { name: 'Access token', exact: true }), 'an-access-token');
  await button(page, 'Make proof').click();
  await isAccessible(page);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await button(page, 'Copy proof as curl').click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(
      /^curl .*--request 'POST' --header 'DPoP: ey[\w.-]+' --header 'Authorization: DPoP an-access-token' 'https:\/\/api\.example\/orders\?page=2'$/,
    );
  const proof = (await textOf(page, 'Proof')).replace(/\s/g, '');
  await form
    .getByRole('combobox', { name: 'Wrong on purpose', exact: true })
    .selectOption({ label: 'jti missing' });
  await button(page, 'Make proof').click();
  await expect.poll(async () => (await textOf(page, 'Proof')).replace(/\s/g, '')).not.toBe(proof);
  const wrong = (await textOf(page, 'Proof')).replace(/\s/g, '');
  await fill(box(page, names.encodedToken), wrong);
  await says(page, names.dpopResult, 'invalid');
  await expect(
    page.getByRole('list', { name: 'DPoP findings', exact: true }).getByRole('listitem'),
  ).toHaveAttribute('data-kind', 'claim-missing');
  await fill(box(page, names.encodedToken), proof);
  await says(page, names.dpopResult, 'valid');
});

test('a payload that travels apart: signed, given as text, and what became of it on its way', async ({
  page,
}) => {
  await button(page, names.newToken).click();
  await says(page, names.signature, 'valid');
  await tool(page, 'JWS with a detached payload');
  await fill(box(page, 'Payload to sign'), '{"amount": "10.00"}');
  await page.getByRole('checkbox', { name: /^Unencoded/ }).check();
  await button(page, 'Sign payload').click();
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await button(page, 'Copy x-jws-signature header').click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toMatch(/^x-jws-signature: [\w-]+\.\.[\w-]+$/);
  await fill(box(page, names.encodedToken), await copied());
  await says(page, names.detachedResult, 'missing');
  await fill(box(page, names.detachedPayload), '{"amount": "10.00"}');
  await says(page, names.detachedResult, 'valid');
  await says(page, names.signature, 'valid');
  await expect.poll(() => textOf(page, names.payload)).toContain('"amount"');
  await expect.poll(() => textOf(page, names.encodedToken)).toMatch(/^[\w-]+\.\.[\w-]+$/);
  await isAccessible(page);
  await fill(box(page, names.detachedPayload), '{"amount": "10.00"}\n');
  await says(page, names.detachedResult, 'invalid');
  await says(page, names.signature, 'invalid');
  await expect(status(page, names.detachedResult)).toContainText('without the line break at the end');
});
