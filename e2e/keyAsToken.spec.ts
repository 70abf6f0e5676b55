import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page as PlaywrightPage } from '@playwright/test';
import { expect, test } from './fixtures.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';

const pem = readFileSync(new URL('vectors/own/jwtio-default-rs256-public.pem', import.meta.url), 'utf8');
const set = JSON.stringify({ keys: [{ ...createPublicKey(pem).export({ format: 'jwk' }), kid: 'theirs' }] });

const shown = (page: PlaywrightPage) =>
  page
    .getByRole('textbox', { name: names.encodedToken, exact: true })
    .evaluate((box) => (box.textContent || '').replace(/\s/g, ''));

test.beforeEach(async ({ workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
});

for (const [what, text] of [
  ['a JWK Set', set],
  ['a PEM', pem],
] as const) {
  test(`${what} in the token's place goes to Public key, the token comes back, and one Undo takes both back`, async ({
    page,
    workbench,
  }) => {
    await workbench.fill(names.encodedToken, golden.token);
    await workbench.says(names.signature, 'no-key');
    await workbench.fill(names.encodedToken, text);
    await workbench.press('Use it as the key');
    await workbench.says(names.signature, 'valid');
    await workbench.reads(names.publicKey, pem);
    await expect.poll(() => shown(page)).toBe(golden.token);
    await expect(page.getByRole('textbox', { name: names.publicKey, exact: true })).toBeFocused();
    await workbench.press(names.undo);
    await expect.poll(() => shown(page)).toBe(text.replace(/\s/g, ''));
    await workbench.reads(names.publicKey, '');
  });
}

test("a JWK Set in the place of one's own token leaves that as it was, for the tokens to come", async ({
  page,
  workbench,
}) => {
  const own = await workbench.read(names.publicKey);
  const token = await shown(page);
  await workbench.fill(names.encodedToken, set);
  await workbench.press('Use it as the key');
  await workbench.shows('Read 1 key. It verifies the tokens you paste.');
  await workbench.says(names.signature, 'valid');
  await workbench.reads(names.publicKey, own);
  expect(await shown(page)).toBe(token);
  await workbench.fill(names.encodedToken, golden.token);
  await workbench.says(names.signature, 'valid');
  await workbench.reads(names.publicKey, pem);
});
