import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { expect, test } from './fixtures.js';

/** A service with two keys, which signs tokens that have nothing to do with the page. */
const first = generateKeyPairSync('rsa', { modulusLength: 2048 });
const second = generateKeyPairSync('rsa', { modulusLength: 2048 });
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const now = Math.floor(Date.now() / 1000);
const claims = { iss: 'https://issuer.example', sub: 'user-42', aud: 'orders', iat: now, exp: now + 600 };

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function tokenOf(alg: 'RS256' | 'ES256', key: KeyObject, kid?: string): string {
  const input = `${encode({ alg, ...(kid === undefined ? {} : { kid }) })}.${encode(claims)}`;
  const signature = sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
}
const pemOf = ({ publicKey }: { publicKey: KeyObject }) =>
  publicKey.export({ type: 'spki', format: 'pem' }).toString();
const jwks = JSON.stringify({
  keys: [first, second].map(({ publicKey }, index) => ({
    ...publicKey.export({ format: 'jwk' }),
    kid: `rsa-${index}`,
  })),
});
const token = tokenOf('RS256', second.privateKey, 'rsa-1');

test.beforeEach(async ({ page, workbench }) => {
  page.on('dialog', (dialog) => void dialog.accept());
  await workbench.open();
  await workbench.says('Signature', 'valid');
  await page.waitForLoadState('networkidle');
});

test('of a key set that was there first, the key is taken that the kid names', async ({ workbench }) => {
  await workbench.fill('Public key', jwks);
  await workbench.reads('Public key', pemOf(first));
  await workbench.fill('Encoded token', token);
  await workbench.says('Signature', 'valid');
  await workbench.reads('Public key', pemOf(second));
});

test('of a key set, the key is taken that fits a token without a kid', async ({ workbench }) => {
  await workbench.fill('Public key', jwks);
  await workbench.reads('Public key', pemOf(first));
  await workbench.fill('Encoded token', tokenOf('RS256', second.privateKey));
  await workbench.says('Signature', 'valid');
});

test('a changed token is judged by the key that its kid names', async ({ workbench }) => {
  await workbench.fill('Public key', jwks);
  await workbench.reads('Public key', pemOf(first));
  await workbench.fill('Encoded token', token.replace(/\.[^.]+\./, `.${encode({ ...claims, sub: 'x' })}.`));
  await workbench.says('Signature', 'invalid');
  await workbench.reads('Public key', pemOf(second));
});

test('the key that a person puts beside a token judges it, whichever fits', async ({ workbench }) => {
  await workbench.fill('Encoded token', token);
  await workbench.fill('Public key', pemOf(second));
  await workbench.says('Signature', 'valid');
  await workbench.fill('Public key', pemOf(first));
  await workbench.says('Signature', 'invalid');
  await workbench.shows('Another loaded key matches this signature');
});

test('another profile judges a pasted token, and leaves it as it is', async ({ page, workbench }) => {
  await workbench.fill('Encoded token', token);
  await workbench.fill('Public key', pemOf(second));
  await workbench.says('Signature', 'valid');
  await workbench.says('Overall result', 'rejected');
  await expect(page.getByRole('status', { name: 'Overall result', exact: true })).toContainText(
    'Different service',
  );
  await workbench.choose('Profile', 'Generic JWT');
  await workbench.reads('Encoded token', token);
  await workbench.says('Signature', 'valid');
  await workbench.says('Overall result', 'accepted');
});

test('where no profile is asked, it is offered beside the verdict', async ({ page, workbench }) => {
  await workbench.fill('Encoded token', token);
  await page
    .getByRole('status', { name: 'Overall result', exact: true })
    .getByRole('button', { name: 'Check without a profile', exact: true })
    .click();
  await workbench.reads('Encoded token', token);
  await workbench.says('Overall result', 'unjudged');
});

test('an edit is signed anew, and the page says that the issuer’s signature is gone', async ({
  page,
  workbench,
}) => {
  const verdict = page.getByRole('status', { name: 'Signature', exact: true });
  await expect(verdict).toContainText('Signed with the active key');
  await workbench.fill('Encoded token', token);
  await workbench.says('Signature', 'no-key');
  await workbench.fill('Payload', JSON.stringify({ ...claims, sub: 'user-43' }));
  await workbench.says('Signature', 'valid');
  await expect(verdict).toContainText('The issuer’s signature is gone');
});

test('a foreign token of another kind lacks a key, and is no attack by the page’s own', async ({
  page,
  workbench,
}) => {
  await workbench.fill('Encoded token', tokenOf('ES256', curve.privateKey));
  await workbench.says('Signature', 'no-key');
  await page.getByRole('button', { name: 'Add the issuer', exact: false }).click();
  await expect(page.getByRole('textbox', { name: 'Public key', exact: true })).toBeFocused();

  const input = `${encode({ alg: 'HS256' })}.${encode(claims)}`;
  const secret = 'a secret that is long enough for HS256';
  const mac = createHmac('sha256', secret).update(input).digest('base64url');
  await workbench.fill('Encoded token', `${input}.${mac}`);
  await workbench.says('Signature', 'no-key');
  await expect(page.getByText('Attackers change alg')).toBeHidden();
  await page.getByRole('button', { name: 'Import the shared secret.', exact: true }).click();
  const act = page.getByRole('button', { name: 'Import key', exact: true });
  await expect(act).toBeFocused();
  await act.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Key', exact: true }).fill(secret);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await workbench.says('Signature', 'valid');
});

test('a reload brings back the last good token of texts that nobody here can sign', async ({
  page,
  workbench,
}) => {
  await workbench.fill('Encoded token', token);
  await workbench.fill('Public key', pemOf(second));
  await workbench.says('Signature', 'valid');
  const payload = JSON.stringify({ ...claims, sub: 'user-99' });
  await workbench.fill('Payload', payload);
  await workbench.shows('Out of date:');
  await page.reload();
  await workbench.reads('Payload', payload);
  await workbench.reads('Encoded token', token);
  await workbench.shows('Out of date:');
  await workbench.shows('Your work was restored, except unsaved keys.');
});

test('a workspace is verified when it is opened, as it was when it was saved', async ({
  page,
  workbench,
}) => {
  await workbench.fill('Encoded token', token);
  await workbench.fill('Public key', pemOf(second));
  await workbench.says('Signature', 'valid');
  await page.getByText('Workspace file', { exact: true }).click();
  const { text } = await workbench.downloaded('Download workspace');
  await page.evaluate(() => sessionStorage.clear());
  await page.goto('about:blank');
  await workbench.open();
  await workbench.says('Signature', 'valid');
  await page.getByText('Workspace file', { exact: true }).click();
  await page
    .getByLabel('Open workspace:')
    .setInputFiles({ name: 'w.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await workbench.reads('Encoded token', token);
  await workbench.says('Signature', 'valid');
});

test('a text that is replaced while the pointer rests on a name of it', async ({ page, workbench }) => {
  await workbench.fill('Encoded token', token);
  const editor = page.getByRole('textbox', { name: 'Payload', exact: true });
  await page.clock.install();
  await editor.getByText('"exp"').hover();
  await workbench.fill('Payload', '{"a":1}');
  // Twice as long as the pointer has to rest: what is wrong then is an uncaught error.
  await page.clock.fastForward(600);
  await workbench.says('Claims', 'claims');
});
