import { expect, test } from 'vitest';
import { credentialsIn, keyLineOf, passphraseIn } from './credentials.js';
import { apiProxy } from './builtIn.js';
import { services } from './services/services.js';

const google = JSON.stringify({
  type: 'service_account',
  private_key_id: '0f1e',
  private_key: '-----BEGIN PRIVATE KEY-----\n',
  client_email: 'robot@project.iam.gserviceaccount.com',
});

const box = JSON.stringify({
  boxAppSettings: {
    clientID: 'client-1',
    clientSecret: 'secret-1',
    appAuth: {
      publicKeyID: 'key-1',
      privateKey: '-----BEGIN ENCRYPTED PRIVATE KEY-----\n',
      passphrase: 'horse',
    },
  },
  enterpriseID: '42',
});

test.each([
  [
    box,
    '42_key-1_config.json',
    'box',
    { clientId: 'client-1', clientSecret: 'secret-1', enterpriseId: '42', publicKeyId: 'key-1' },
  ],
  [
    google,
    '',
    'google-token-request',
    { serviceAccountEmail: 'robot@project.iam.gserviceaccount.com', privateKeyId: '0f1e' },
  ],
  ['', 'AuthKey_2X9R4HXF34.p8', 'app-store-connect', { appleKeyId: '2X9R4HXF34' }],
  ['', 'AuthKey_2X9R4HXF34 (1).p8', 'app-store-connect', { appleKeyId: '2X9R4HXF34' }],
  ['', 'SubscriptionKey_2X9R4HXF34.p8', 'app-store-server', { appleKeyId: '2X9R4HXF34' }],
  ['', 'my-app.2026-11-29.private-key.pem', 'github-app', {}],
])('%s %s is told to be of %s', (text, fileName, service, fieldValues) => {
  expect(credentialsIn(text, fileName)).toMatchObject({
    services: expect.arrayContaining([service]) as unknown,
    fieldValues,
  });
  expect(credentialsIn(text, fileName)?.services[0]).toBe(service);
});

test.each([
  ['{"type":"authorized_user","client_email":"x"}', 'key.json'],
  ['{"kty":"RSA"}', ''],
  ['-----BEGIN PRIVATE KEY-----', 'private_key.pem'],
  ['', 'AuthKey_short.p8'],
  ['', 'key.p8'],
  ['{"boxAppSettings":{"clientID":"x"}}', ''],
  ['not { "type": "service_account" }', ''],
])('%s %s says nothing of a service', (text, fileName) => {
  expect(credentialsIn(text, fileName)).toBeNull();
});

test('every service and every field that a file is told to be of is there', () => {
  for (const [text, fileName] of [
    [google, ''],
    [box, ''],
    ['', 'AuthKey_2X9R4HXF34.p8'],
    ['', 'ApiKey_2X9R4HXF34.p8'],
    ['', 'a.2026-01-01.private-key.pem'],
  ] as const) {
    const found = credentialsIn(text, fileName);
    const profiles = found?.services.map((id) => services.find((one) => one.id === id));
    expect(profiles?.every((profile) => profile !== undefined)).toBe(true);
    const fields = profiles?.[0]?.fields.map(({ id }) => id);
    expect(fields).toEqual(expect.arrayContaining(Object.keys(found?.fieldValues ?? {})));
  }
});

test('a passphrase that stands beside its key is read', () => {
  expect([box, google, 'passphrase'].map(passphraseIn)).toEqual(['horse', '', '']);
});

const keyId = '6489a1b2c3d4e5f601234567';
const hex = '00ff'.repeat(16);

test('a key of the Ghost Admin API is its kid and its secret in hex', () => {
  for (const text of [`${keyId}:${hex}`, `  ${keyId}:${hex}\r\n`])
    expect(keyLineOf(services, text)).toEqual({
      profile: services.find(({ id }) => id === 'ghost'),
      secret: hex,
      encoding: 'hex',
      fieldValues: { ghostKeyId: keyId },
    });
});

test.each([hex, `${keyId}:`, `${keyId}:${hex}0`, `${keyId}0:${hex}`, `${keyId}:secret`, 'user:password'])(
  '%s is no such key',
  (text) => {
    expect(keyLineOf(services, text)).toBeNull();
  },
);

test('a profile tells its line by the shape of its fields, and none without one', () => {
  const [field] = apiProxy.fields;
  const credential = '{applicationId}.{secret}';
  const id = '0123456789abcdef'.repeat(2);
  expect(keyLineOf([apiProxy, { ...apiProxy, credential }], `${id}.a.b`)).toMatchObject({
    secret: 'a.b',
    encoding: 'utf-8',
    fieldValues: { applicationId: id },
  });
  const fields = field ? [{ ...field, shape: null }] : [];
  expect(keyLineOf([{ ...apiProxy, fields, credential }], `${id}.a.b`)).toBeNull();
});
