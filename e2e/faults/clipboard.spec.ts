import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.js';
import { golden } from '../journeys/tokens.js';

/** A browser that hands out no clipboard: a policy, a missing permission, an old one. */
const refuseClipboard = (page: Page) =>
  page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    Object.assign(Clipboard.prototype, { write: refuse, writeText: refuse });
  });

test('where the clipboard is refused, the very text is there, selected', async ({ page, workbench }) => {
  await refuseClipboard(page);
  await workbench.open();
  await workbench.says('Signature', 'valid');
  await workbench.fill('Application ID', golden.applicationId);
  const dialog = page.getByRole('dialog', { name: 'Copy manually', exact: true });
  const text = dialog.getByRole('textbox', { name: 'Copy manually', exact: true });
  const selected = () => page.evaluate(() => getSelection()?.toString() ?? '');

  await workbench.press('Copy public key');
  await workbench.shows('The browser blocked clipboard access.');
  const publicKey = await text.inputValue();
  expect(publicKey).toContain('BEGIN PUBLIC KEY');
  await expect(text).toBeFocused();
  expect(await selected()).toBe(publicKey);
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await workbench.reads('Public key', publicKey);

  for (const [button, begin] of [
    ['Copy token', /^eyJ/],
    ['Copy Bearer header', /^Authorization: Bearer eyJ/],
    ['Copy header', /^\{\n {2}"alg"/],
    ['Copy payload', /"iat"/],
    ['Copy AMPLIFY Key ID', /^[\w-]{43}$/],
  ] as const) {
    await workbench.press(button);
    await expect(text).toHaveValue(begin);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await page.getByText('Link', { exact: true }).click();
  await workbench.press('Copy link');
  await expect(text).toHaveValue(/^http.*#/);
});
