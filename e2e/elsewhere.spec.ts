import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { expect, test } from './fixtures.js';
import { names } from './names.js';

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
  await workbench.says(names.signature, 'valid');
  await page.waitForLoadState('networkidle');
});

test('of a key set that was there first, the key is taken that the kid names', async ({ workbench }) => {
  await workbench.fill(names.publicKey, jwks);
  await workbench.shows('Read 2 keys. They verify the tokens you paste. Your own token isn’t affected.');
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.encodedToken, token);
  await workbench.says(names.signature, 'valid');
  await workbench.reads(names.publicKey, pemOf(second));
});

test('of a key set, the key is taken that fits a token without a kid', async ({ workbench }) => {
  await workbench.fill(names.publicKey, jwks);
  await workbench.shows('Read 2 keys. They verify the tokens you paste. Your own token isn’t affected.');
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.encodedToken, tokenOf('RS256', second.privateKey));
  await workbench.says(names.signature, 'valid');
  await workbench.reads(names.publicKey, pemOf(second));
});

test('a changed token is judged by the key that its kid names', async ({ workbench }) => {
  await workbench.fill(names.publicKey, jwks);
  await workbench.shows('Read 2 keys. They verify the tokens you paste. Your own token isn’t affected.');
  await workbench.says(names.signature, 'valid');
  await workbench.fill(
    names.encodedToken,
    token.replace(/\.[^.]+\./, `.${encode({ ...claims, sub: 'x' })}.`),
  );
  await workbench.says(names.signature, 'invalid');
  await workbench.reads(names.publicKey, pemOf(second));
});

test('the key that a person puts beside a token judges it, whichever fits', async ({ workbench }) => {
  await workbench.fill(names.encodedToken, token);
  await workbench.fill(names.publicKey, pemOf(second));
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.publicKey, pemOf(first));
  await workbench.says(names.signature, 'invalid');
  await workbench.shows('Another loaded key matches this signature');
});

test('a token from elsewhere is checked as what it is, and against a profile when one is chosen', async ({
  page,
  workbench,
}) => {
  const overall = page.getByRole('status', { name: names.overallResult, exact: true });
  const checks = page.getByRole('list', { name: names.checks, exact: true });
  await workbench.fill(names.encodedToken, token);
  await workbench.says(names.overallResult, 'unverified');
  await workbench.fill(names.publicKey, pemOf(second));
  await workbench.says(names.overallResult, ['accepted', 'warned']);
  await expect(overall).toContainText('Generic JWT: signature verified');
  await expect(checks.locator('[data-result=fail]')).toHaveCount(0);
  const checkAs = page.getByRole('combobox', { name: names.checkAs, exact: true });
  await expect(checkAs.locator('option:checked')).toHaveText('Generic JWT (recognised)');

  await checkAs.selectOption({ label: 'AMPLIFY API proxy' });
  await workbench.says(names.overallResult, 'rejected');
  await workbench.reads(names.encodedToken, token);
  await checkAs.selectOption({ label: 'Generic JWT (recognised)' });
  await workbench.says(names.overallResult, ['accepted', 'warned']);
});

test('an edit is signed anew, and the page says that the issuer’s signature is gone', async ({
  page,
  workbench,
}) => {
  const verdict = page.getByRole('status', { name: names.signature, exact: true });
  await expect(verdict).toHaveAccessibleDescription('Signed with the active key.');
  await workbench.fill(names.encodedToken, token);
  await workbench.says(names.signature, 'no-key');
  await workbench.fill(names.payload, JSON.stringify({ ...claims, sub: 'user-43' }));
  await workbench.says(names.signature, 'valid');
  await expect(verdict).toHaveAccessibleDescription('Signed with the active key.');
  await workbench.shows('Now yours: re-signed with your key.');
  await workbench.press('Back to the pasted token');
  await workbench.reads(names.encodedToken, token);
  await workbench.says(names.signature, 'no-key');
});

test('an edit that cannot be signed has one sentence and one act', async ({ page, workbench }) => {
  const answer = page.getByRole('region', { name: 'Answer', exact: true });
  await workbench.fill(names.encodedToken, token);
  await workbench.fill(names.publicKey, pemOf(second));
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.payload, JSON.stringify({ ...claims, sub: 'user-99' }));
  await workbench.shows('Edits not signed: No private key to sign with');
  await workbench.shows('Now yours: not signed yet.');
  await expect(answer).not.toContainText('Copy it');
  await expect(answer).not.toContainText('Out of date');
  await workbench.press('Sign with your own key');
  await workbench.shows('Now yours: re-signed with your key.');
  await workbench.says(names.signature, 'valid');

  const input = `${encode({ alg: 'HS256' })}.${encode(claims)}`;
  const secret = 'a secret that is long enough for HS256';
  const mac = createHmac('sha256', secret).update(input).digest('base64url');
  await workbench.fill(names.encodedToken, `${input}.${mac}`);
  await workbench.says(names.signature, 'no-key');
  await workbench.fill(names.payload, JSON.stringify({ ...claims, sub: 'user-99' }));
  await workbench.shows('Edits not signed: Secret needed');
  await expect(page.getByText('This key can’t sign HS256')).toHaveCount(0);
  await workbench.press('Enter the secret');
  await page.getByRole('textbox', { name: names.secret, exact: true }).fill(secret);
  await workbench.says(names.signature, 'valid');
  await workbench.shows('Now yours: re-signed');
});

test('a foreign token of another kind lacks a key, and is no attack by the page’s own', async ({
  page,
  workbench,
}) => {
  await workbench.fill(names.encodedToken, tokenOf('ES256', curve.privateKey));
  await workbench.says(names.signature, 'no-key');
  await workbench.press('Add the public key');
  await expect(page.getByRole('textbox', { name: names.publicKey, exact: true })).toBeFocused();

  const input = `${encode({ alg: 'HS256' })}.${encode(claims)}`;
  const secret = 'a secret that is long enough for HS256';
  const mac = createHmac('sha256', secret).update(input).digest('base64url');
  await workbench.fill(names.encodedToken, `${input}.${mac}`);
  await workbench.says(names.signature, 'no-key');
  await expect(page.getByText('Attackers change alg')).toBeHidden();
  const field = page.getByRole('textbox', { name: names.secret, exact: true });
  await expect(field).toBeVisible();
  await workbench.press('Enter the secret');
  await expect(field).toBeFocused();
  await field.fill(secret);
  await workbench.says(names.signature, 'valid');
});

test('a reload brings back the last good token of texts that nobody here can sign', async ({
  page,
  workbench,
}) => {
  await workbench.fill(names.encodedToken, token);
  await workbench.fill(names.publicKey, pemOf(second));
  await workbench.says(names.signature, 'valid');
  const payload = JSON.stringify({ ...claims, sub: 'user-99' });
  await workbench.fill(names.payload, payload);
  await workbench.shows('Edits not signed: No private key to sign with');
  await page.reload();
  await workbench.reads(names.payload, payload);
  await workbench.reads(names.encodedToken, token);
  await workbench.shows('Edits not signed: No private key to sign with');
  await workbench.shows('Your work was restored, except unsaved keys.');
});

test('a workspace is verified when it is opened, as it was when it was saved', async ({
  page,
  workbench,
}) => {
  await workbench.fill(names.encodedToken, token);
  await workbench.fill(names.publicKey, pemOf(second));
  await workbench.says(names.signature, 'valid');
  await workbench.openTool(names.share);
  const { text } = await workbench.downloaded('Download workspace');
  await page.evaluate(() => sessionStorage.clear());
  await page.goto('about:blank');
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.openTool(names.share);
  await page
    .getByLabel('Open workspace:')
    .setInputFiles({ name: 'w.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await workbench.reads(names.encodedToken, token);
  await workbench.says(names.signature, 'valid');
});

test('the fact Claims says plainly what the payload is', async ({ page, workbench }) => {
  const fact = page.getByRole('status', { name: names.claims, exact: true });
  const says: [payload: string, status: string, said: string][] = [
    ['{"sub":"x","exp":1}', 'claims', '2 claims'],
    ['{"sub":"x"}', 'claims', '1 claim'],
    ['{}', 'claims', 'No claims'],
    ['[1]', 'not-object', 'Not a JSON object'],
    ['hello', 'not-json', 'Not JSON'],
  ];
  for (const [payload, status, said] of says) {
    const parts = [encode({ alg: 'RS256' }), Buffer.from(payload).toString('base64url'), 'c2lnbmF0dXJl'];
    await workbench.fill(names.encodedToken, parts.join('.'));
    await workbench.says(names.claims, status);
    await expect(fact).toHaveText(said);
  }
});

test('a text that is replaced while the pointer rests on a name of it', async ({ page, workbench }) => {
  await workbench.fill(names.encodedToken, token);
  const editor = page.getByRole('textbox', { name: names.payload, exact: true });
  await page.clock.install();
  await editor.getByText('"exp"').hover();
  await workbench.fill(names.payload, '{"a":1}');
  // Twice as long as the pointer has to rest: what is wrong then is an uncaught error.
  await page.clock.fastForward(600);
  await workbench.says(names.claims, 'claims');
});
