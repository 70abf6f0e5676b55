import { createHmac } from 'node:crypto';
import { ml_dsa44, ml_dsa65, ml_dsa87 } from '@noble/post-quantum/ml-dsa.js';
import { expect, test } from '../fixtures.js';
import { decoded } from '../journeys/tokens.js';
import { names } from '../names.js';

type Akp = { kty: string; alg: string; pub: string; priv?: string };
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
const encode = (value: string | Uint8Array) => Buffer.from(value).toString('base64url');

for (const [alg, scheme] of [
  ['ML-DSA-44', ml_dsa44],
  ['ML-DSA-65', ml_dsa65],
  ['ML-DSA-87', ml_dsa87],
] as const) {
  test(`${alg}: what the page signs noble verifies, and what noble signs the page verifies`, async ({
    workbench,
    page,
  }) => {
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    const before = await workbench.read(names.encodedToken);
    await workbench.press(names.newKey);
    await workbench.choose(names.algorithm, alg);
    await workbench.press(names.generateKeyPair);
    await expect.poll(() => workbench.read(names.encodedToken)).not.toBe(before);
    await workbench.says(names.signature, 'valid');

    const token = await workbench.copied(names.copyToken);
    await page.getByRole('tab', { name: names.keys }).click();
    const publicJwk = JSON.parse(await workbench.copied('Copy JWK')) as Akp;
    expect(publicJwk).toMatchObject({ kty: 'AKP', alg, use: 'sig' });
    expect(publicJwk).not.toHaveProperty('priv');
    const { signature } = decoded(token);
    const input = new TextEncoder().encode(token.slice(0, token.lastIndexOf('.')));
    expect(scheme.verify(new Uint8Array(signature), input, bytes(publicJwk.pub))).toBe(true);
    expect(scheme.verify(new Uint8Array(signature), input.slice(1), bytes(publicJwk.pub))).toBe(false);

    // The page's own private key is the seed that noble makes the same key from.
    const { priv = '' } = JSON.parse(await workbench.copied('Copy private JWK')) as Akp;
    expect(encode(scheme.keygen(bytes(priv)).publicKey)).toBe(publicJwk.pub);

    const { publicKey, secretKey } = scheme.keygen(new Uint8Array(32).fill(7));
    const theirInput = `${encode(JSON.stringify({ alg }))}.${encode('{"sub":"x"}')}`;
    const theirs = `${theirInput}.${encode(scheme.sign(new TextEncoder().encode(theirInput), secretKey))}`;
    await workbench.fill(names.encodedToken, theirs);
    await workbench.says(names.signature, 'invalid');
    await workbench.fill(names.publicKey, JSON.stringify({ kty: 'AKP', alg, pub: encode(publicKey) }));
    await workbench.says(names.signature, 'valid');
    await workbench.reads(names.publicKey, /^-----BEGIN PUBLIC KEY-----\n/);
    await workbench.fill(names.encodedToken, theirs.slice(0, -6) + 'AAAAAA');
    await workbench.says(names.signature, 'invalid');
  });
}

test('an ML-DSA pair comes back from its files: PKCS#8, SPKI and private JWK', async ({
  workbench,
  page,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.press(names.newKey);
  await workbench.choose(names.algorithm, 'ML-DSA-65');
  await workbench.press(names.generateKeyPair);
  await expect(page.getByRole('paragraph').filter({ hasText: 'AKP ML-DSA-65' })).toBeVisible();
  const keyId = await workbench.copied('Copy AMPLIFY Key ID');
  const token = await workbench.copied(names.copyToken);
  const pem = await workbench.copied(names.copyPublicKey);
  const pkcs8 = (await workbench.downloaded(names.downloadPrivateKey)).text;
  await page.getByRole('tab', { name: names.keys }).click();
  const jwk = await workbench.copied('Copy private JWK');
  for (const text of [pkcs8, jwk]) {
    await page.reload();
    await workbench.shows('Your work was restored');
    await workbench.says(names.signature, 'valid');
    await workbench.press(names.importKey);
    await page.getByRole('dialog').getByRole('textbox', { name: names.key, exact: true }).fill(text);
    await page.getByRole('dialog').getByRole('button', { name: names.import, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    expect(await workbench.copied('Copy AMPLIFY Key ID')).toBe(keyId);
    await workbench.says(names.signature, 'valid');
    expect(decoded(await workbench.copied(names.copyToken)).header).toContain('ML-DSA-65');
    await workbench.reads(names.publicKey, pem);
  }
  await page.reload();
  await workbench.shows('Your work was restored');
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.publicKey, pem);
  await workbench.fill(names.encodedToken, token);
  await workbench.says(names.signature, 'valid');
  const input = `${encode('{"alg":"HS256"}')}.${encode('{"sub":"x"}')}`;
  const confused = `${input}.${createHmac('sha256', pem).update(input).digest('base64url')}`;
  await workbench.fill(names.encodedToken, confused);
  await workbench.says(names.signature, 'unsupported');
  await workbench.shows('Forged: the public key was used as the secret');
});
