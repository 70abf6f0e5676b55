import type { Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { snippetIds } from '../src/core/snippets/snippets.js';
import { expect, alone, test } from './fixtures.js';
import { inTemporaryFolder, outputOf, requires } from './interop/tools.js';
import { pasteAndVerify, threeActs } from './journeys/job.js';
import { decoded, golden } from './journeys/tokens.js';
import { names } from './names.js';

const opensShare = async (page: Page) => {
  const tab = page.getByRole('tab', { name: names.share, exact: true });
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
};

const fragmentOf = (link: string) => link.slice(link.indexOf('#'));

test('the shell snippet, saved beside the private key, prints the very token of the page', async ({
  page,
  workbench,
}) => {
  requires('openssl');
  const { token } = await threeActs(workbench, golden.applicationId);
  const { text: privateKey } = await workbench.downloaded(names.downloadPrivateKey);
  await page.getByRole('tab', { name: names.code, exact: true }).click();
  const { name, text } = await workbench.downloaded('Download sign.sh');
  expect(name).toBe('sign.sh');
  expect(await workbench.copied('Copy code')).toBe(text);
  const { iat } = JSON.parse(decoded(token).payload) as { iat: number };
  await inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, 'private_key.pem'), privateKey);
    await writeFile(join(folder, 'sign.sh'), text);
    const printed = await outputOf('/usr/bin/env', ['-C', folder, `NOW=${iat}`, 'bash', 'sign.sh']);
    expect(printed.toString().trim()).toBe(token);
  });
});

test('every language has code for this token, or says why not; none holds the key', async ({
  page,
  workbench,
}) => {
  await threeActs(workbench, golden.applicationId);
  const { text: privateKey } = await workbench.downloaded(names.downloadPrivateKey);
  await page.getByRole('tab', { name: names.code, exact: true }).click();
  const language = page.getByRole('combobox', { name: 'Language', exact: true });
  await expect(language.getByRole('option')).toHaveCount(snippetIds.length);
  const languages = await language.getByRole('option').allTextContents();
  for (const name of languages) {
    await language.selectOption({ label: name });
    const code = await workbench.copied('Copy code');
    expect(code.length, name).toBeGreaterThan(100);
    expect(code, name).not.toContain(privateKey.split('\n')[3]);
  }
  await workbench.press(names.newKey);
  await page.getByRole('combobox', { name: names.algorithm, exact: true }).selectOption('HS256');
  await workbench.press('Generate secret');
  await expect(page.getByText('JWT_SECRET, written as in Secret')).toBeVisible();
  for (const name of languages) {
    await language.selectOption({ label: name });
    const code = await workbench.copied('Copy code');
    expect(code, name).toMatch(/HS256|sign\.sh/);
    expect(code, name).not.toContain('_key.pem');
  }
  await workbench.press(names.newKey);
  await page.getByRole('combobox', { name: names.algorithm, exact: true }).selectOption('ES256');
  await workbench.press(names.generateKeyPair);
  await expect(page.getByRole('list', { name: names.code, exact: true })).toContainText(
    'doesn’t support ES256',
  );
});

test('a link to a token brings back token and public key, and clears the address', async ({
  page,
  workbench,
}) => {
  await threeActs(workbench, golden.applicationId);
  const publicKey = await workbench.read(names.publicKey);
  await opensShare(page);
  await page.getByRole('radio', { name: /^Token and public key/ }).check();
  await workbench.shows('anyone who has the link can use the token');
  const link = await workbench.copied('Copy link');
  const token = (await workbench.read(names.encodedToken)).replaceAll('\n', '');
  expect(new URL(link).search).toBe('');

  await page.goto('about:blank');
  await page.goto(link);
  await workbench.reads(names.publicKey, publicKey);
  await workbench.says(names.signature, 'valid');
  await workbench.shows('Opened from a link.');
  expect(new URL(page.url()).hash).toBe('');
  expect((await workbench.read(names.encodedToken)).replaceAll('\n', '')).toBe(token);
});

alone(
  'a link to a draft is signed anew by the key of whoever opens it, and issued at that moment',
  async ({ page, workbench }) => {
    await page.clock.setFixedTime(new Date('2026-11-23T12:00:00Z'));
    const { token } = await threeActs(workbench, golden.applicationId);
    await opensShare(page);
    const link = await workbench.copied('Copy link');
    await page.goto('about:blank');
    await page.clock.setFixedTime(new Date('2026-11-23T15:00:00Z'));
    await page.goto(link);
    await workbench.reads(names.applicationId, golden.applicationId);
    await workbench.says(names.signature, 'valid');
    await workbench.shows('No problems found');
    const mine = decoded(await workbench.copied(names.copyToken));
    expect(JSON.parse(mine.payload)).toMatchObject({ sub: golden.applicationId, iat: 1795446000 });
    expect(mine.header).not.toBe(decoded(token).header);
  },
);

alone(
  'a report is copied, and printed in the place of the page, without the token',
  async ({ page, workbench }) => {
    // What a print dialog would get: the page as it is in print, until that is closed.
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-prints', '');
    });
    await workbench.open();
    await workbench.fill(names.encodedToken, golden.token);
    await workbench.says(names.time, 'expired');
    await opensShare(page);
    const report = await workbench.copied('Copy as Markdown');
    expect(report).toContain('# JWT report');
    expect(report).toContain(golden.applicationId);
    expect(report).not.toContain(golden.token.split('.')[1]);

    await workbench.press('Print');
    await expect(page.locator('html[data-prints]')).toHaveCount(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1, name: 'JWT report' })).toBeVisible();
    await expect(page.getByRole('article').getByText(golden.applicationId)).toBeVisible();
    await expect(page.getByRole('tab', { name: names.share })).toHaveCount(0);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(page.getByText('JWT report')).toHaveCount(0);
    await expect(page.getByRole('tab', { name: names.share })).toBeVisible();
  },
);

for (const form of ['token', 'id_token', 'access_token', 'value'] as const) {
  test(`a link of jwt.io's by #${form} opens`, async ({ page, workbench }) => {
    await page.goto(`/#${form}=${golden.token}`);
    await workbench.says(names.time, 'expired');
    await workbench.reads(names.applicationId, golden.applicationId);
    expect(new URL(page.url()).hash).toBe('');
  });
}

test('a link that is opened in this very tab, and a damaged one that changes nothing', async ({
  page,
  workbench,
}) => {
  await threeActs(workbench, golden.applicationId);
  await opensShare(page);
  const fragment = fragmentOf(await workbench.copied('Copy link'));
  await workbench.fill(names.applicationId, 'another');
  await page.evaluate((to) => (location.hash = to), fragment.slice(0, -10));
  await workbench.shows('The link is damaged');
  await workbench.reads(names.applicationId, 'another');
  await workbench.press('Dismiss');
  await expect(page.getByText('The link is damaged')).toBeHidden();
  await page.evaluate((to) => (location.hash = to), fragment);
  await workbench.reads(names.applicationId, golden.applicationId);
  await page.evaluate(() => (location.hash = '#v99.x'));
  await workbench.shows('Link version 99 is not supported');
});

test('a private key goes into no link and no workspace', async ({ page, workbench }) => {
  await threeActs(workbench, golden.applicationId);
  const { text } = await workbench.downloaded(names.downloadPrivateKey);
  await workbench.fill(names.payload, JSON.stringify({ sub: text }));
  await opensShare(page);
  await workbench.press('Copy link');
  await workbench.shows('Links can’t contain private keys');
  await opensShare(page);
  await workbench.press('Download workspace');
  await workbench.shows('Private key in');
});

test('a workspace is saved without the private key, and opened again', async ({ page, workbench }) => {
  await threeActs(workbench, golden.applicationId);
  const publicKey = await workbench.read(names.publicKey);
  const payload = await workbench.read(names.payload);
  await opensShare(page);
  const { name, text } = await workbench.downloaded('Download workspace');
  expect(name).toBe('countersign-workspace.json');
  expect(text).not.toContain('PRIVATE');
  expect(JSON.parse(text)).toMatchObject({ profile: 'api-proxy', publicKeys: [publicKey] });

  await page.reload();
  await workbench.says(names.signature, 'valid');
  await opensShare(page);
  const open = (content: string) =>
    page
      .getByLabel('Open workspace:')
      .setInputFiles({ name: 'w.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await open(text.replace('"skew": 0', '"skew": "0"'));
  await workbench.shows(/skew, line \d+, column \d+: wrong type/);
  await open(text);
  await workbench.reads(names.payload, payload);
  await expect(page.getByRole('combobox', { name: 'Active key' }).getByRole('option')).toHaveCount(2);
});

test('a token that was verified by a pasted key goes into a link with that key', async ({
  page,
  workbench,
}) => {
  const { readFile } = await import('node:fs/promises');
  const pem = await readFile(new URL('vectors/own/jwtio-default-rs256-public.pem', import.meta.url), 'utf8');
  await pasteAndVerify(workbench, golden.token, pem);
  await opensShare(page);
  await page.getByRole('radio', { name: /^Token and public key/ }).check();
  const link = await workbench.copied('Copy link');
  await page.goto('about:blank');
  await page.goto(link);
  await workbench.says(names.signature, 'valid');
});

test("code for somebody's token verifies it, code for one's own makes it", async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.encodedToken, golden.token);
  await workbench.openTool(names.code);
  const language = page.getByRole('combobox', { name: 'Language', exact: true });
  const first = language.getByRole('option').first();
  await expect(language).toHaveValue('verify-openssl');
  await expect(first).toHaveText('Verify: openssl');
  await expect(language.getByRole('option')).toHaveCount(snippetIds.length);
  await workbench.press(names.newToken);
  await expect(language).toHaveValue('bash');
  await expect(first).toHaveText('Shell: openssl');
});
