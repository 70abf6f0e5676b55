import { algorithmNames, signatureAlgorithms } from '../src/core/keys/algorithms.js';
import { expect, lasting } from './fixtures.js';
import { decoded } from './journeys/tokens.js';
import { names } from './names.js';

const headerOf = (token: string) => JSON.parse(decoded(token).header) as { alg: string; kid: string };

for (const alg of algorithmNames) {
  const { kty } = signatureAlgorithms[alg];
  lasting(`a key made for ${alg} signs a valid token`, async ({ workbench, page }) => {
    const before = await workbench.read(names.encodedToken);
    await workbench.press(names.newKey);
    await workbench.choose(names.algorithm, alg);
    await expect(page.getByRole('combobox', { name: names.keySize })).toHaveCount(kty === 'RSA' ? 1 : 0);
    await workbench.press(kty === 'oct' ? 'Generate secret' : 'Generate key pair');
    await expect.poll(() => workbench.read(names.encodedToken), { timeout: 30_000 }).not.toBe(before);
    await workbench.says(names.signature, 'valid');
    const header = headerOf(await workbench.copied(names.copyToken));
    expect(header.alg).toBe(alg);
    if (kty === 'oct') await page.getByRole('tab', { name: names.keys }).click();
    const name = kty === 'oct' ? 'Copy thumbprint' : 'Copy AMPLIFY Key ID';
    expect(header.kid).toBe(await workbench.copied(name));
    // Pressed once more it closes.
    if (kty === 'oct') await page.getByRole('tab', { name: names.keys }).click();
    await workbench.press(names.undo);
    await workbench.says(names.signature, 'valid');
    expect(headerOf(await workbench.copied(names.copyToken)).alg).toBe('RS256');
  });
}
