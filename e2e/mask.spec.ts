import { createHmac, generateKeyPairSync } from 'node:crypto';
import type { Page as PlaywrightPage } from '@playwright/test';
import { CompactEncrypt } from 'jose';
import { alone as test, expect } from './fixtures.js';
import type { Page } from './journeys/page.js';
import { names } from './names.js';
import { findings } from './playwright/axe.js';
import { fill, playwrightPage } from './playwright/driver.js';

const shortcut = 'Alt+Shift+H';
const secret = 'a-secret-for-these-pictures-alone-0123456789';
const now = 1_795_521_060;

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** All that says whose token it is, of one length for each. */
function tokenOf(who: string, more: object = {}): string {
  const header = { alg: 'HS256', typ: 'JWT', kid: `key-of-${who}` };
  const claims = {
    iss: `https://${who}.example`,
    sub: who,
    aud: [`api-${who}`, 'orders'],
    iat: now - 60,
    exp: now + 3540,
    act: { sub: who, note: Buffer.from(`{"of":"${who}"}`).toString('base64url') },
    ...more,
  };
  const input = `${encode(header)}.${encode(claims)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

/** The line under each name that is explained comes last. */
const areExplained = (page: PlaywrightPage) => expect(page.locator('.cs-hint')).toHaveCount(9);

type State = [string, (workbench: Page, page: PlaywrightPage, who: string) => Promise<void>];

const view = (name: string) => async (_workbench: Page, page: PlaywrightPage) => {
  for (const group of [names.viewOfHeader, names.viewOfPayload])
    await page
      .getByRole('radiogroup', { name: group, exact: true })
      .getByRole('radio', { name, exact: true })
      .click();
};

/** How the page is reached in each of its states, one after the other. */
const states: State[] = [
  ['arrival', (workbench) => workbench.says(names.signature, 'valid')],
  [
    'a pasted token',
    async (workbench, page, who) => {
      await workbench.fill(names.encodedToken, tokenOf(who));
      await workbench.says(names.signature, 'no-key');
      await areExplained(page);
    },
  ],
  [
    'verified',
    async (workbench) => {
      await workbench.fill(names.secret, secret);
      await workbench.says(names.signature, 'valid');
    },
  ],
  ['claims', view('Claims')],
  ['raw', view('Raw')],
  [
    'json',
    async (workbench, page) => {
      await view('JSON')(workbench, page);
      await areExplained(page);
    },
  ],
  [
    'selected, with Find',
    async (_workbench, page, who) => {
      const payload = page.getByRole('textbox', { name: names.payload, exact: true });
      await payload.press('ControlOrMeta+f');
      await page.getByRole('textbox', { name: names.find, exact: true }).fill(who);
      await payload.press('ControlOrMeta+a');
    },
  ],
  [
    'expected values',
    async (workbench, page, who) => {
      await page.getByRole('button', { name: names.expectedValues }).click();
      await fill(page.getByRole('textbox', { name: names.expectedIssuer }), `https://not-${who}.example`);
      await workbench.says(names.overallResult, 'rejected');
    },
  ],
  [
    'compare',
    async (workbench, page, who) => {
      await workbench.openTool(names.compare);
      const other = page.getByRole('textbox', { name: names.otherToken, exact: true });
      await fill(other, tokenOf(who, { sub: `no-${who}`, aud: 'orders' }));
      await expect(page.getByRole('table', { name: 'Differences', exact: true })).toBeVisible();
    },
  ],
  [
    'a response',
    async (workbench, page, who) => {
      await workbench.fill(
        names.encodedToken,
        JSON.stringify({ access_token: tokenOf(who), id_token: tokenOf(who, { nonce: who }) }),
      );
      await expect(page.getByRole('table', { name: names.tokens, exact: true })).toBeVisible();
    },
  ],
  [
    'decrypted',
    async (workbench, page, who) => {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const token = await new CompactEncrypt(Buffer.from(JSON.stringify({ sub: who })))
        .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
        .encrypt(publicKey);
      await workbench.fill(names.encodedToken, token);
      const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
      await page.getByRole('textbox', { name: 'Decryption key', exact: true }).fill(key);
      await page.getByRole('button', { name: 'Decrypt', exact: true }).click();
      await expect(page.getByRole('textbox', { name: 'Content of layer 1', exact: true })).toBeVisible();
    },
  ],
];

/** Where the dots of a dotted line begin differs from one drawing to the next, so it is left out. */
const withoutDottedLines = () => {
  for (const { shadowRoot } of document.querySelectorAll('[data-editor]')) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.cs-hint { text-decoration: none !important }');
    shadowRoot?.adoptedStyleSheets.push(sheet);
  }
};

/** A picture of the page once nothing is under way. */
async function pictureOf(page: PlaywrightPage): Promise<string> {
  await page.evaluate(withoutDottedLines);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  return (await page.screenshot({ fullPage: true, animations: 'disabled' })).toString('base64');
}

/** Opens the page, with a clock that stands, and masks the values. */
async function openMasked(page: PlaywrightPage): Promise<Page> {
  const workbench = playwrightPage(page);
  await page.clock.setFixedTime(now * 1000);
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await expect(page.locator('.cm-content')).toHaveCount(3);
  await workbench.shortcut(shortcut);
  await expect(page.getByRole('button', { name: names.maskValues, pressed: true })).toBeVisible();
  return workbench;
}

test('under the mask nothing that is drawn tells one person’s tokens from another’s', async ({ page }) => {
  test.slow();
  const other = await page.context().newPage();
  const pages = [
    { page, who: 'alice', workbench: await openMasked(page) },
    { page: other, who: 'carol', workbench: await openMasked(other) },
  ] as const;
  for (const [name, reach] of states) {
    for (const { page: each, who, workbench } of pages) {
      await each.bringToFront();
      await reach(workbench, each, who);
      if (name !== 'selected, with Find') await each.getByRole('heading', { name: 'Countersign' }).click();
      await expect(each.getByRole('status', { name: names.overallResult })).toHaveAttribute(
        'aria-busy',
        'false',
      );
    }
    // What gives a person away stays to be seen; what is still fading or loading in one of them does not.
    await expect(async () => {
      const [ofAlice, ofCarol] = [await pictureOf(page), await pictureOf(other)];
      expect(ofAlice === ofCarol, name).toBe(true);
    }).toPass();
  }
});

test('what is copied is the value, and one press shows it again', async ({ page, workbench, record }) => {
  await openMasked(page);
  const token = tokenOf('alice');
  await workbench.fill(names.encodedToken, token);
  await workbench.fill(names.secret, secret);
  await workbench.says(names.signature, 'valid');
  const payload = page.getByRole('textbox', { name: names.payload, exact: true });
  const before = await payload.screenshot();
  expect(await workbench.copied(names.copyPayload)).toContain('"sub": "alice"');
  await payload.press('ControlOrMeta+a');
  await payload.press('ControlOrMeta+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('"sub": "alice"');
  await workbench.openTool(names.compare);
  const field = page.getByRole('textbox', { name: names.otherToken, exact: true });
  await fill(field, tokenOf('carol'));
  for (const key of ['c', 'x']) {
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await field.press('ControlOrMeta+a');
    await field.press(`ControlOrMeta+${key}`);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(tokenOf('carol'));
  }
  await expect(field).not.toHaveValue(tokenOf('carol'));
  await page.getByRole('heading', { name: 'Countersign' }).click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findings(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: names.maskValues, pressed: true }).click();
  await expect(page.getByRole('button', { name: names.maskValues })).toHaveCount(0);
  await expect(page.getByText('Values are shown.').last()).toBeVisible();
  expect(await payload.screenshot()).not.toEqual(before);
  await expect(page.getByRole('status', { name: names.signature })).toHaveAttribute('data-status', 'valid');
  expect(record.complaints).toEqual([]);
});

test('the menu has it, and another tab and the next page know nothing of it', async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  const item = page.getByRole('menuitemcheckbox', { name: names.maskValues });
  await expect(item).not.toBeChecked();
  await item.click();
  await expect(page.locator('html')).toHaveAttribute('data-masked');
  await page.reload();
  await workbench.says(names.signature, 'valid');
  await expect(page.locator('html')).not.toHaveAttribute('data-masked');
  expect(
    await page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])),
  ).not.toMatch(/mask/i);
});
