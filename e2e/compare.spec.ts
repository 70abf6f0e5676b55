import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';
import { names } from './names.js';
import { findings } from './playwright/axe.js';
import { fill } from './playwright/driver.js';

const first = generateKeyPairSync('rsa', { modulusLength: 2048 });
const second = generateKeyPairSync('rsa', { modulusLength: 2048 });
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const keys = [first, second, curve].map(({ publicKey }, index) => ({
  ...publicKey.export({ format: 'jwk' }),
  kid: `key-${index + 1}`,
}));

const now = Math.floor(Date.now() / 1000);
const header = { alg: 'RS256', typ: 'at+jwt', kid: 'key-1' };
const claims = {
  iss: 'https://issuer.example',
  sub: 'user-42',
  aud: 'orders',
  client_id: 'portal',
  iat: now - 60,
  exp: now + 3540,
  jti: 'a1',
  scope: 'read write',
};

const encode = (part: object | string) =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');

function signed(
  changedHeader: object = {},
  payload: object | string = {},
  key: KeyObject = first.privateKey,
): string {
  const body = typeof payload === 'string' ? payload : { ...claims, ...payload };
  const input = `${encode({ ...header, ...changedHeader })}.${encode(body)}`;
  const isPss = 'alg' in changedHeader && changedHeader.alg === 'PS256';
  const how = isPss ? { key, padding: 6, saltLength: 32 } : { key, dsaEncoding: 'ieee-p1363' as const };
  return `${input}.${sign('sha256', Buffer.from(input), how).toString('base64url')}`;
}

const good = signed();
const without = (name: string) => ({ [name]: undefined });
const [head = '', body = '', signature = ''] = good.split('.');

/** What the second token has otherwise, and the sentence that says so. */
const ways: [string, string, string | RegExp][] = [
  ['expired', signed({}, { exp: now - 5 }), 'This token has expired, and the other token hasn’t.'],
  ['nbf ahead', signed({}, { nbf: now + 600 }), 'This token isn’t valid yet: nbf is in the future.'],
  [
    'other aud',
    signed({}, { aud: 'billing' }),
    /^aud changed: no check here tells them apart, but a service that reads aud can\.$/,
  ],
  ['other iss', signed({}, { iss: 'https://other.example' }), /^iss changed: /],
  [
    'a claim missing',
    signed({}, without('sub')),
    /^sub is missing, and the checks for its kind reject this token: /,
  ],
  [
    'a claim of another type',
    signed({}, { exp: String(now + 3540) }),
    /^exp is a string, not a number, and the checks for its kind reject this token: /,
  ],
  ['scope lost', signed({}, { scope: 'read' }), /^scope lost write: /],
  ['other alg', signed({ alg: 'PS256' }), /^alg changed: /],
  ['other kid', signed({ kid: 'key-9' }), /^kid changed, and the checks for its kind warn of this token: /],
  [
    'kid of another key',
    signed({ kid: 'key-2' }),
    /^kid changed, and the checks for its kind reject this token: /,
  ],
  [
    'other signing key',
    signed({}, { jti: 'b2' }, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey),
    /^This token is signed with another key, or was changed after signing: /,
  ],
  [
    'other key with its own kid',
    signed({ kid: 'key-2' }, {}, second.privateKey),
    'They are signed with different keys: key-1 and key-2.',
  ],
  [
    'signature cut',
    good.slice(0, -20),
    'The signature of this token is truncated: copy the whole token again.',
  ],
  [
    'no signature',
    `${head}.${body}.`,
    'The signature of this token is truncated: copy the whole token again.',
  ],
  [
    'changed after signing',
    `${head}.${encode({ ...claims, sub: 'admin' })}.${signature}`,
    'This token was changed after signing: it has the signature of the other token, but sub changed.',
  ],
  ['typ', signed({ typ: 'application/at+jwt' }), /^typ changed: /],
  [
    'another kind',
    signed({ typ: 'dpop+jwt' }),
    'They are of different kinds: the other token is “Access token (RFC 9068)”, this token is “DPoP proof”.',
  ],
  [
    'alg none',
    `${encode({ ...header, alg: 'none' })}.${body}.`,
    'This token is unsecured (alg: none), and the other token is signed.',
  ],
  ['crit', signed({ crit: ['x'], x: 1 }), /^crit was added, and the checks for its kind reject this token: /],
  [
    'issued again',
    signed({}, { iat: now, exp: now + 3600, jti: 'b2' }),
    'The same token, issued 1 min later: only iat, exp and jti differ.',
  ],
  [
    'spelling',
    signed({}, JSON.stringify(Object.fromEntries(Object.entries(claims).reverse()))),
    'The content means the same, and only its spelling differs: so the signatures differ too.',
  ],
  ['the same token', `Authorization: Bearer ${good}`, 'Both are the same token, letter by letter.'],
];

const result = (page: Page) => page.getByRole('status', { name: names.comparison, exact: true });
const otherField = (page: Page) => page.getByRole('textbox', { name: names.otherToken, exact: true });

test('of two tokens that differ in one way, the sentence names it', async ({ page, workbench }) => {
  test.slow();
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.openTool(names.compare);
  await expect(page.getByText('Paste a token here.')).toBeVisible();
  await workbench.fill(names.encodedToken, good);
  await workbench.fill(names.publicKey, JSON.stringify({ keys }));
  await workbench.says(names.signature, 'valid');
  await fill(otherField(page), good);
  for (const [way, token, sentence] of ways)
    await test.step(way, async () => {
      await workbench.fill(names.encodedToken, token);
      await expect.soft(result(page).locator('strong'), way).toHaveText(sentence);
    });
  await test.step('the other way round', async () => {
    await workbench.fill(names.encodedToken, good);
    await fill(otherField(page), signed({}, { exp: now - 5 }));
    await expect(result(page).locator('strong')).toHaveText(
      'The other token has expired, and this token hasn’t.',
    );
  });
  await test.step('signatures of ES256', async () => {
    const once = signed({ alg: 'ES256', kid: 'key-3' }, {}, curve.privateKey);
    await fill(otherField(page), once);
    await workbench.fill(names.encodedToken, signed({ alg: 'ES256', kid: 'key-3' }, {}, curve.privateKey));
    await expect(result(page).locator('strong')).toHaveText(
      'The content is the same, and both signatures are valid.',
    );
    await expect(page.getByText(/^The same in both: alg, typ, kid, iss, /)).toBeVisible();
  });
});

test('the former token is kept until a reload, and nowhere else', async ({ page, workbench, record }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.encodedToken, good);
  await workbench.fill(names.encodedToken, signed({}, { aud: ['orders', 'billing'], exp: now + 7140 }));
  await page.keyboard.press('Alt+Shift+d');
  await expect(page.getByRole('tab', { name: names.compare, exact: true })).toBeFocused();
  await expect(otherField(page)).toHaveValue(good);
  await expect(result(page).locator('strong')).toHaveText(/^aud gained billing: /);
  const table = page.getByRole('table', { name: names.differences, exact: true });
  await expect(table.getByRole('row', { name: /^aud/ })).toContainText('with billing');
  await expect(table.getByRole('row', { name: /^exp/ })).toContainText('1 hr later');
  await expect(table.getByRole('row', { name: /^Lifetime/ })).toContainText('2 hrs');

  await fill(otherField(page), first.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  await expect(
    page.getByText('A key, or a text with a private key in it, isn’t accepted here.'),
  ).toBeVisible();
  await expect(otherField(page)).toHaveValue(good);
  await fill(otherField(page), signed({}, { sub: 'pasted' }));
  await workbench.press('Use the former token');
  await expect(otherField(page)).toHaveValue(good);

  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(stored).not.toContain(signature);
  expect(record.requests.join(' ')).not.toContain(signature);
  await page.reload();
  await workbench.says(names.signature, ['no-key', 'valid', 'invalid']);
  await workbench.openTool(names.compare);
  await expect(otherField(page)).toHaveValue('');
});

test('by a profile, what it rejects is named', async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.applicationId, 'e4f6dc8c6aeb8471016b034c61f12b4a');
  await workbench.says(names.overallResult, 'accepted');
  await workbench.openTool(names.testTokens);
  await workbench.press('Wrong audience');
  await workbench.openTool(names.compare);
  await expect(result(page).locator('strong')).toHaveText(
    /^aud changed, and this profile rejects this token: /,
  );
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`at 390 px it fits, and axe finds nothing: ${colorScheme}`, async ({ page, workbench }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    await workbench.fill(names.encodedToken, good);
    await workbench.fill(
      names.encodedToken,
      signed(
        { kid: 'key-2' },
        '{"aud":["orders", "billing"],"n":1.0,"iss":"https://issuer.example/","a":{"b":[1,{"c":2}]}}',
      ),
    );
    await workbench.openTool(names.compare);
    await expect(page.getByRole('table', { name: names.differences, exact: true })).toBeVisible();
    // To axe a target that a fixed bar covers by half is a small one.
    await page.evaluate(() => scrollTo(0, 0));
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
