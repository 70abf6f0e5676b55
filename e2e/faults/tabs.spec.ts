import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, alone as test } from '../fixtures.js';
import { names } from '../names.js';
import { fill, playwrightPage } from '../playwright/driver.js';
import { own } from '../sharedSamples.js';

const profileNames = (page: Page) =>
  page.getByRole('combobox', { name: names.profile, exact: true }).getByRole('option').allTextContents();

/** Starts an own profile from another and saves it. */
async function saveProfile(page: Page): Promise<void> {
  await playwrightPage(page).pick('Menu', 'Custom profiles');
  await page.getByRole('button', { name: 'Duplicate “AMPLIFY API proxy”' }).click();
  await page.getByRole('button', { name: 'Save in this browser', exact: true }).click();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
}

test('two tabs that save profiles lose none of each other', async ({ page, workbench, context, baseURL }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const second = await context.newPage();
  const other = playwrightPage(second, baseURL ?? '/');
  await other.open();
  await other.says(names.signature, 'valid');
  await expect.poll(() => profileNames(page)).toHaveLength(6);
  await saveProfile(page);
  await expect.poll(() => profileNames(second)).toHaveLength(7);
  await saveProfile(second);
  await expect.poll(() => profileNames(page)).toHaveLength(8);
  await page.reload();
  await expect.poll(() => profileNames(page)).toHaveLength(8);
});

/** A file whose profile has the id that everybody's first has. */
async function chooseFile(page: Page, name: string): Promise<void> {
  await playwrightPage(page).pick('Menu', 'Custom profiles');
  await page.getByLabel('Import a file:').setInputFiles({
    name: 'profiles.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ version: 2, profiles: [{ ...own('own-1'), name }] })),
  });
}

test('profiles of one id in two tabs at once: imported or edited, each is there afterwards', async ({
  page,
  workbench,
  context,
  baseURL,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const second = await context.newPage();
  const other = playwrightPage(second, baseURL ?? '/');
  await other.open();
  await other.says(names.signature, 'valid');
  const save = (tab: Page) => tab.getByRole('button', { name: 'Save in this browser', exact: true }).click();
  const hasAll = async (wanted: string[]) => {
    for (const tab of [page, second])
      for (const name of wanted)
        await expect(tab.getByRole('button', { name: `Use ${name}`, exact: true })).toBeVisible();
  };
  await chooseFile(page, 'Shop');
  await chooseFile(second, 'Bank');
  await Promise.all([save(page), save(second)]);
  await hasAll(['Shop', 'Bank']);

  for (const [tab, name] of [
    [page, 'Here'],
    [second, 'There'],
  ] as const) {
    await tab.getByRole('button', { name: 'Edit Shop', exact: true }).click();
    const json = tab.getByRole('textbox', { name: 'Profiles as JSON', exact: true });
    await fill(json, JSON.stringify({ version: 2, profiles: [{ ...own('own-1'), name }] }));
  }
  await save(page);
  await hasAll(['Here', 'Bank']);
  await save(second);
  await hasAll(['Here', 'There', 'Bank']);
});

const stored = (tab: Page) => tab.evaluate(() => localStorage.getItem('countersign.profiles') ?? '');
const older = (name: string) => readFileSync(new URL(`../older/${name}`, import.meta.url), 'utf8').trim();
const jsonFile = (text: string) => ({
  name: 'x.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
const lasting = (json: string, lifetime: number) =>
  json.replace(/("(?:usual|default)": ?)120\b/, (_, name: string) => `${name}${lifetime}`);

/** Everybody's first profile, by its id and name, with a lifetime of its own. */
const shops = {
  file: (lifetime: number, version: 1 | 2) =>
    JSON.stringify({
      version: version + 1,
      profiles: [{ ...own('own-1'), name: 'Shop', lifetime: { default: lifetime, max: 3600 } }],
    }),
  link(lifetime: number, version: 1 | 2) {
    const json = Buffer.from(older(`link-${version}-own.txt`).split('.')[1] ?? '', 'base64url').toString();
    return `#v${version}.${Buffer.from(lasting(json, lifetime)).toString('base64url')}`;
  },
  workspace: (lifetime: number, version: 1 | 2) => lasting(older(`workspace-${version}.json`), lifetime),
};

const unsaved = (tab: Page) =>
  tab.getByRole('option', { name: 'Shop (not saved)', exact: true, includeHidden: true });

/** Brings one to a tab, in a version of the file or link. @returns the button that saves it */
async function bring(way: keyof typeof shops, tab: Page, lifetime: number, version: 1 | 2): Promise<Locator> {
  const workbench = playwrightPage(tab);
  const text = shops[way](lifetime, version);
  if (way === 'link') await tab.evaluate((hash) => location.assign(hash), text);
  if (way === 'workspace') {
    await workbench.openTool(names.share);
    await tab.getByLabel('Open workspace:').setInputFiles(jsonFile(text));
  }
  if (way !== 'file') await expect(unsaved(tab)).toBeAttached();
  await workbench.pick('Menu', 'Custom profiles');
  if (way === 'file') await tab.getByLabel('Import a file:').setInputFiles(jsonFile(text));
  const name = way === 'file' ? 'Save in this browser' : 'Save Shop';
  const saves = tab.getByRole('button', { name, exact: true });
  await expect(saves).toBeEnabled();
  return saves;
}

for (const way of ['file', 'link', 'workspace'] as const) {
  test(`two profiles of one id and name, saved at once in two tabs out of a ${way} of another version, are both there`, async ({
    page,
    workbench,
    context,
    baseURL,
  }) => {
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    const second = await context.newPage();
    const address = baseURL ?? '';
    const other = playwrightPage(second, address);
    await other.open();
    await other.says(names.signature, 'valid');
    const saves = await bring(way, page, 60, 1);
    const savesToo = await bring(way, second, 90, 2);
    // The second tab is busy while the first one saves: when it saves, it has heard nothing of that.
    const pressed = savesToo.evaluate((button: HTMLElement) => {
      const latest = performance.now() + 30_000;
      while (!document.cookie.includes('saved') && performance.now() < latest);
      button.click();
      return document.cookie;
    });
    await saves.click();
    await expect.poll(() => stored(page)).toContain('Shop');
    await context.addCookies([{ name: 'saved', value: 'yes', url: address }]);
    expect(await pressed).toContain('saved');
    for (const tab of [page, second]) {
      await expect(tab.getByRole('button', { name: 'Use Shop', exact: true })).toHaveCount(2);
      await expect(unsaved(tab)).toHaveCount(0);
      const { profiles } = JSON.parse(await stored(tab)) as {
        profiles: { id: string; lifetime: { default: number } }[];
      };
      expect(new Set(profiles.map(({ id }) => id)).size).toBe(2);
      expect(profiles.map(({ lifetime }) => lifetime.default).toSorted((a, b) => a - b)).toEqual([60, 90]);
    }
  });
}
