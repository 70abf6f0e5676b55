import type { Locator, Page } from '@playwright/test';
import { createHmac, createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { onReference } from '../scripts/reference.mjs';
import { expect, alone as test } from './fixtures.js';
import type { Page as Workbench } from './journeys/page.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';
import { openInOwnFonts } from './playwright/fonts.js';

// Letters are drawn by the system's libraries, controls by the browser: pictures are compared where they were taken.
test.skip(!onReference, 'visual tests: the pictures are of Debian 12, and are compared there alone');

const key = createPrivateKey(
  readFileSync(new URL('vectors/own/keys/rsa2048.pkcs8.pem', import.meta.url), 'utf8'),
);
const pair = {
  privateJwk: key.export({ format: 'jwk' }),
  publicJwk: createPublicKey(key).export({ format: 'jwk' }),
};

/** What is wrong with it: times in milliseconds, an audience of another, a name twice, a start in the future. */
const wrongPayload = `{
  "sub": "${golden.applicationId}",
  "aud": "somebody else",
  "iss": "${golden.applicationId}",
  "iss": "${golden.applicationId}",
  "iat": 1795521600000,
  "nbf": 1999999999
}`;

/** Of somebody, by HS256, with ten claims, and the secret that it is signed by. */
const secret = 'a-secret-for-these-pictures-alone-0123456789';
function someones(claims: object): string {
  const input = [
    { alg: 'HS256', typ: 'JWT' },
    {
      iss: 'https://login.example.com/',
      sub: 'user-1234567890',
      aud: ['https://api.example.com'],
      iat: 1795521000,
      exp: 1795524600,
      jti: '8f14e45f-ceea-467f-a83c-2f0a1b9d3c11',
      scope: 'openid profile read:orders',
      client_id: 'portal',
      name: 'Jo Doe',
      admin: true,
      ...claims,
    },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

const paste = async (workbench: Workbench, claims: object, typed: string) => {
  await workbench.fill(names.encodedToken, someones(claims));
  await workbench.says(names.signature, 'no-key');
  if (typed !== '') await workbench.fill(names.secret, typed);
};

/** What comes late may move the page under the pointer, or scroll for the caret: then once more. */
async function wheelUp(page: Page, over: Locator, offset: () => Promise<number | undefined>): Promise<void> {
  await expect(async () => {
    await over.hover();
    await page.mouse.wheel(0, -10_000);
    await expect.poll(offset, { timeout: 1000 }).toBe(0);
  }).toPass();
}

/**
 * Without the focus, and all at its start. How far editor and page were scrolled for a caret at the end is a matter of a
 * few pixels, and of when they were measured.
 */
async function toStart(page: Page): Promise<void> {
  const token = page.getByRole('textbox', { name: names.encodedToken, exact: true });
  await token.press('Control+Home');
  await wheelUp(page, token, () => token.evaluate((editor) => editor.parentElement?.scrollTop));
  const heading = page.getByRole('heading', { name: 'Countersign' });
  await heading.click();
  await wheelUp(page, heading, () => page.evaluate(() => window.scrollY));
}

/** What somebody sees, from the first visit on. */
const states: Record<string, (workbench: Workbench, page: Page) => Promise<void>> = {
  empty: async (workbench) => workbench.says(names.overallResult, 'incomplete'),
  filled: async (workbench) => {
    await workbench.fill(names.applicationId, golden.applicationId);
    await workbench.says(names.overallResult, 'accepted');
  },
  failing: async (workbench) => {
    await workbench.fill(names.applicationId, golden.applicationId);
    await workbench.fill(names.jwtKeyId, 'mistyped');
    await workbench.fill(names.payload, wrongPayload);
    await workbench.says(names.overallResult, 'rejected');
    await workbench.says(names.time, 'not-yet-valid');
  },
  'not-verified': (workbench) => paste(workbench, {}, ''),
  verified: async (workbench) => {
    await paste(workbench, {}, secret);
    await workbench.says(names.overallResult, 'accepted');
  },
  'wrong-secret': async (workbench) => {
    await paste(workbench, {}, 'another secret');
    await workbench.says(names.signature, 'invalid');
  },
  expired: async (workbench) => {
    await paste(workbench, { iat: 1795510000, exp: 1795513600 }, secret);
    await workbench.says(names.time, 'expired');
    await workbench.says(names.signature, 'valid');
  },
  claims: async (workbench, page) => {
    await paste(workbench, {}, secret);
    await page
      .getByRole('radiogroup', { name: names.viewOfPayload, exact: true })
      .getByRole('radio', { name: 'Claims', exact: true })
      .click();
    await expect(page.getByRole('rowheader', { name: 'iss', exact: true })).toBeVisible();
  },
  compare: async (workbench, page) => {
    await paste(workbench, {}, secret);
    await page.getByRole('tab', { name: names.compare, exact: true }).click();
    await page
      .getByRole('textbox', { name: names.otherToken, exact: true })
      .fill(someones({ aud: ['https://orders.example.com'], exp: 1795528200, admin: undefined }));
    await expect(page.getByRole('table', { name: names.differences, exact: true })).toBeVisible();
  },
  edited: async (workbench, page) => {
    await paste(workbench, {}, secret);
    await page
      .getByRole('radiogroup', { name: names.viewOfPayload, exact: true })
      .getByRole('radio', { name: 'JSON', exact: true })
      .click();
    await workbench.fill(names.payload, '{"iss":"https://login.example.com/","exp":1795524600}');
    await workbench.shows('Now yours: re-signed with your key.');
  },
  encrypted: async (workbench, page) => {
    await workbench.fill(names.encodedToken, 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAA.AAAA.AAAA');
    await workbench.says(names.signature, 'encrypted');
    await expect(page.getByRole('textbox', { name: 'Decryption key', exact: true })).toBeVisible();
  },
  'no-token': async (workbench) => {
    await workbench.fill(names.encodedToken, 'no token at all');
    await workbench.says(names.signature, ['malformed', 'empty']);
  },
  'test-token': async (workbench, page) => {
    await workbench.fill(names.applicationId, golden.applicationId);
    await page.getByRole('tab', { name: names.testTokens, exact: true }).click();
    await workbench.press('Expired');
    await workbench.says(names.time, 'expired');
    // Said to those who listen, and shown for a while to those who look.
    const said = page.getByText('Invalid test token created: Expired.', { exact: true });
    await expect(said).toHaveCount(2);
    await expect(said).toHaveCount(1);
  },
};

/** What lies below the first window is a picture of its own. */
const picturedOf = (state: string, page: Page) =>
  state === 'compare' ? page.getByRole('region', { name: 'Tools', exact: true }) : page;

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];
for (const [state, reach] of Object.entries(states)) {
  test(`${state} looks as it did, at two widths, light and dark`, async ({ page, workbench }) => {
    await page.clock.setFixedTime('2026-11-24T12:00:00Z');
    // The one thing that chance has a part in.
    await page.addInitScript(({ privateJwk, publicJwk }: typeof pair) => {
      const { subtle } = crypto;
      Reflect.set(subtle, 'generateKey', async (algorithm: RsaHashedKeyGenParams) => ({
        privateKey: await subtle.importKey('jwk', privateJwk, algorithm, true, ['sign']),
        publicKey: await subtle.importKey('jwk', publicJwk, algorithm, true, ['verify']),
      }));
    }, pair);
    await openInOwnFonts(workbench, page);
    await workbench.says(names.signature, 'valid');
    // A plain field that somebody is in waits for its editor.
    await expect(page.locator('.cm-content')).toHaveCount(3);
    await reach(workbench, page);
    await expect(page.getByRole('tab', { name: names.code, exact: true })).toBeVisible();
    for (const viewport of sizes) {
      await page.setViewportSize(viewport);
      // One answer may be there while what lies below is still of the state before.
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
      await toStart(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
        await expect
          .soft(picturedOf(state, page))
          .toHaveScreenshot(`${state}-${viewport.width}-${colorScheme}.png`);
      }
    }
  });
}
