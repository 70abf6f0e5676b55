import { expect, test } from '../fixtures.js';
import { golden } from '../journeys/tokens.js';

test('a part that cannot be drawn fails alone, and comes back', async ({ page, workbench }) => {
  await page.addInitScript(() => {
    // What the explanations write times with; nothing else does.
    const Whole = Intl.RelativeTimeFormat;
    Object.defineProperty(Intl, 'RelativeTimeFormat', {
      get: () => {
        if (sessionStorage.getItem('mended') === null) throw new RangeError('the planted fault');
        return Whole;
      },
    });
  });
  await workbench.open();
  await workbench.says('Signature', 'valid');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Something went wrong in this panel.');
  await expect(alert).toHaveCount(1);
  await expect(page.getByRole('heading', { name: 'In plain words', exact: true })).toBeHidden();
  // The job goes on.
  await workbench.fill('Application ID', golden.applicationId);
  await workbench.says('Overall result', 'accepted');
  expect(await workbench.copied('Copy token')).toContain('.');

  await page.evaluate(() => sessionStorage.setItem('mended', 'yes'));
  await workbench.press('Try again');
  await expect(page.getByRole('heading', { name: 'In plain words', exact: true })).toBeVisible();
  await expect(alert).toHaveCount(0);
});

test('where the whole page cannot be drawn, the texts are there for copying, and all of it comes back', async ({
  page,
  workbench,
}) => {
  await workbench.open();
  await workbench.says('Signature', 'valid');
  await workbench.fill('Application ID', golden.applicationId);
  await workbench.says('Overall result', 'accepted');
  const token = (await workbench.read('Encoded token')).replaceAll('\n', '');
  const publicKey = await workbench.read('Public key');
  // What the page asks for the colour scheme of the system each time it draws itself.
  await page.evaluate(() => {
    const matches = Object.getOwnPropertyDescriptor(MediaQueryList.prototype, 'matches');
    const state = { isBroken: true };
    Object.defineProperty(MediaQueryList.prototype, 'matches', {
      get(this: MediaQueryList): unknown {
        if (state.isBroken) throw new TypeError('the planted fault');
        return matches?.get?.call(this);
      },
    });
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'F2') state.isBroken = false;
    });
  });
  await page.emulateMedia({ colorScheme: 'dark' });
  const alert = page.getByRole('alert');
  await expect(alert).toBeVisible();
  await page.getByText('Copy your work').click();
  await expect(alert.getByRole('textbox', { name: 'Encoded token' })).toHaveValue(token);
  await expect(alert.getByRole('textbox', { name: 'Payload' })).toHaveValue(new RegExp(golden.applicationId));
  await expect(alert.getByRole('textbox', { name: 'Public key' })).toHaveValue(publicKey);
  await expect(alert).not.toContainText('planted');

  await page.keyboard.press('F2');
  await page.getByRole('button', { name: 'Try again', exact: true }).click();
  await workbench.says('Signature', 'valid');
  await workbench.reads('Application ID', golden.applicationId);
  await workbench.reads('Public key', publicKey);
});
