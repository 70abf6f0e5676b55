import { createHmac } from 'node:crypto';
import { alone, expect, test } from './fixtures.js';
import { startGateway } from './gateway/haproxy.js';
import { requires } from './interop/tools.js';
import { threeActs } from './journeys/job.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';

const kinds = {
  Expired: 'valid',
  'Not yet valid': 'valid',
  'Wrong audience': 'valid',
  'Wrong kid': 'valid',
  'One bit of the signature flipped': 'invalid',
  'alg: none': 'unsigned',
  'HS256 with the public key': 'unsupported',
  'Signed with another key': 'invalid',
  Truncated: 'invalid',
};

test('a good token is made wrong in nine ways; each is called so, and the gateway refuses it', async ({
  page,
  workbench,
}) => {
  requires('haproxy', 'curl');
  const { applicationId } = golden;
  const { publicKey, token } = await threeActs(workbench, applicationId);
  const keyId = await workbench.read(names.jwtKeyId);
  const gateway = await startGateway({ publicKeyPem: publicKey, keyId, applicationId });
  try {
    expect(await gateway.call(token)).toBe(200);
    await page.getByRole('tab', { name: names.testTokens, exact: true }).click();
    const bad = new Set<string>();
    for (const [kind, status] of Object.entries(kinds)) {
      await workbench.press(kind);
      await workbench.shows(`Invalid test token: ${kind}.`);
      await workbench.says(names.signature, status);
      // The next act is the good token, and no repair of the wrong one.
      await expect(page.getByRole('button', { name: 'Restore the valid token', exact: true })).toBeVisible();
      await expect(page.getByRole('button', { name: /^Set / })).toHaveCount(0);
      await expect(page.getByRole('button', { name: kind, exact: true })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
      const wrong = await workbench.copied('Copy test token');
      await expect(page.getByRole('log')).toContainText('Invalid test token copied.');
      expect(await gateway.call(wrong), kind).toBe(401);
      bad.add(wrong);
    }
    expect(bad.size).toBe(9);

    await workbench.press('Restore the valid token');
    await workbench.says(names.signature, 'valid');
    await expect(page.getByText(/^Invalid test token: /)).toHaveCount(0);
    expect(await gateway.call(await workbench.copied(names.copyToken))).toBe(200);
  } finally {
    await gateway.stop();
  }
});

test('an edit of the wrong token ends the label, and undo goes back through it', async ({
  page,
  workbench,
}) => {
  await threeActs(workbench, golden.applicationId);
  await page.getByRole('tab', { name: names.testTokens, exact: true }).click();
  await workbench.press('Wrong kid');
  await workbench.shows('Invalid test token: Wrong kid.');
  await workbench.fill(names.encodedToken, golden.token);
  await expect(page.getByText(/^Invalid test token: /)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Expired', exact: true })).toBeDisabled();
  await workbench.shortcut('Control+z');
  await workbench.shows('Invalid test token: Wrong kid.');
  await workbench.shortcut('Control+z');
  await workbench.says(names.signature, 'valid');
  await expect(page.getByText(/^Invalid test token: /)).toHaveCount(0);
});

test("somebody's token says why it can't be broken, and what to do is there", async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.encodedToken, golden.token);
  await workbench.openTool(names.testTokens);
  const tab = page.getByRole('tabpanel', { name: names.testTokens, exact: true });
  const expired = tab.getByRole('button', { name: 'Expired', exact: true });
  await expect(expired).toBeDisabled();
  await expect(tab).toContainText(
    'Requires a token signed here with your own key. Your key pair isn’t used for this token.',
  );
  await tab.getByRole('button', { name: 'Make a token like it', exact: true }).click();
  await expired.click();
  await workbench.says(names.signature, 'valid');
  await workbench.shows('Invalid test token: Expired.');
});

test("of somebody's HS256 token the secret is asked for", async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const input = ['{"alg":"HS256"}', '{"sub":"x"}']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');
  const secret = 'correct horse battery staple, and more';
  const signature = createHmac('sha256', secret).update(input).digest('base64url');
  await workbench.fill(names.encodedToken, `${input}.${signature}`);
  await workbench.openTool(names.testTokens);
  const tab = page.getByRole('tabpanel', { name: names.testTokens, exact: true });
  await tab.getByRole('button', { name: 'Make a token like it', exact: true }).click();
  await expect(tab.getByRole('button', { name: 'Expired', exact: true })).toBeDisabled();
  await tab.getByRole('button', { name: 'Enter the secret', exact: true }).click();
  await expect(page.getByRole('textbox', { name: names.secret, exact: true })).toBeFocused();
  await page.keyboard.insertText(secret);
  await tab.getByRole('button', { name: 'Wrong kid', exact: true }).click();
  await workbench.shows('Invalid test token: Wrong kid.');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  alone('the wrong token is one press away from where it was chosen', async ({ page, workbench }) => {
    await threeActs(workbench, golden.applicationId);
    await page.getByRole('tab', { name: names.testTokens, exact: true }).click();
    await workbench.press('Expired');
    const token = page.getByRole('textbox', { name: names.encodedToken, exact: true });
    await expect(token).not.toBeFocused();
    await workbench.press('Show the token');
    await expect(token).toBeInViewport();
    await expect(token).toBeFocused();
  });
});
