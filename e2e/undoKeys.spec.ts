import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from './fixtures.js';

test('undo of an import of the private half brings back the token that stood there, and its public key', async ({
  page,
  workbench,
}) => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  await workbench.open();
  await workbench.says('Signature', 'valid');
  const token = await workbench.read('Encoded token');
  await workbench.fill('Public key', publicPem);
  await workbench.says('Signature', 'invalid');

  await workbench.press('Import key');
  await workbench.fill('Key', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  await workbench.press('Import');
  await workbench.says('Signature', 'valid');
  const signed = await workbench.read('Encoded token');
  expect(signed).not.toBe(token);
  // One key, though both halves came one by one.
  await expect(
    page.getByRole('combobox', { name: 'Active key', exact: true }).getByRole('option'),
  ).toHaveCount(2);

  await workbench.shortcut('Control+z');
  await workbench.says('Signature', 'invalid');
  expect(await workbench.read('Encoded token')).toBe(token);
  expect(await workbench.read('Public key')).toBe(publicPem);
  await workbench.shortcut('Control+y');
  await workbench.says('Signature', 'valid');
  expect(await workbench.read('Encoded token')).toBe(signed);
});

test('a pair that came half by half stays in force where a token with its kid does not fit', async ({
  page,
  workbench,
}) => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await workbench.open();
  await workbench.says('Signature', 'valid');
  await workbench.fill('Public key', publicKey.export({ type: 'spki', format: 'pem' }).toString());
  await workbench.says('Signature', 'invalid');
  await workbench.press('Import key');
  await workbench.fill('Key', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  await workbench.press('Import');
  await workbench.says('Signature', 'valid');
  const [header, payload, signature = ''] = (await workbench.read('Encoded token')).split('.');
  await workbench.fill('Encoded token', [header, payload, `AAAA${signature.slice(4)}`].join('.'));
  await workbench.says('Signature', 'invalid');
  await expect(page.getByRole('button', { name: 'Use my key pair' })).toBeHidden();
});
