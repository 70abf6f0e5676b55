import type { Locator, Page } from '@playwright/test';
import { expect, alone, test } from './fixtures.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';

const guideOf = (page: Page) => page.getByRole('region', { name: 'Guide', exact: true });

/** Ticks a step. What another one says may not have left the page yet, with a box of the same name. */
const tick = (guide: Locator, step: string) =>
  guide
    .getByRole('listitem')
    .filter({ has: guide.page().getByRole('button', { name: step }) })
    .getByRole('checkbox', { name: 'Done', exact: true })
    .click();

test.beforeEach(async ({ workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
});

test('the guide ticks what is done here, lets the rest be ticked, and is opened by who wants it', async ({
  page,
  workbench,
}) => {
  const guide = guideOf(page);
  const done = guide.getByRole('button', { name: /, done$/ });
  await expect(guide).toHaveCount(0);
  await workbench.press('Open the guide');
  await expect(guide).toContainText('AMPLIFY Central > API Proxies > your proxy > Policies');
  await expect(done).toHaveCount(0);
  await tick(guide, 'Require a JWT');
  await expect(guide.locator('[aria-current=step]')).toContainText('Create an app');
  await expect(done).toHaveCount(1);

  await workbench.press(names.copyPublicKey);
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.press(names.copyToken);
  await expect(done).toHaveCount(3);
  // Whether it went well is seen elsewhere.
  await guide.getByRole('button', { name: /Try the token$/ }).click();
  await expect(guide).toContainText('200 OK');
  await tick(guide, 'Try the token');
  await expect(guide.getByRole('button', { name: /Try the token, done$/ })).toBeVisible();
  // A new pair is one that the app does not know yet.
  await workbench.shortcut('Alt+Shift+G');
  await expect(guide.getByRole('button', { name: /Add your public key to the app$/ })).toBeVisible();

  await workbench.press('Close guide');
  await expect(guide).toHaveCount(0);
  await workbench.pick('Menu', 'Help');
  const help = page.getByRole('dialog', { name: 'Help' });
  await expect(help).toContainText('Identity Profiles');
  await help.getByRole('button', { name: 'Open the guide', exact: true }).click();
  await expect(help).toHaveCount(0);
  await expect(guide).toBeVisible();
  await workbench.choose(names.profile, 'Generic JWT');
  await expect(guide.getByRole('button', { name: /^\d/ })).toHaveCount(0);
});

test('what a step names is one press away, and nothing of it lies under the guide', async ({
  page,
  workbench,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await workbench.press('Open the guide');
  const guide = guideOf(page);
  const left = (await guide.boundingBox())?.x ?? 0;
  for (const [step, role, name] of [
    ['Add your public key to the app', 'button', names.copyPublicKey],
    ['Copy the Application ID', 'textbox', names.applicationId],
    ['Compare the JWT Key ID', 'textbox', names.jwtKeyId],
    ['Try the token', 'button', names.copyToken],
  ] as const) {
    await guide.getByRole('button', { name: step }).click();
    await guide.getByRole('button', { name: `Go to ${name}`, exact: true }).click();
    const target = page.getByRole(role, { name, exact: true });
    await expect(target).toBeFocused();
    const box = await target.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0), name).toBeLessThan(left);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  alone('the guide is over the page, and gives way to what it leads to', async ({ page, workbench }) => {
    await workbench.press('Open the guide');
    const guide = page.getByRole('dialog', { name: 'Guide', exact: true });
    await guide.getByRole('button', { name: 'Copy the Application ID' }).click();
    await guide.getByRole('button', { name: 'Go to Application ID', exact: true }).click();
    await expect(guide).toHaveCount(0);
    await expect(page.getByRole('textbox', { name: names.applicationId, exact: true })).toBeFocused();
  });
});

alone(
  'after a reload the guide knows what was done; a new key has its steps before it again',
  async ({ page, workbench }) => {
    // The page asks before a private key is thrown away whose public half is out; here it may go.
    page.on('dialog', (dialog) => void dialog.accept());
    const guide = guideOf(page);
    const done = guide.getByRole('button', { name: /, done$/ });
    await workbench.press('Open the guide');
    await tick(guide, 'Require a JWT');
    await guide.getByRole('button', { name: 'Compare the JWT Key ID' }).click();
    await tick(guide, 'Compare the JWT Key ID');
    await workbench.press(names.copyPublicKey);
    await workbench.fill(names.applicationId, golden.applicationId);
    await workbench.press(names.copyToken);
    await expect(done).toHaveCount(4);
    await page.reload();
    await workbench.reads(names.applicationId, golden.applicationId);
    await workbench.says(names.signature, 'valid');
    await workbench.press('Open the guide');
    await expect(done).toHaveCount(2);

    await guide.getByRole('button', { name: 'Compare the JWT Key ID' }).click();
    await tick(guide, 'Compare the JWT Key ID');
    await workbench.press(names.copyPublicKey);
    await workbench.press(names.copyToken);
    await page.getByRole('tab', { name: names.keys }).click();
    await workbench.press('Save key');
    await expect(page.getByRole('list', { name: 'Saved keys' }).getByRole('listitem')).toHaveCount(1);
    await page.reload();
    await workbench.shows('with your saved key');
    await workbench.press('Open the guide');
    await expect(done).toHaveCount(4);
  },
);

test('the guide stands at the first step that is not done, and an example is no answer', async ({
  page,
  workbench,
}) => {
  const guide = guideOf(page);
  const current = guide.locator('[aria-current=step]');
  await workbench.choose(names.profile, 'API Gateway v7, OAuth JWT flow');
  await workbench.press('Open the guide');
  await expect(guide.getByRole('button', { name: /, done$/ })).toHaveCount(0);
  await tick(guide, 'Register a certificate for your key');
  await expect(current).toContainText('2');
  await page.getByRole('textbox', { name: 'Client ID', exact: true }).fill('shop');
  await expect(current).toContainText('3');
  await page.getByRole('textbox', { name: 'Token URL', exact: true }).fill('https://gw.example/token');
  await expect(current).toContainText('4');
  await workbench.press(names.copyToken);
  await expect(guide.getByRole('button', { name: /, done$/ })).toHaveCount(3);
});
