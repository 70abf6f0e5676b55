import { expect, alone as test } from '../fixtures.js';
import { golden } from '../journeys/tokens.js';
import { names } from '../names.js';

test('a part that cannot be drawn fails alone, and comes back', async ({ page, workbench }) => {
  await page.addInitScript(() => {
    // What the table of claims counts them with; nothing else that is in sight does.
    const whole = Object.getOwnPropertyDescriptor(Number.prototype, 'toLocaleString');
    Object.defineProperty(Number.prototype, 'toLocaleString', {
      get: () => {
        if (sessionStorage.getItem('mended') === null) throw new RangeError('the planted fault');
        return whole?.value as unknown;
      },
    });
  });
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const showClaims = () =>
    page
      .getByRole('radiogroup', { name: names.viewOfPayload, exact: true })
      .getByRole('radio', { name: 'Claims', exact: true })
      .click();
  await showClaims();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Something went wrong in this panel.');
  await expect(alert).toHaveCount(1);
  // The job goes on.
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.says(names.overallResult, 'accepted');
  expect(await workbench.copied(names.copyToken)).toContain('.');

  await page.evaluate(() => sessionStorage.setItem('mended', 'yes'));
  await workbench.press('Try again');
  await showClaims();
  await expect(page.getByRole('row', { name: /^exp/ })).toContainText(/in (10m|9m \d+s)/);
  await expect(alert).toHaveCount(0);
});

test('where the whole page cannot be drawn, the texts are there for copying, and all of it comes back', async ({
  page,
  workbench,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.says(names.overallResult, 'accepted');
  const token = (await workbench.read(names.encodedToken)).replaceAll('\n', '');
  const publicKey = await workbench.read(names.publicKey);
  // What the page as a whole does when its language changes.
  await page.evaluate(() => {
    const title = Object.getOwnPropertyDescriptor(Document.prototype, 'title');
    const state = { isBroken: true };
    Object.defineProperty(Document.prototype, 'title', {
      set(this: Document, text: string) {
        if (state.isBroken) throw new TypeError('the planted fault');
        title?.set?.call(this, text);
      },
    });
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'F2') state.isBroken = false;
    });
  });
  await workbench.pick('Menu', '简体中文');
  const alert = page.getByRole('alert');
  await expect(alert).toBeVisible();
  await page.getByText('Copy your work').click();
  await expect(alert.getByRole('textbox', { name: names.encodedToken })).toHaveValue(token);
  await expect(alert.getByRole('textbox', { name: names.payload })).toHaveValue(
    new RegExp(golden.applicationId),
  );
  await expect(alert.getByRole('textbox', { name: names.publicKey })).toHaveValue(publicKey);
  await expect(alert).not.toContainText('planted');

  await page.keyboard.press('F2');
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('textbox').filter({ hasText: golden.applicationId })).toBeVisible();
  await expect(page.getByRole('status', { name: '签名', exact: true })).toHaveAttribute(
    'data-status',
    'valid',
  );
});
