import { expect, test } from '@playwright/test';
import { bashSigns } from '../interop/bash.js';
import { goSigns, goVerifies } from '../interop/go.js';
import { jsonwebtokenVerifies } from '../interop/jsonwebtoken.js';
import {
  opensslGenerates,
  opensslKeyId,
  opensslPublic,
  opensslSigns,
  opensslVerifies,
} from '../interop/openssl.js';
import { pyjwtVerifies } from '../interop/python.js';
import { requires } from '../interop/tools.js';
import { golden } from '../journeys/tokens.js';
import { startGateway } from './haproxy.js';

const applicationId = golden.applicationId;
const flip = (token: string, at: number) => {
  const other = token[at] === 'A' ? 'B' : 'A';
  return token.slice(0, at) + other + token.slice(at + 1);
};

test('the judges agree about a good token and about a changed one', async () => {
  requires('openssl', 'jq', 'golang-go', 'golang-github-dgrijalva-jwt-go-dev', 'python3-jwt');
  const privateKey = await opensslGenerates();
  const publicKey = await opensslPublic(privateKey);
  const byBash = await bashSigns(privateKey, applicationId, await opensslKeyId(publicKey));
  const now = Math.floor(Date.now() / 1000);
  const byGo = await goSigns(
    JSON.stringify({ aud: applicationId, iat: now, exp: now + 60 }),
    'k',
    privateKey,
  );
  for (const token of [byBash, byGo]) {
    for (const [sample, accepted] of [
      [token, true],
      [flip(token, token.length - 9), false],
    ] as const) {
      expect(await opensslVerifies(sample, publicKey)).toBe(accepted);
      expect(await goVerifies(sample, publicKey)).toBe(accepted);
      expect(await pyjwtVerifies(sample, publicKey, applicationId)).toBe(accepted);
      expect(jsonwebtokenVerifies(sample, publicKey)).toBe(accepted);
    }
  }
});

test('the gateway answers 200 to the right token alone', async () => {
  requires('haproxy', 'curl', 'openssl', 'jq');
  const privateKey = await opensslGenerates();
  const publicKeyPem = await opensslPublic(privateKey);
  const keyId = await opensslKeyId(publicKeyPem);
  const gateway = await startGateway({ publicKeyPem, keyId, applicationId });
  try {
    const now = Math.floor(Date.now() / 1000);
    const claims = { sub: applicationId, aud: applicationId, iss: applicationId, iat: now, exp: now + 60 };
    const sign = (header: object, payload: object) =>
      opensslSigns(
        JSON.stringify({ alg: 'RS256', kid: keyId, ...header }),
        JSON.stringify(payload),
        privateKey,
      );
    const good = await bashSigns(privateKey, applicationId, keyId);
    expect(await gateway.call(good)).toBe(200);
    expect(await gateway.call(await sign({}, claims))).toBe(200);
    for (const [what, token] of Object.entries({
      none: null,
      'signature changed': flip(good, good.length - 9),
      'payload changed': flip(good, good.indexOf('.') + 12),
      'header changed': flip(good, 12),
      expired: await sign({}, { ...claims, exp: now }),
      'no exp': await sign({}, { ...claims, exp: undefined }),
      'issued later': await sign({}, { ...claims, iat: now + 3600 }),
      'other application': await sign({}, { ...claims, aud: 'x' }),
      'other kid': await sign({ kid: 'x' }, claims),
      'other alg': await sign({ alg: 'RS384' }, claims),
      'alg none': await sign({ alg: 'none' }, claims),
      'other key': await bashSigns(await opensslGenerates(), applicationId, keyId),
    })) {
      expect(await gateway.call(token), what).toBe(401);
    }
  } finally {
    await gateway.stop();
  }
});
