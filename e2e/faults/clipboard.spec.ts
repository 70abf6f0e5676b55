import type { Page } from '@playwright/test';
import { expect, alone as test } from '../fixtures.js';
import { golden } from '../journeys/tokens.js';
import { names } from '../names.js';

/** A browser that hands out no clipboard: a policy, a missing permission, an old one. */
const refuseClipboard = (page: Page) =>
  page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    Object.assign(Clipboard.prototype, { write: refuse, writeText: refuse });
  });

test('where the clipboard is refused, the very text is there, selected', async ({ page, workbench }) => {
  await refuseClipboard(page);
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.applicationId, golden.applicationId);
  const dialog = page.getByRole('dialog', { name: 'Copy manually', exact: true });
  const text = dialog.getByRole('textbox', { name: 'Copy manually', exact: true });
  const selected = () => page.evaluate(() => getSelection()?.toString() ?? '');

  await workbench.press(names.copyPublicKey);
  await workbench.shows('The browser blocked clipboard access.');
  const publicKey = await text.inputValue();
  expect(publicKey).toContain('BEGIN PUBLIC KEY');
  await expect(text).toBeFocused();
  expect(await selected()).toBe(publicKey);
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await workbench.reads(names.publicKey, publicKey);

  for (const [button, begin] of [
    ['Copy token', /^eyJ/],
    ['Copy header', /^\{\n {2}"alg"/],
    ['Copy payload', /"iat"/],
    ['Copy AMPLIFY Key ID', /^[\w-]{43}$/],
  ] as const) {
    await workbench.press(button);
    await expect(text).toHaveValue(begin);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await workbench.pick('More ways to copy', names.copyBearerHeader);
  await expect(text).toHaveValue(/^Authorization: Bearer eyJ/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await workbench.openTool(names.share);
  await workbench.press('Copy link');
  await expect(text).toHaveValue(/^http.*#/);
});
