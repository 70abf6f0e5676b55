import { createPublicKey, X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { activeKey, unsavedPublishedKey } from '../../selectors.js';
import { readHandles } from '../keys/import.js';
import { standing, type Opened } from '../../testing/bench.js';
import { copyKeyForm, privateForms, publicForms, saveKeyForm, secretForms } from './exportKey.js';

const wishes = { commonName: 'api.example.com', days: 30, passphrase: 'correct horse' };

function keyOf({ bench }: Opened) {
  const key = activeKey(bench.getState());
  if (!key) throw new Error('there is none');
  return key;
}

test('each form of a pair is saved as a file of its own; forms of a secret are none of its', async () => {
  const page = await standing();
  for (const form of [...publicForms, ...privateForms])
    expect(await saveKeyForm(page.bench, keyOf(page), form, wishes), form).toBe(true);
  expect(new Set(page.world.saved.map(({ name }) => name)).size).toBe(
    publicForms.length + privateForms.length,
  );
  for (const form of secretForms)
    expect(await saveKeyForm(page.bench, keyOf(page), form, wishes), form).toBe(false);
  expect(page.world.saved).toHaveLength(publicForms.length + privateForms.length);
});

test('a certificate lasts for the days that were asked for, and is of this key', async () => {
  const page = await standing();
  expect(await copyKeyForm(page.bench, keyOf(page), 'certificate', wishes)).toBe('copied');
  const certificate = new X509Certificate(page.world.clipboard);
  expect(Date.parse(certificate.validFrom)).toBe(page.world.now);
  expect(Date.parse(certificate.validTo)).toBe(page.world.now + 30 * 86_400_000);
  expect(certificate.subject).toBe('CN=api.example.com');
  const spki = Buffer.from(keyOf(page).facts.spki ?? []);
  expect(certificate.publicKey.equals(createPublicKey({ key: spki, format: 'der', type: 'spki' }))).toBe(
    true,
  );
});

test('a public key that was given away is at risk until its private key is taken too', async () => {
  const page = await standing();
  expect(await copyKeyForm(page.bench, keyOf(page), 'encrypted', { ...wishes, passphrase: '' })).toBe(
    'nothing',
  );
  page.world.refusesClipboard = true;
  expect(await copyKeyForm(page.bench, keyOf(page), 'jwk', wishes)).toBe('refused');
  expect(unsavedPublishedKey(page.bench.getState())).toBeNull();
  page.world.refusesClipboard = false;
  expect(await copyKeyForm(page.bench, keyOf(page), 'jwk', wishes)).toBe('copied');
  expect(unsavedPublishedKey(page.bench.getState())).toBe(keyOf(page));
  expect(await saveKeyForm(page.bench, keyOf(page), 'encrypted', wishes)).toBe(true);
  expect(unsavedPublishedKey(page.bench.getState())).toBeNull();
});

test('a secret is taken as bytes in text and as a JWK, and has no public form', async () => {
  const page = await standing();
  const { handles } = await readHandles(page.bench, 'a secret of more than 32 characters', {
    secret: 'utf-8',
  });
  const [secret] = handles;
  if (!secret) throw new Error('there is none');
  const bytes = Buffer.from('a secret of more than 32 characters');
  expect(await copyKeyForm(page.bench, secret, 'secret-hex', wishes)).toBe('copied');
  expect(page.world.clipboard).toBe(bytes.toString('hex'));
  expect(await copyKeyForm(page.bench, secret, 'secret-base64url', wishes)).toBe('copied');
  expect(page.world.clipboard).toBe(bytes.toString('base64url'));
  expect(await copyKeyForm(page.bench, secret, 'secret-jwk', wishes)).toBe('copied');
  expect(JSON.parse(page.world.clipboard)).toMatchObject({ kty: 'oct', k: bytes.toString('base64url') });
  for (const form of [...publicForms, ...privateForms])
    expect(await copyKeyForm(page.bench, secret, form, wishes), form).toBe('nothing');
});
