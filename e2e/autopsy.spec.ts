import { readFileSync } from 'node:fs';
import { expect, alone, test } from './fixtures.js';
import { names } from './names.js';

const folder = new URL('vectors/field/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

type Case = { id: string; now: number; status: string[]; mustSay: string[]; mustNotSay: string[] };
const cases = JSON.parse(read('index.json')) as Case[];

/** What opens each case, and the act that makes the token verify; null where nothing that is done here helps. */
const covered = [
  ['02-es256-der', 'Show the token that verifies'],
  ['04-kms-hashed-twice', null],
  ['05-graph-nonce', 'Show the token that verifies'],
  ['07-hs-secret-was-base64', 'Use the secret like that'],
  ['34-vault-transit', 'Show the token that verifies'],
] as const;

for (const [id, act] of covered) {
  alone(`the cause is named, and the token stays invalid: ${id}`, async ({ page, workbench }) => {
    const it = cases.find((one) => one.id === id);
    if (!it) throw new Error(id);
    await page.clock.setFixedTime(it.now * 1000);
    await workbench.open();
    await workbench.fill(names.encodedToken, read(`${id}.token.txt`));
    if (id.startsWith('07')) {
      await workbench.choose(names.secretEncoding, 'UTF-8');
      await workbench.fill(names.secret, read(`${id}.secret.txt`).trim());
    } else await workbench.fill(names.publicKey, read(`${id}.key.txt`));
    const region = page.getByRole('region', { name: names.whyNotVerified });
    await expect(region).toContainText(/would verify/);
    await workbench.says(names.signature, it.status);
    const said = (await page.locator('body').innerText()).replace(/[ \t]+/g, ' ');
    for (const wanted of it.mustSay) expect(said).toMatch(new RegExp(wanted, 'i'));
    for (const wrong of it.mustNotSay) expect(said).not.toMatch(new RegExp(wrong, 'i'));
    const button = region.getByRole('button', { name: act ?? /./ });
    if (act === null) return expect(button).toHaveCount(0);
    await button.click();
    await workbench.says(names.signature, ['valid', 'valid-with-notice']);
    await expect(region).toBeHidden();
  });
}

test('where nothing explains a signature, what was tried is folded', async ({ page, workbench }) => {
  await workbench.open();
  await workbench.fill(
    names.encodedToken,
    read('84-hasura-secret.token.txt').replace(/\.[\w-]{8}(?=[\w-]*\s*$)/, '.AAAAAAAA'),
  );
  await workbench.fill(names.publicKey, read('05-graph-nonce.key.txt'));
  await workbench.says(names.signature, 'invalid');
  const region = page.getByRole('region', { name: names.whyNotVerified });
  await expect(region).toContainText('No known mistake explains this signature.');
  await region.getByRole('button', { name: 'What was tried' }).click();
  await expect(region.getByRole('listitem')).toContainText(['the digest hashed again']);
});
