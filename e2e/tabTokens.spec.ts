import type { Page as PlaywrightPage } from '@playwright/test';
import { expect, alone as test } from './fixtures.js';
import { names } from './names.js';
import { findings } from './playwright/axe.js';
import { playwrightPage } from './playwright/driver.js';

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const tokenOf = (sub: string): string =>
  `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode({ iss: 'https://issuer.example', sub, aud: 'orders' })}.AAAA`;
// Of lengths that no letter typed makes of each other: each is pasted over the last.
const [one, other, third] = [tokenOf('first'), tokenOf('the second'), tokenOf('one more, the third')];

const items = (page: PlaywrightPage) =>
  page.getByRole('list', { name: names.tabTokens, exact: true }).getByRole('listitem');

const otherField = (page: PlaywrightPage) =>
  page.getByRole('textbox', { name: names.otherToken, exact: true });

const stored = (page: PlaywrightPage) =>
  page.evaluate(async () =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      await indexedDB.databases(),
      location.href,
      history.state as unknown,
    ]),
  );

test('the tokens of this tab are listed, opened, compared and removed', async ({
  page,
  workbench,
  record,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.openTool(names.compare);
  await expect(page.getByRole('button', { name: /^Tokens of this tab/ })).toHaveCount(0);
  for (const token of [one, other, third]) {
    await workbench.fill(names.encodedToken, token);
    await workbench.reads(names.payload, /"sub"/);
  }
  await page.getByRole('button', { name: 'Tokens of this tab (3)', exact: true }).click();
  await expect(items(page)).toHaveCount(3);
  await expect(items(page).first()).toContainText('shown above');
  await expect(items(page).nth(1)).toContainText('https://issuer.example');
  await expect(items(page).nth(1)).toContainText('Not verified');

  await workbench.press('Compare: token 3');
  await expect(otherField(page)).toHaveValue(one);
  await workbench.press('Open: token 2');
  await workbench.reads(names.encodedToken, other);
  await expect(items(page).first()).toContainText('shown above');
  await workbench.press(names.undo);
  await workbench.reads(names.encodedToken, third);

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findings(page)).toEqual([]);
  }
  await workbench.press('Remove: token 3');
  await expect(items(page)).toHaveCount(2);
  await workbench.press('Remove all former tokens');
  await workbench.press('Remove all former tokens');
  await expect(items(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: names.undo, exact: true })).toBeDisabled();
  await expect(otherField(page)).toHaveValue('');
  await workbench.reads(names.encodedToken, third);

  for (const token of [one, other])
    for (const trace of [await stored(page), ...record.requests, ...record.console])
      expect(trace).not.toContain(token.split('.')[1]);
});

test('a reload and another tab have none of them, nor has this one once all data are deleted', async ({
  page,
  workbench,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.openTool(names.compare);
  await workbench.fill(names.encodedToken, one);
  await workbench.fill(names.encodedToken, other);
  await page.getByRole('button', { name: /^Tokens of this tab/ }).click();
  await expect(items(page)).toHaveCount(2);
  await expect.poll(() => stored(page)).toContain(other.split('.')[1]);
  expect(await stored(page)).not.toContain(one.split('.')[1]);

  const tab = await page.context().newPage();
  const beside = playwrightPage(tab);
  await beside.open();
  await beside.says(names.signature, 'valid');
  await beside.openTool(names.compare);
  await expect(otherField(tab)).toHaveValue('');
  await expect(tab.getByRole('button', { name: /^Tokens of this tab/ })).toHaveCount(0);
  await tab.close();

  await page.reload();
  await workbench.reads(names.encodedToken, other);
  await workbench.openTool(names.compare);
  await expect(page.getByRole('button', { name: /^Tokens of this tab/ })).toHaveCount(0);

  await workbench.fill(names.encodedToken, third);
  await expect(page.getByRole('button', { name: /^Tokens of this tab/ })).toBeVisible();
  await workbench.pick('Menu', 'Privacy');
  await workbench.press('Delete all data');
  await workbench.press('Delete all data');
  await workbench.press('Close');
  await expect(page.getByRole('button', { name: /^Tokens of this tab/ })).toHaveCount(0);
  await expect(otherField(page)).toHaveValue('');
});
