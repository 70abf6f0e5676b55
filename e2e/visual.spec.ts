import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { onReference } from '../scripts/reference.mjs';
import { expect, test } from './fixtures.js';
import type { Page as Workbench } from './journeys/page.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';

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

const states: Record<string, (workbench: Workbench) => Promise<void>> = {
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
};

const sizes = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

for (const viewport of sizes) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [state, reach] of Object.entries(states)) {
      test(`${state} at ${viewport.width} px, ${colorScheme}, looks as it did`, async ({
        page,
        workbench,
      }) => {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        await page.clock.setFixedTime('2026-11-24T12:00:00Z');
        // The one thing that chance has a part in.
        await page.addInitScript(({ privateJwk, publicJwk }: typeof pair) => {
          const { subtle } = crypto;
          Reflect.set(subtle, 'generateKey', async (algorithm: RsaHashedKeyGenParams) => ({
            privateKey: await subtle.importKey('jwk', privateJwk, algorithm, true, ['sign']),
            publicKey: await subtle.importKey('jwk', publicJwk, algorithm, true, ['verify']),
          }));
        }, pair);
        await workbench.open();
        await workbench.says(names.signature, 'valid');
        // The second visit has the fonts at hand, however slow the first one was.
        await workbench.open();
        await workbench.says(names.signature, 'valid');
        // A plain field that somebody is in waits for its editor.
        await expect(page.locator('.cm-content')).toHaveCount(3);
        await reach(workbench);
        await expect(page.getByRole('tab', { name: names.code, exact: true })).toBeVisible();
        // Takes the focus away, and the view to the top.
        await page.getByRole('heading', { name: 'Countersign' }).click();
        await expect(page).toHaveScreenshot(`${state}-${viewport.width}-${colorScheme}.png`);
      });
    }
  }
}
