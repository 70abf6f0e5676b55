import type { Page as PlaywrightPage } from '@playwright/test';
import { expect, test } from './fixtures.js';
import { names } from './names.js';
import type { Page } from './journeys/page.js';
import { golden } from './journeys/tokens.js';
import { own } from './sharedSamples.js';

/** Everybody's first own profile has this id. */
const profileOf = (name: string, seconds: number) => ({
  ...own('own-1'),
  name,
  lifetime: { default: seconds, max: 3600 },
});

async function save(page: PlaywrightPage, workbench: Page, profile: object): Promise<void> {
  await workbench.pick('Menu', 'Custom profiles');
  await page.getByLabel('Import a file:').setInputFiles({
    name: 'profiles.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ version: 2, profiles: [profile] })),
  });
  await workbench.press('Save in this browser');
  await workbench.shows('Profile saved.');
  await workbench.press('Close');
}

const inUse = (page: PlaywrightPage) =>
  page.getByRole('combobox', { name: names.profile, exact: true }).locator('option:checked');
const stored = (page: PlaywrightPage) =>
  page.evaluate(() => localStorage.getItem('countersign.profiles') ?? '');

async function took(page: PlaywrightPage, workbench: Page): Promise<void> {
  await expect(inUse(page)).toHaveText('Bank (not saved)');
  await workbench.reads(names.applicationId, golden.applicationId);
  await workbench.pick('Menu', 'Custom profiles');
  await expect(page.getByRole('button', { name: 'Use Shop' })).toBeEnabled();
  await expect(page.getByRole('button', { name: 'Use Bank' })).toBeHidden();
  await workbench.press('Close');

  // It stays over a reload, and another save leaves it alone.
  await page.reload();
  await workbench.says(names.signature, 'valid');
  await expect(inUse(page)).toHaveText('Bank (not saved)');
  await save(page, workbench, { ...profileOf('Mill', 60), id: 'own-2' });
  expect(await stored(page)).not.toContain('Bank');
  expect(await stored(page)).toContain('Shop');

  // Saved by choice, under an id of its own.
  await workbench.pick('Menu', 'Custom profiles');
  await workbench.press('Save Bank');
  for (const name of ['Shop', 'Mill', 'Bank']) {
    await expect(page.getByRole('button', { name: `Use ${name}` })).toBeVisible();
  }
  await workbench.press('Close');
  await expect(inUse(page)).toHaveText('Bank');
  expect(await stored(page)).toContain('"own-3"');
  await workbench.press(names.undo);
  await expect(inUse(page)).toHaveText('Bank (not saved)');
}

/** Bank in use, then Shop alone among the person's own, with the id that Bank had, as it is with another person. */
async function made(page: PlaywrightPage, workbench: Page, take: () => Promise<string>): Promise<string> {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await save(page, workbench, profileOf('Bank', 120));
  await workbench.choose(names.profile, 'Bank');
  await workbench.fill(names.applicationId, golden.applicationId);
  const taken = await take();
  await workbench.choose(names.profile, 'AMPLIFY API proxy');
  await workbench.pick('Menu', 'Custom profiles');
  await workbench.press('Delete Bank');
  await workbench.press('Delete Bank');
  await workbench.shows('Profile deleted.');
  await workbench.press('Close');
  await save(page, workbench, profileOf('Shop', 240));
  return taken;
}

test('a profile that comes with a link takes the place of none, stays in the tab, and is saved by choice', async ({
  page,
  workbench,
}) => {
  const link = await made(page, workbench, async () => {
    await workbench.openTool(names.share);
    return workbench.copied('Copy link');
  });
  await workbench.openAt(link);
  await took(page, workbench);
});

test('a profile that comes with a workspace takes the place of none either; others in it are left and named', async ({
  page,
  workbench,
}) => {
  const text = await made(page, workbench, async () => {
    await workbench.openTool(names.share);
    return (await workbench.downloaded('Download workspace')).text;
  });
  const file = JSON.parse(text) as { profiles: object[] };
  expect(file.profiles).toHaveLength(1);
  const other = { ...profileOf('Other', 60), id: 'own-9' };
  await page.getByLabel('Open workspace:').setInputFiles({
    name: 'w.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...file, profiles: [...file.profiles, other] })),
  });
  await workbench.shows('One profile in the file was not loaded');
  await took(page, workbench);
});
