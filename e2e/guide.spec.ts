import { expect, test } from './fixtures.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';

test('the guide ticks what is done here, lets the rest be ticked, and stays closed', async ({
  page,
  workbench,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const guide = page.getByRole('region', { name: 'Guide', exact: true });
  const done = guide.getByRole('button', { name: /, done$/ });
  await expect(guide).toContainText('Require a JWT.');
  await expect(done).toHaveCount(0);
  await guide.getByRole('checkbox', { name: 'Done' }).click();
  await expect(guide).toContainText('Create an app.');
  await expect(done).toHaveCount(1);

  await workbench.press(names.copyPublicKey);
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.press(names.copyToken);
  await expect(done).toHaveCount(3);
  // Whether it went well is seen elsewhere.
  await guide.getByRole('button', { name: /Try the token$/ }).click();
  await expect(guide).toContainText('200 OK');
  await guide.getByRole('checkbox', { name: 'Done' }).click();
  await expect(guide.getByRole('button', { name: /Try the token, done$/ })).toBeVisible();
  // A new pair is one that the app does not know yet.
  await workbench.press(names.generateKeyPair);
  await expect(guide.getByRole('button', { name: /Add your public key to the app$/ })).toBeVisible();

  await workbench.press('Close guide');
  await expect(guide).toBeHidden();
  await page.reload();
  await workbench.says(names.signature, 'valid');
  await expect(guide).toBeHidden();
  await workbench.pick('Menu', 'Help');
  await expect(page.getByRole('dialog', { name: 'Help' })).toContainText('Identity Profiles');
  await workbench.press('Show the guide again');
  await expect(page.getByRole('dialog', { name: 'Help' })).toBeHidden();
  await expect(guide).toBeVisible();
  await workbench.choose(names.profile, 'Generic JWT');
  await expect(guide).toBeHidden();
});

test('after a reload the guide knows what was done; a new key has its steps before it again', async ({
  page,
  workbench,
}) => {
  // The page asks before a private key is thrown away whose public half is out; here it may go.
  page.on('dialog', (dialog) => void dialog.accept());
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await page.waitForLoadState('networkidle');
  const guide = page.getByRole('region', { name: 'Guide', exact: true });
  const done = guide.getByRole('button', { name: /, done$/ });
  const tick = async (step: string) => {
    await guide.getByRole('button', { name: step }).click();
    await guide.getByRole('checkbox', { name: 'Done' }).click();
  };
  await guide.getByRole('checkbox', { name: 'Done' }).click();
  await expect(done).toHaveCount(1);
  await page.reload();
  await expect(done).toHaveCount(1);
  await expect(page.getByText('Your work was restored')).toHaveCount(0);
  await workbench.says(names.signature, 'valid');

  await tick('Compare the JWT Key ID');
  await workbench.press(names.copyPublicKey);
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.press(names.copyToken);
  await expect(done).toHaveCount(4);
  await page.reload();
  await workbench.reads(names.applicationId, golden.applicationId);
  await workbench.says(names.signature, 'valid');
  await expect(done).toHaveCount(2);

  await tick('Compare the JWT Key ID');
  await workbench.press(names.copyPublicKey);
  await workbench.press(names.copyToken);
  await page.getByText('Saved keys (0)').click();
  await workbench.press('Save key');
  await expect(page.getByText('Saved keys (1)')).toBeVisible();
  await page.reload();
  await workbench.shows('with your saved key');
  await expect(done).toHaveCount(4);
});

test('the guide stands at the first step that is not done, and an example is no answer', async ({
  page,
  workbench,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const guide = page.getByRole('region', { name: 'Guide', exact: true });
  const current = guide.locator('[aria-current=step]');
  await workbench.choose(names.profile, 'API Gateway v7, OAuth JWT flow');
  await expect(guide.getByRole('button', { name: /, done$/ })).toHaveCount(0);
  await guide.getByRole('checkbox', { name: 'Done' }).click();
  await expect(current).toContainText('2');
  await page.getByRole('textbox', { name: 'Client ID', exact: true }).fill('shop');
  await expect(current).toContainText('3');
  await page.getByRole('textbox', { name: 'Token URL', exact: true }).fill('https://gw.example/token');
  await expect(current).toContainText('4');
  await workbench.press(names.copyToken);
  await expect(guide.getByRole('button', { name: /, done$/ })).toHaveCount(3);
});
