import { startGateway } from './gateway/haproxy.js';
import { bashSigns } from './interop/bash.js';
import { goSigns, goVerifies } from './interop/go.js';
import { jsonwebtokenVerifies } from './interop/jsonwebtoken.js';
import {
  opensslGenerates,
  opensslKeyId,
  opensslPublic,
  opensslSigns,
  opensslVerifies,
} from './interop/openssl.js';
import { pyjwtVerifies } from './interop/python.js';
import { requires } from './interop/tools.js';
import { expect, test } from './fixtures.js';
import { pasteAndVerify, threeActs, tokenWithPayload } from './journeys/job.js';
import { decoded, golden } from './journeys/tokens.js';
import { names } from './names.js';

const { applicationId } = golden;

test('three acts, and the gateway answers 200; to anything wrong, 401', async ({ workbench }) => {
  requires('haproxy', 'curl', 'openssl');
  const { publicKey, token } = await threeActs(workbench, applicationId);
  const { header, payload } = decoded(token);
  const { kid } = JSON.parse(header) as { kid: string };
  expect(kid).toBe(await opensslKeyId(publicKey));
  const claims = JSON.parse(payload) as { iat: number };

  const gateway = await startGateway({ publicKeyPem: publicKey, keyId: kid, applicationId });
  try {
    expect(await gateway.call(token)).toBe(200);
    expect(await gateway.call(null), 'no token').toBe(401);
    expect(await gateway.call(token.replace(/.(?=.{20}$)/, (c) => (c === 'A' ? 'B' : 'A'))), 'one byte').toBe(
      401,
    );

    const expired = payload.replace(/"exp":\d+/, `"exp":${claims.iat}`);
    expect(await gateway.call(await tokenWithPayload(workbench, expired)), 'expired').toBe(401);
    await workbench.fill(names.payload, payload);

    await workbench.fill(names.applicationId, `${applicationId}0`);
    await workbench.says(names.signature, 'valid');
    expect(await gateway.call(await workbench.copied(names.copyToken)), 'other application').toBe(401);
    await workbench.fill(names.applicationId, applicationId);

    await workbench.fill(names.jwtKeyId, golden.keyId);
    await workbench.shows('Doesn’t match your key');
    await workbench.says(names.signature, 'valid');
    expect(await gateway.call(await workbench.copied(names.copyToken)), 'other kid').toBe(401);
    await workbench.press('Use my Key ID');
    await workbench.says(names.signature, 'valid');
    expect(await gateway.call(await workbench.copied(names.copyToken)), 'back again').toBe(200);

    await workbench.press(names.newKey);
    await workbench.press(names.generateKeyPair);
    await workbench.says(names.signature, 'valid');
    await expect.poll(async () => decoded(await workbench.copied(names.copyToken)).header).not.toContain(kid);
    expect(await gateway.call(await workbench.copied(names.copyToken)), 'other key').toBe(401);
  } finally {
    await gateway.stop();
  }
});

test('openssl, the Go program, PyJWT and jsonwebtoken accept our token', async ({ workbench }) => {
  requires('openssl', 'golang-go', 'golang-github-dgrijalva-jwt-go-dev', 'python3-jwt');
  const { publicKey, token } = await threeActs(workbench, applicationId);
  const changed = token.replace(/.(?=.{20}$)/, (c) => (c === 'A' ? 'B' : 'A'));
  for (const [sample, accepted] of [
    [token, true],
    [changed, false],
  ] as const) {
    expect(await opensslVerifies(sample, publicKey)).toBe(accepted);
    expect(await goVerifies(sample, publicKey)).toBe(accepted);
    expect(await pyjwtVerifies(sample, publicKey, applicationId)).toBe(accepted);
    expect(jsonwebtokenVerifies(sample, publicKey)).toBe(accepted);
  }
});

test('tokens of the Go program and of openssl with jq verify here', async ({ workbench }) => {
  requires('openssl', 'jq', 'golang-go', 'golang-github-dgrijalva-jwt-go-dev');
  const privateKey = await opensslGenerates();
  const publicKey = await opensslPublic(privateKey);
  const now = Math.floor(Date.now() / 1000);
  const claims = JSON.stringify({ sub: applicationId, iat: now, exp: now + 60 });
  for (const token of [
    await goSigns(claims, 'k', privateKey),
    await bashSigns(privateKey, applicationId, await opensslKeyId(publicKey)),
  ]) {
    await pasteAndVerify(workbench, token, publicKey);
    await workbench.reads(names.payload, new RegExp(applicationId));
    await workbench.says(names.time, 'active');
  }
});

test('for the same bytes, our token is the one that openssl makes', async ({ workbench }) => {
  requires('openssl');
  const { token } = await threeActs(workbench, applicationId);
  const { name, text } = await workbench.downloaded(names.downloadPrivateKey);
  expect(name).toBe('private_key.pem');
  const { header, payload } = decoded(token);
  expect(await opensslSigns(header, payload, text)).toBe(token);
});

test("the seed's golden token verifies with jwt.io's default key, and its Key ID is computed", async ({
  page,
  workbench,
}) => {
  const { readFile } = await import('node:fs/promises');
  const publicKey = await readFile(
    new URL('vectors/own/jwtio-default-rs256-public.pem', import.meta.url),
    'utf8',
  );
  await pasteAndVerify(workbench, golden.token, publicKey);
  await workbench.says(names.time, 'expired');
  await workbench.reads(names.applicationId, applicationId);
  await workbench.reads(names.jwtKeyId, golden.keyId);
  // That of the key in use, and the Application ID in all three.
  for (const id of ['kid', 'sub', 'aud', 'iss'])
    await expect(page.locator(`[data-check=${id}]`)).toHaveAttribute('data-result', 'pass');
  await workbench.openTool(names.keys);
  const facts = page.getByRole('tabpanel', { name: names.keys, exact: true });
  await expect(facts.getByText(golden.thumbprint, { exact: true })).toBeVisible();
});
