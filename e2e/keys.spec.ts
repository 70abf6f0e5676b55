import { createHash, createPublicKey } from 'node:crypto';
import { expect, alone, test } from './fixtures.js';
import { names } from './names.js';
import { certified } from '../src/core/keys/otherNames/testing/certified.js';
import { keyNameForms } from '../src/text/en/keys.js';
import { keyTexts } from '../src/text/en/keyring.js';

test.beforeEach(async ({ workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
});

for (const bits of [3072, 4096]) {
  test(`makes a key pair of ${bits} bits`, async ({ workbench }) => {
    const before = await workbench.read(names.publicKey);
    await workbench.press(names.newKey);
    await workbench.choose(names.keySize, `${bits} bits`);
    await workbench.press(names.generateKeyPair);
    await expect.poll(() => workbench.read(names.publicKey), { timeout: 90_000 }).not.toBe(before);
    const key = createPublicKey(await workbench.copied(names.copyPublicKey));
    expect(key.asymmetricKeyDetails?.modulusLength).toBe(bits);
    await workbench.says(names.signature, 'valid');
  });
}

test('other names of a certificate’s key are shown on demand, each with its copy', async ({
  workbench,
  page,
}) => {
  const { pem, sha1, sha256, libtrust, ssh, spki } = certified[0];
  await workbench.fill(names.publicKey, pem);
  await page.getByRole('tab', { name: names.keys }).click();
  const keys = page.getByRole('tabpanel', { name: names.keys });
  await expect(keys.getByText(libtrust)).toHaveCount(0);
  await keys.getByRole('button', { name: keyTexts.otherNames }).click();
  const bytes = (hex: string) => Buffer.from(hex.replaceAll(':', ''), 'hex');
  for (const [name, value] of [
    [keyNameForms.fingerprint, `SHA256:${spki}`],
    [keyNameForms.ssh, ssh],
    [keyNameForms.libtrust, libtrust],
    [keyNameForms.x5t, bytes(sha1).toString('base64url')],
    [keyNameForms['x5t#S256'], bytes(sha256).toString('base64url')],
    [keyNameForms['sha1-hex'], bytes(sha1).toString('hex')],
    [keyNameForms['sha256-hex'], bytes(sha256).toString('hex')],
  ] as const)
    expect(await workbench.copied(keyTexts.copyName(name)), name).toBe(value);
});

alone('of two presses in a row, the later one counts', async ({ workbench, page }) => {
  await page.addInitScript(() => {
    const generate = crypto.subtle.generateKey.bind(crypto.subtle);
    Object.defineProperty(crypto.subtle, 'generateKey', {
      value: async (...args: Parameters<typeof generate>) => {
        const isEarlier = JSON.stringify(args[0]).includes('3072');
        // Not begun until the later one is there: WebCrypto works on one at a time.
        if (isEarlier)
          await new Promise((resolve) => document.addEventListener('late', resolve, { once: true }));
        const key = await generate(...args);
        if (isEarlier) document.documentElement.dataset['late'] = 'made';
        return key;
      },
    });
  });
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const first = await workbench.read(names.publicKey);
  await workbench.press(names.newKey);
  await workbench.choose(names.keySize, '3072 bits');
  await workbench.press(names.generateKeyPair);
  await workbench.choose(names.keySize, '2048 bits');
  await workbench.press(names.generateKeyPair);
  await expect.poll(() => workbench.read(names.publicKey)).not.toBe(first);
  const second = await workbench.read(names.publicKey);
  await page.evaluate(() => document.dispatchEvent(new Event('late')));
  await expect(page.locator('html')).toHaveAttribute('data-late', 'made');
  await workbench.press(names.undo);
  await workbench.reads(names.publicKey, first);
  await workbench.press(names.redo);
  await workbench.reads(names.publicKey, second);
  expect(createPublicKey(second).asymmetricKeyDetails?.modulusLength).toBe(2048);
});

test('every form of the public key is the same key', async ({ workbench, page }) => {
  const pem = await workbench.copied(names.copyPublicKey);
  await page.getByRole('tab', { name: names.keys }).click();
  const spki = createPublicKey(pem).export({ type: 'spki', format: 'der' });
  const keyId = createHash('sha256').update(spki).digest('base64url');
  expect(await workbench.copied('Copy AMPLIFY Key ID')).toBe(keyId);
  expect((await workbench.copied('Copy one-line PEM')).replaceAll('\\n', '\n')).toBe(pem);
  const jwk = JSON.parse(await workbench.copied('Copy JWK')) as {
    kid: string;
    use: string;
    alg: string;
    e: string;
    n: string;
  };
  expect(jwk).toMatchObject({ kid: keyId, use: 'sig', alg: 'RS256', kty: 'RSA' });
  expect(createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'der' })).toEqual(spki);
  expect(JSON.parse(await workbench.copied('Copy JWKS'))).toEqual({ keys: [jwk] });
  const members = `{"e":"${jwk.e}","kty":"RSA","n":"${jwk.n}"}`;
  expect(await workbench.copied('Copy thumbprint')).toBe(
    createHash('sha256').update(members).digest('base64url'),
  );
  expect(await workbench.downloaded(names.downloadPublicKey)).toEqual({ name: 'public_key.pem', text: pem });
});

alone(
  'Generate pressed before the first pair is there leaves no empty Key ID',
  async ({ workbench, page }) => {
    await page.addInitScript(() => {
      const generate = crypto.subtle.generateKey.bind(crypto.subtle);
      const pressed = new Promise((resolve) => document.addEventListener('click', resolve, { once: true }));
      let calls = 0;
      Object.defineProperty(crypto.subtle, 'generateKey', {
        value: async (...args: Parameters<typeof generate>) => {
          calls += 1;
          const isFirst = calls === 1;
          const key = await generate(...args);
          // The first pair is held back until the second one is wanted.
          if (isFirst) await pressed;
          return key;
        },
      });
    });
    await workbench.open();
    await workbench.press(names.newKey);
    await workbench.press(names.generateKeyPair);
    await workbench.says(names.signature, 'valid');
    expect(await workbench.read(names.jwtKeyId)).toBe(await workbench.copied('Copy AMPLIFY Key ID'));
  },
);
