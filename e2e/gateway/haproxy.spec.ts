import { generateKeyPairSync, sign as signBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { bashSigns } from '../interop/bash.js';
import { forgeries } from '../interop/forgeries.js';
import { opensslGenerates, opensslKeyId, opensslPublic, opensslSigns } from '../interop/openssl.js';
import { requires } from '../interop/tools.js';
import { golden } from '../journeys/tokens.js';
import type { Registration } from './configuration.js';
import { startGateway, type Gateway } from './haproxy.js';

const { applicationId } = golden;

const claims = () => {
  const now = Math.floor(Date.now() / 1000);
  return { sub: applicationId, aud: applicationId, iss: applicationId, iat: now, exp: now + 600 };
};

async function withGateway(registration: Registration, use: (gateway: Gateway) => Promise<void>) {
  const gateway = await startGateway(registration);
  try {
    await use(gateway);
  } finally {
    await gateway.stop();
  }
  expect(await gateway.call(null), 'stopped').toBe(0);
}

test.beforeEach(() => requires('haproxy', 'curl', 'openssl', 'jq'));

test('the gateway answers 200 to the right token alone', async () => {
  const privateKey = await opensslGenerates();
  const publicKeyPem = await opensslPublic(privateKey);
  const keyId = await opensslKeyId(publicKeyPem);
  const sign = (header: object, payload: object) =>
    opensslSigns(
      JSON.stringify({ alg: 'RS256', kid: keyId, ...header }),
      JSON.stringify(payload),
      privateKey,
    );
  const good = await bashSigns(privateKey, applicationId, keyId);
  const { iat, ...timeless } = claims();

  await withGateway({ publicKeyPem, keyId, applicationId }, async ({ call }) => {
    expect(await call(good)).toBe(200);
    expect(await call(await sign({}, claims()))).toBe(200);
    expect(await call(await sign({}, timeless)), 'no iat').toBe(200);
    expect(await call(await sign({}, { ...claims(), nbf: iat })), 'begun').toBe(200);
    for (const [what, token] of Object.entries({
      ...forgeries(good, publicKeyPem),
      'no token': null,
      'no token at all': 'x',
      'the public key for a token': publicKeyPem.replaceAll('\n', ''),
      expired: await bashSigns(privateKey, applicationId, keyId, 0),
      'no exp': await sign({}, { ...claims(), exp: undefined }),
      'issued ahead': await sign({}, { ...claims(), iat: iat + 3600 }),
      'begins ahead': await sign({}, { ...claims(), nbf: iat + 3600 }),
      'other aud': await sign({}, { ...claims(), aud: `${applicationId}0` }),
      'other iss': await sign({}, { ...claims(), iss: applicationId.toUpperCase() }),
      'other sub': await sign({}, { ...claims(), sub: '' }),
      'no sub': await sign({}, { ...claims(), sub: undefined }),
      'other application': await bashSigns(privateKey, 'another', keyId),
      'other kid': await sign({ kid: golden.keyId }, claims()),
      'no kid': await sign({ kid: undefined }, claims()),
      'other alg': await sign({ alg: 'RS384' }, claims()),
      'other key': await bashSigns(await opensslGenerates(), applicationId, keyId),
    })) {
      expect(await call(token), what).toBe(401);
    }
  });
});

for (const keyId of ['-f8Iwm2w', "it's #1, $HOME"]) {
  test(`the gateway takes ${keyId} for a Key ID`, async () => {
    const privateKey = await opensslGenerates();
    const publicKeyPem = await opensslPublic(privateKey);
    await withGateway({ publicKeyPem, keyId, applicationId }, async ({ call }) => {
      expect(await call(await bashSigns(privateKey, applicationId, keyId))).toBe(200);
      expect(await call(await bashSigns(privateKey, applicationId, keyId.slice(1)))).toBe(401);
    });
  });
}

test('gateways side by side know their own key alone', async () => {
  const pairs = await Promise.all(
    [1, 2, 3, 4].map(async () => {
      const privateKey = await opensslGenerates();
      const gateway = await startGateway({
        publicKeyPem: await opensslPublic(privateKey),
        keyId: 'k',
        applicationId,
      });
      return { gateway, token: await bashSigns(privateKey, applicationId, 'k') };
    }),
  );
  for (const { gateway } of pairs) {
    for (const { gateway: owner, token } of pairs) {
      expect(await gateway.call(token)).toBe(gateway === owner ? 200 : 401);
    }
  }
  await Promise.all(pairs.map(({ gateway }) => gateway.stop()));
});

test('the gateway accepts ES256 where it is allowed', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const input = [{ alg: 'ES256', kid: 'k' }, claims()]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = signBytes('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  const token = `${input}.${signature.toString('base64url')}`;
  const registration = { publicKeyPem, keyId: 'k', applicationId };
  await withGateway({ ...registration, algorithms: ['RS256', 'ES256'] }, async ({ call }) => {
    expect(await call(token)).toBe(200);
  });
  await withGateway(registration, async ({ call }) => {
    expect(await call(token)).toBe(401);
  });
});

test('a gateway that cannot start says why', async () => {
  await expect(startGateway({ publicKeyPem: '', keyId: 'k\n', applicationId })).rejects.toThrow(
    /did not start/,
  );
});
