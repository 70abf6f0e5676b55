import { expect, test } from 'vitest';
import { credentialsIn, passphraseIn } from './credentials.js';
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
