import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, lasting, test } from './fixtures.js';
import { names } from './names.js';
import { findings } from './playwright/axe.js';
import { fill, playwrightPage } from './playwright/driver.js';

const folder = new URL('vectors/responses/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const keys = read('keys.json');
const now = Number(read('now.json')) + 60;

const table = (page: Page): Locator => page.getByRole('table', { name: names.tokens, exact: true });
const rows = (page: Page): Locator => table(page).locator('tbody tr');
const broken = (page: Page): Locator =>
  page.getByRole('list', { name: names.brokenLinks, exact: true }).getByRole('listitem');

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((given) => navigator.clipboard.writeText(given), text);
  await page.getByRole('button', { name: names.newToken, exact: true }).focus();
  await page.keyboard.press('Control+V');
}

/** Drops a file of this content, so many times over. */
async function drop(page: Page, name: string, text: string, times = 1): Promise<void> {
  await page.evaluate(
    ([fileName, content, count]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(Array<string>(count).fill(content), fileName));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text, times] as const,
  );
}

type Row = [place: RegExp, kind: string, verdict: RegExp];
const good = /Passes the checks/;
const onlyIssuer = /Only its issuer can read it/;
const at = 'Access token (RFC 9068)';
const inJson = (exchange: number): Row[] => [
  [new RegExp(`access_token \\(JSON\\), response ${exchange}: POST http://localhost:4590/token`), at, good],
  [new RegExp(`refresh_token \\(JSON\\), response ${exchange}`), 'Opaque token', onlyIssuer],
  [new RegExp(`id_token \\(JSON\\), response ${exchange}`), 'ID token', good],
];
const requests: Row[] = [
  [/Bearer \(header\), line 1/, at, good],
  [/id_token_hint \(query\), line 2/, 'Generic JWT', good],
  [/Bearer \(header\), line 2/, 'Opaque token', onlyIssuer],
];

const files: [file: string, rows: Row[]][] = [
  ['chromium.har', [...inJson(3), ...inJson(5)]],
  ['firefox.har', [...inJson(3), ...inJson(5)]],
  ['devtools.har', [...inJson(3), ...inJson(5)]],
  [
    'curl-v.txt',
    [
      [/Authorization \(header\), request 1: GET localhost:4590\/orders, line 7/, at, good],
      [/DPoP \(header\), request 1/, 'DPoP proof', /Not verified/],
    ],
  ],
  [
    'curl-trace.txt',
    [
      [/access_token \(JSON\), response 1: POST localhost:4590\/token, line 29and 1 more place/, at, good],
      [/id_token \(JSON\), response 1/, 'ID token', good],
      [/refresh_token \(JSON\), response 1/, 'Opaque token', onlyIssuer],
    ],
  ],
  [
    'set-cookie.txt',
    [
      [/id_token \(cookie\), response 1, line 3/, 'Generic JWT', good],
      [/refresh_token \(cookie\), response 1, line 4/, 'Opaque token', onlyIssuer],
    ],
  ],
  [
    'fragment.txt',
    [
      [/id_token \(fragment\), line 1/, 'ID token', good],
      [/access_token \(fragment\), line 1/, at, good],
    ],
  ],
  [
    'form-post.html',
    [
      [/id_token \(form\), line 4/, 'ID token', good],
      [/access_token \(form\), line 5/, at, good],
    ],
  ],
  ['nginx.log', requests],
  ['haproxy.log', requests],
  ['apache.log', requests],
  [
    'proxy.jsonl',
    [
      [/session\.accessToken \(JSON\), line 2and 1 more place/, at, good],
      [/session\.idToken \(JSON\), line 2/, 'ID token', good],
      [/session\.refreshToken \(JSON\), line 2/, 'Opaque token', onlyIssuer],
    ],
  ],
  [
    'token-response.json',
    [
      [/^access_token \(JSON\)$/, at, good],
      [/^refresh_token \(JSON\)$/, 'Opaque token', onlyIssuer],
      [/^id_token \(JSON\)$/, 'ID token', good],
    ],
  ],
];

lasting.describe('each token of what a tool recorded is a row', () => {
  for (const [file, expected] of files)
    lasting(file, async ({ page }) => {
      await page.clock.setFixedTime(now * 1000);
      await paste(page, read(file));
      await expect(rows(page)).toHaveCount(expected.length);
      await fill(page.getByRole('textbox', { name: names.publicKey, exact: true }), keys);
      for (const [index, [place, kind, verdict]] of expected.entries()) {
        const cells = rows(page).nth(index).getByRole('cell');
        await expect.soft(cells.nth(1)).toHaveText(place);
        await expect.soft(cells.nth(2)).toHaveText(kind);
        await expect.soft(cells.nth(6)).toHaveText(verdict);
      }
      await expect(broken(page)).toHaveCount(0);
    });

  lasting('sorted, filtered, chosen, and the broken link is named', async ({ page }) => {
    await page.clock.setFixedTime(now * 1000);
    const workbench = playwrightPage(page);
    const [one, other] = [read('token-response.json'), read('proxy.jsonl')];
    const access = /"accessToken":"([^"]+)"/.exec(other)?.[1] ?? '';
    await paste(page, one.replace(/(?<="access_token": ")[^"]+/, access));
    await expect(broken(page)).toHaveCount(1);
    await expect(broken(page)).toContainText('at_hash doesn’t match');
    await expect(broken(page)).toContainText('row 3 and row 1');
    await expect(rows(page).nth(2)).toContainText('Broken link: at_hash');

    await paste(page, read('chromium.har'));
    await expect(rows(page)).toHaveCount(6);
    await expect(rows(page).first()).toHaveAttribute('aria-current', 'true');
    await table(page).getByRole('button', { name: 'Kind', exact: true }).click();
    await expect(table(page).getByRole('columnheader', { name: 'Kind' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await expect(rows(page).last()).toContainText('Opaque token');
    await page.getByRole('textbox', { name: names.filterTokens, exact: true }).fill('id_token 5:');
    await expect(rows(page)).toHaveCount(1);
    await rows(page).first().getByRole('button').click();
    await expect(rows(page).first()).toHaveAttribute('aria-current', 'true');
    await workbench.says(names.signature, ['valid', 'valid-with-notice']);
    await workbench.press(names.clear);
    await expect(table(page)).toHaveCount(0);
  });
});

test('a large file is read in a worker, with progress, and can be stopped', async ({
  page,
  workbench,
  record,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const filler = '192.0.2.1 - - [29/Nov/2026:10:00:00 +0000] "GET / HTTP/1.1" 200 12\n'.repeat(2000);
  await drop(page, 'large.log', filler, 400);
  await expect(page.getByRole('progressbar', { name: names.readSoFar, exact: true })).toBeVisible();
  await workbench.press(names.stop);
  await expect(page.getByText('Stopped: nothing of it is listed.')).toBeVisible();
  await drop(page, 'sign-in.log', `${filler.repeat(3)}${read('nginx.log')}`);
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).first()).toContainText('line 6001');
  expect(record.requests.some((url) => /\/assets\/worker-/.test(url))).toBe(true);
  await drop(page, 'keys.json', keys);
  await workbench.says(names.signature, ['valid', 'valid-with-notice']);
  await expect(rows(page)).toHaveCount(3);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`at 390 px it fits, and axe finds nothing: ${colorScheme}`, async ({ page, workbench }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    await paste(page, read('chromium.har').replace(/"at_hash/g, '"x'));
    await expect(rows(page)).toHaveCount(6);
    await page.evaluate(() => scrollTo(0, 0));
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
