import type { Page } from '@playwright/test';
import { alone as test, expect } from './fixtures.js';
import { names } from './names.js';
import { findings } from './playwright/axe.js';
import { fill } from './playwright/driver.js';

type Jwk = Readonly<Record<string, unknown>>;

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const list = (page: Page, name: string) => page.getByRole('list', { name, exact: true });
const entry = (page: Page, number: number) =>
  list(page, names.keysInSet).getByRole('listitem', { name: `Key ${number}`, exact: true });

async function copied(page: Page): Promise<readonly Jwk[]> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await button(page, names.copyJwkSet).click();
  let text = '';
  await expect
    .poll(async () => (text = await page.evaluate(() => navigator.clipboard.readText())))
    .not.toBe('');
  return (JSON.parse(text) as { keys: Jwk[] }).keys;
}

/** axe finds nothing in light and dark, at the width of a phone too, where nothing is wider than the window. */
async function isAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(() => scrollTo(0, 0));
      expect(await findings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('a set of two keys: rotation, a duplicate kid, the difference, and no private key unless asked', async ({
  page,
  workbench,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.openTool(names.keys);
  await button(page, names.jwkSet).click();
  await button(page, names.addToSet).click();
  await expect(entry(page, 1)).toContainText('private key loaded');
  const [old] = await copied(page);

  await button(page, 'Rotate key 1').click();
  await expect(entry(page, 2)).toBeVisible();
  const [next, former] = await copied(page);
  expect(former).toEqual(old);
  expect(next).toMatchObject({ kty: 'RSA', use: 'sig', alg: 'RS256' });
  expect(next?.['kid']).not.toBe(old?.['kid']);
  await workbench.reads(names.header, new RegExp(`"kid": *"${String(next?.['kid'])}"`));
  await expect(page.getByText('No problems found in this set.')).toBeVisible();

  for (const number of [1, 2]) {
    await entry(page, number).getByRole('combobox', { name: 'kid', exact: true }).selectOption('Own value');
    await fill(entry(page, number).getByRole('textbox', { name: names.ownKid, exact: true }), 'signing');
  }
  const problems = list(page, names.setProblems).getByRole('listitem');
  await expect(problems).toHaveCount(1);
  await expect(problems).toHaveAttribute('data-kind', 'jwk-kid-duplicate');
  await expect(problems).toContainText('Keys 1, 2: Duplicate kid “signing”');

  await button(page, names.compareSets).click();
  const difference = list(page, names.setDifference).getByRole('listitem');
  await fill(
    box(page, names.otherJwkSet),
    JSON.stringify({ keys: [{ ...old, kid: 'signing', use: 'enc' }] }),
  );
  // The old key under its kid, and the new one beside it.
  await expect(difference).toHaveText([
    /^Added: signing \(RSA\)\.$/,
    /^Same key, other members: signing\. use: "enc", now "sig"\.$/,
    '0 keys are the same.',
  ]);
  await expect(list(page, 'Problems of the other set').getByRole('listitem')).toHaveAttribute(
    'data-kind',
    'use-contradicted',
  );

  await button(page, names.issuerAddresses).click();
  await fill(box(page, names.issuerOfKeys), 'https://id.example/realms/one');
  await expect(
    page.getByText('https://id.example/.well-known/oauth-authorization-server/realms/one', { exact: true }),
  ).toBeVisible();
  await page.getByRole('checkbox', { name: names.includePrivateKeys, exact: true }).check();
  await isAccessible(page);

  const [own] = await copied(page);
  const d = String(own?.['d']);
  expect(d.length).toBeGreaterThan(100);
  await expect(box(page, names.jwkSet)).toContainText(/"kid": "signing"/);
  expect(await page.locator('body').innerText()).not.toContain(d);
});

test('keys of any form are added as text, and what is no key is named', async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.openTool(names.keys);
  await button(page, names.jwkSet).click();
  await fill(
    box(page, names.moreKeys),
    JSON.stringify({
      keys: [
        { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo', use: 'sig' },
        { kty: 'XYZ', kid: 'b' },
      ],
    }),
  );
  await button(page, 'Add these keys').click();
  // RFC 8037, appendix A: its private key is published, too.
  await expect(list(page, 'About these keys').getByRole('listitem')).toHaveText([
    /^“XYZ” is not a key type/,
    /^Publicly known key/,
  ]);
  await expect(list(page, names.setProblems).getByRole('listitem')).toHaveAttribute(
    'data-kind',
    'kid-missing',
  );
  expect(await copied(page)).toEqual([
    { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo', use: 'sig' },
  ]);
  await button(page, 'Remove key 1 from the set').click();
  await expect(page.getByText('The set is empty. Add a key above.')).toBeVisible();
});
