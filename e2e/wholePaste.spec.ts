import type { Page as PlaywrightPage } from '@playwright/test';
import { createSign, generateKeyPairSync } from 'node:crypto';
import { expect, test } from './fixtures.js';
import { names } from './names.js';
import { golden } from './journeys/tokens.js';

const pairs = ['key-1', 'key-2', 'key-3'].map((kid) => ({
  kid,
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }),
}));
const jwk = ({ kid, publicKey }: (typeof pairs)[number]) => ({ ...publicKey.export({ format: 'jwk' }), kid });
const jwks = JSON.stringify({ keys: pairs.map(jwk) }, null, 2);
const pem = ({ publicKey }: (typeof pairs)[number]) =>
  publicKey.export({ type: 'spki', format: 'pem' }).toString();
const [first, second, third] = pairs;
if (!first || !second || !third) throw new Error('three pairs');

/** Signed by the second key; with its kid, or none. */
function tokenOf(kid?: string): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const input = `${part({ alg: 'RS256', ...(kid !== undefined && { kid }) })}.${part({ iss: 'https://issuer.example' })}`;
  const signature = createSign('RSA-SHA256')
    .update(input)
    .sign(second?.privateKey ?? '');
  return `${input}.${signature.toString('base64url')}`;
}

const box = (page: PlaywrightPage, name: string) => page.getByRole('textbox', { name, exact: true });

async function paste(page: PlaywrightPage, text: string): Promise<void> {
  await page.evaluate((given) => navigator.clipboard.writeText(given), text);
  await page.keyboard.press('Control+V');
}

/** Where the caret of a plain field goes, however it came there. */
async function home(page: PlaywrightPage): Promise<void> {
  await page.keyboard.press('Control+Home');
}

const ways: Record<string, (page: PlaywrightPage) => Promise<void>> = {
  'a click into the box': async (page) => {
    await box(page, names.publicKey).click();
  },
  'a click and Home': async (page) => {
    await box(page, names.publicKey).click();
    await home(page);
  },
  'the palette': async (page) => {
    await page.keyboard.press('Control+K');
    await page
      .getByRole('dialog', { name: names.commands, exact: true })
      .getByRole('combobox')
      .fill(names.publicKey);
    await page.getByRole('option', { name: /^Go to Public key/ }).click();
  },
  'the keyboard alone': async (page) => {
    await page.getByRole('button', { name: names.newKey }).focus();
    for (let presses = 0; presses < 20; presses += 1) {
      if (await box(page, names.publicKey).evaluate((one) => one === document.activeElement)) break;
      await page.keyboard.press('Shift+Tab');
    }
    await expect(box(page, names.publicKey)).toBeFocused();
    await home(page);
  },
};

test.beforeEach(async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await expect(page.getByRole('button', { name: names.commands, exact: true })).toBeVisible();
  await expect(page.locator('.cm-content')).toHaveCount(3);
});

for (const [way, go] of Object.entries(ways)) {
  test(`a set of keys pasted by ${way} after the token verifies it, and the key is named`, async ({
    page,
    workbench,
  }) => {
    await workbench.fill(names.encodedToken, tokenOf('key-2'));
    await workbench.says(names.signature, 'no-key');
    await workbench.reads(names.publicKey, '');
    await go(page);
    await paste(page, jwks);
    await workbench.says(names.signature, 'valid');
    await workbench.shows('Verified by key-2, 2nd of 3 keys.');
    await workbench.reads(names.publicKey, pem(second));
  });

  test(`a set of keys pasted by ${way} before the token verifies it`, async ({ page, workbench }) => {
    await go(page);
    await paste(page, jwks);
    await workbench.shows('Read 3 keys.');
    await workbench.says(names.signature, 'valid');
    await workbench.fill(names.encodedToken, tokenOf('key-2'));
    await workbench.says(names.signature, 'valid');
    await workbench.shows('Verified by key-2, 2nd of 3 keys.');
  });
}

test("the page's own link leads to the box, where a set takes the place of all that is there", async ({
  page,
  workbench,
}) => {
  await workbench.fill(names.encodedToken, tokenOf('key-2'));
  await workbench.press('Add the public key');
  await paste(page, jwks);
  await workbench.says(names.signature, 'valid');
  await workbench.shows('Verified by key-2, 2nd of 3 keys.');
});

test('of several keys the one that verifies judges, also where no kid names it', async ({
  page,
  workbench,
}) => {
  await workbench.fill(names.encodedToken, tokenOf());
  await workbench.press('Add the public key');
  await paste(page, jwks);
  await workbench.says(names.signature, 'valid');
  await workbench.shows('Verified by key-2, 2nd of 3 keys.');
  await workbench.shows('Verified by key-2, 2nd of 3 keys.');
});

for (const [what, text] of [
  ['a JWK', JSON.stringify(jwk(second))],
  ['a PEM', pem(second)],
  ['a PEM without its armour', pem(second).replace(/-----[A-Z ]+-----|\s/g, '')],
  ['several PEMs', pairs.map(pem).join('')],
  ['a set on one line after a PEM', `${pem(first)}\n${JSON.stringify({ keys: [jwk(second)] })}`],
  ['a set before a PEM', `${jwks}\n${pem(first)}`],
] as const) {
  test(`${what}, pasted before what stands in Public key, judges`, async ({ page, workbench }) => {
    await workbench.fill(names.encodedToken, tokenOf());
    await workbench.press('Add the public key');
    await paste(page, text);
    await workbench.says(names.signature, 'valid');
    await workbench.reads(names.publicKey, pem(second));
  });
}

test('text beside a key is said, and so is a key of a set that cannot be read', async ({
  page,
  workbench,
}) => {
  await workbench.fill(names.encodedToken, tokenOf());
  await workbench.press('Add the public key');
  await paste(page, `Dear colleague, here is our key:\n${pem(second)}Yours, Kim`);
  await workbench.says(names.signature, 'valid');
  await workbench.shows('Other text next to the key was ignored');
  await box(page, names.publicKey).focus();
  await paste(page, JSON.stringify({ keys: [jwk(second), { kty: 'RSA', kid: 'broken', e: 'AQAB' }] }));
  await workbench.says(names.signature, 'valid');
  await workbench.shows('The member “n” is missing');
  await expect(page.getByText('Other text next to the key was ignored')).toBeHidden();
});

test('a piece of a key goes where the caret stands', async ({ page, workbench }) => {
  await workbench.fill(names.publicKey, 'AAAA');
  await box(page, names.publicKey).focus();
  await home(page);
  await paste(page, 'MIIB');
  await workbench.reads(names.publicKey, 'MIIBAAAA');
});

test('a whole token pasted into Encoded token replaces all that is there; a piece does not', async ({
  page,
  workbench,
}) => {
  const own = await workbench.read(names.encodedToken);
  for (const token of [golden.token, `Authorization: Bearer ${golden.token}`]) {
    await workbench.fill(names.encodedToken, own);
    await box(page, names.encodedToken).focus();
    await home(page);
    await paste(page, token);
    await workbench.reads(names.encodedToken, golden.token);
  }
  for (const fragment of ['eyJ', 'ab.cd']) {
    await workbench.fill(names.encodedToken, golden.token);
    await box(page, names.encodedToken).focus();
    await home(page);
    await paste(page, fragment);
    await workbench.reads(names.encodedToken, `${fragment}${golden.token}`);
  }
});

test('so does one without its signature, or with words around it', async ({ page, workbench }) => {
  const [header = '', payload = ''] = golden.token.split('.');
  for (const [text, shown] of [
    [`${header}.${payload}`, `${header}.${payload}`],
    [`Bearer ${header}.${payload}`, `Bearer ${header}.${payload}`],
    [`${header}.${payload}.`, `${header}.${payload}.`],
    [`{"access_token": "${golden.token}", "token_type": "Bearer"}`, golden.token],
    [`eyJ is how one begins, as ${golden.token} does`, golden.token],
  ] as const) {
    await workbench.fill(names.encodedToken, tokenOf());
    await box(page, names.encodedToken).focus();
    await home(page);
    await paste(page, text);
    await workbench.reads(names.encodedToken, shown);
  }
});

test('a whole key replaces what stands in Key of the import', async ({ page, workbench }) => {
  await workbench.press(names.importKey);
  await workbench.fill(names.key, pem(first));
  await box(page, names.key).focus();
  await home(page);
  await paste(page, jwks);
  await workbench.reads(names.key, jwks);
});
