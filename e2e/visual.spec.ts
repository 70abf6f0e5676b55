import { createPrivateKey, createPublicKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from './fixtures.js';
import type { Page as Workbench } from './journeys/page.js';
import { golden } from './journeys/tokens.js';

/** Letters are drawn by the system's libraries, controls by the browser: pictures are compared where they were taken. */
const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
const isReference = /^ID=debian$/m.test(system) && /^VERSION_ID="12"$/m.test(system);
test.skip(!isReference, 'visual tests: the pictures are of Debian 12, and are compared there alone');

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
  empty: async (workbench) => workbench.says('Overall result', 'incomplete'),
  filled: async (workbench) => {
    await workbench.fill('Application ID', golden.applicationId);
    await workbench.says('Overall result', 'accepted');
  },
  failing: async (workbench) => {
    await workbench.fill('Application ID', golden.applicationId);
    await workbench.fill('JWT Key ID', 'mistyped');
    await workbench.fill('Payload', wrongPayload);
    await workbench.says('Overall result', 'rejected');
    await workbench.says('Time', 'not-yet-valid');
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
        await workbench.says('Signature', 'valid');
        // The second visit has the fonts at hand, however slow the first one was.
        await workbench.open();
        await workbench.says('Signature', 'valid');
        // A plain field that somebody is in waits for its editor.
        await expect(page.locator('.cm-content')).toHaveCount(3);
        await reach(workbench);
        await expect(page.getByRole('region', { name: 'Guide', exact: true })).toBeVisible();
        await expect(page.getByRole('heading', { name: 'In plain words', exact: true })).toBeVisible();
        // Takes the focus away, and the view to the top.
        await page.getByRole('heading', { name: 'Countersign' }).click();
        await expect(page).toHaveScreenshot(`${state}-${viewport.width}-${colorScheme}.png`);
      });
    }
  }
}
