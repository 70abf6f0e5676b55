import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from './fixtures.js';
import { names } from './names.js';

test('undo of an import of the private half brings back the token that stood there, and its public key', async ({
  page,
  workbench,
}) => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const token = await workbench.read(names.encodedToken);
  await workbench.fill(names.publicKey, publicPem);
  await workbench.says(names.signature, 'invalid');

  await workbench.press(names.importKey);
  await workbench.fill(names.key, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  await workbench.press(names.import);
  await workbench.says(names.signature, 'valid');
  const signed = await workbench.read(names.encodedToken);
  expect(signed).not.toBe(token);
  // One key, though both halves came one by one.
  await expect(
    page.getByRole('combobox', { name: 'Active key', exact: true }).getByRole('option'),
  ).toHaveCount(2);

  await workbench.shortcut('Control+z');
  await workbench.says(names.signature, 'invalid');
  expect(await workbench.read(names.encodedToken)).toBe(token);
  expect(await workbench.read(names.publicKey)).toBe(publicPem);
  await workbench.shortcut('Control+y');
  await workbench.says(names.signature, 'valid');
  expect(await workbench.read(names.encodedToken)).toBe(signed);
});

test('a pair that came half by half stays in force where a token with its kid does not fit', async ({
  page,
  workbench,
}) => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.publicKey, publicKey.export({ type: 'spki', format: 'pem' }).toString());
  await workbench.says(names.signature, 'invalid');
  await workbench.press(names.importKey);
  await workbench.fill(names.key, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  await workbench.press(names.import);
  await workbench.says(names.signature, 'valid');
  const [header, payload, signature = ''] = (await workbench.read(names.encodedToken)).split('.');
  await workbench.fill(names.encodedToken, [header, payload, `AAAA${signature.slice(4)}`].join('.'));
  await workbench.says(names.signature, 'invalid');
  await expect(page.getByRole('button', { name: 'Use my key pair' })).toBeHidden();
});
