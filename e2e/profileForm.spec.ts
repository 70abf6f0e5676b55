import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';
import { decoded, golden } from './journeys/tokens.js';
import { names } from './names.js';
import { findings } from './playwright/axe.js';
import { fill } from './playwright/driver.js';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Custom profiles' });
const box = (page: Page, name: string) => dialog(page).getByRole('textbox', { name, exact: true });
const select = (page: Page, name: string) => dialog(page).getByRole('combobox', { name, exact: true });
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true });
const view = (page: Page, name: 'Form' | 'JSON') =>
  dialog(page)
    .getByRole('radiogroup', { name: names.viewOfProfile, exact: true })
    .getByRole('radio', { name, exact: true });
const json = (page: Page) => box(page, 'Profiles as JSON');
const nameBox = (page: Page) => box(page, 'Name of the profile');

test.beforeEach(async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.pick('Menu', 'Custom profiles');
  await expect(dialog(page)).toBeVisible();
});

/** Goes on by Tab until it is there; never past the whole dialog. */
async function tabTo(page: Page, role: 'textbox' | 'combobox' | 'button' | 'checkbox', name: string) {
  const wanted = dialog(page).getByRole(role, { name, exact: true });
  for (let step = 0; step < 60; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}
/** Writes over what is in a field. */
async function type(page: Page, name: string, text: string) {
  await tabTo(page, 'textbox', name);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}
/** Chooses in a native select by the letters that its option begins with. */
async function choose(page: Page, name: string, option: string) {
  await tabTo(page, 'combobox', name);
  await page.keyboard.type(option);
  await expect(select(page, name).locator('option:checked')).toHaveText(option);
}

test('by keyboard: a new profile from the form is used, its token is made, and its checks pass', async ({
  page,
  workbench,
}) => {
  await tabTo(page, 'button', names.newProfile);
  await page.keyboard.press('Enter');
  await expect(nameBox(page)).toBeFocused();
  await type(page, 'Name of the profile', 'Orders API');
  await choose(page, 'Issuer (iss)', 'The same in every token');
  await type(page, 'iss in every token', 'https://issuer.example');
  await choose(page, 'Subject (sub)', 'Asked for each token');
  await type(page, 'Field label of sub', 'Customer');
  await choose(page, 'Audience (aud)', 'The same in every token');
  await type(page, 'aud in every token', 'https://orders.example');
  await tabTo(page, 'button', 'Add claim');
  await page.keyboard.press('Enter');
  await expect(box(page, 'Claim name')).toBeFocused();
  await page.keyboard.type('level');
  await choose(page, 'Value of level', 'Asked for each token');
  await choose(page, 'Type of level', 'Number');
  await tabTo(page, 'checkbox', 'level is required');
  await page.keyboard.press('Space');
  await type(page, 'Lifetime of new tokens (seconds)', '120');
  await type(page, 'Maximum lifetime (seconds)', '300');
  await tabTo(page, 'button', 'Save in this browser');
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', 'Use Orders API');
  await page.keyboard.press('Enter');
  await expect(button(page, 'Use Orders API')).toBeDisabled();
  // A button that is disabled loses the focus, which the dialog takes back.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null))
    .toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();

  await page.getByRole('textbox', { name: 'Customer', exact: true }).fill('c-1');
  await workbench.says(names.overallResult, 'accepted');
  const without = JSON.parse(decoded(await workbench.copied(names.copyToken)).payload) as object;
  expect(without).not.toHaveProperty('level');
  await page.getByRole('textbox', { name: 'level', exact: true }).fill('3');
  await workbench.says(names.overallResult, 'accepted');
  const { header, payload } = decoded(await workbench.copied(names.copyToken));
  const claims = JSON.parse(payload) as { iat: number; exp: number };
  expect(claims).toMatchObject({
    iss: 'https://issuer.example',
    sub: 'c-1',
    aud: 'https://orders.example',
    level: 3,
  });
  expect(claims.exp - claims.iat).toBe(120);
  expect(JSON.parse(header)).toMatchObject({ alg: 'RS256', typ: 'JWT', kid: expect.any(String) });
  // What the form says is checked.
  const checks = page.getByRole('list', { name: names.checks, exact: true });
  await workbench.fill(names.payload, payload.replace('https://orders.example', 'https://other.example'));
  await expect(checks.locator('[data-check=aud]')).toHaveAttribute('data-result', 'fail');
});

test('a built-in profile is duplicated, its issuer changed, and used; the rest of it stays', async ({
  page,
  workbench,
}) => {
  await select(page, 'Profile to duplicate').selectOption('AMPLIFY API proxy');
  await button(page, 'Duplicate “AMPLIFY API proxy”').click();
  await expect(nameBox(page)).toHaveValue('Copy of AMPLIFY API proxy');
  await expect(select(page, 'Subject (sub)').locator('option:checked')).toHaveText('Same as Application ID');
  await expect(box(page, 'Field label of iss')).toHaveValue('Application ID');
  await expect(dialog(page).getByText(/^More settings are in the JSON .*limits, steps\.$/)).toBeVisible();
  await select(page, 'Issuer (iss)').selectOption('The same in every token');
  await box(page, 'iss in every token').fill('https://issuer.example');
  await view(page, 'JSON').check();
  await expect(json(page)).toContainText('"iss": "https://issuer.example"');
  await view(page, 'Form').check();
  await expect(box(page, 'Field label of sub')).toHaveValue('Application ID');
  await button(page, 'Save in this browser').click();
  await button(page, 'Use Copy of AMPLIFY API proxy').click();
  await button(page, 'Close').click();
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.says(names.overallResult, 'accepted');
  const { payload } = decoded(await workbench.copied(names.copyToken));
  expect(JSON.parse(payload)).toMatchObject({
    iss: 'https://issuer.example',
    sub: golden.applicationId,
    aud: golden.applicationId,
  });

  // An own one: a copy of it, and itself again, with another algorithm and a key for it.
  await workbench.pick('Menu', 'Custom profiles');
  await button(page, 'Duplicate Copy of AMPLIFY API proxy').click();
  await expect(nameBox(page)).toHaveValue('Copy of Copy of AMPLIFY API proxy');
  await button(page, 'Edit Copy of AMPLIFY API proxy').click();
  await expect(nameBox(page)).toHaveValue('Copy of AMPLIFY API proxy');
  await nameBox(page).fill('Proxy with ES256');
  await select(page, 'Algorithm of new tokens').selectOption('ES256');
  await button(page, 'Save in this browser').click();
  await expect(button(page, 'Use Copy of AMPLIFY API proxy')).toBeHidden();
  await workbench.press('Close');
  await workbench.choose(names.profile, 'Generic JWT');
  await workbench.pick('Menu', 'Custom profiles');
  await button(page, 'Use Proxy with ES256').click();
  await button(page, 'Close').click();
  await workbench.reads(names.header, /"alg": "ES256"/);
  await workbench.says(names.signature, 'valid');
});

test('form and JSON are one: what is wrong is said at its field, and nothing typed is lost', async ({
  page,
}) => {
  await button(page, names.newProfile).click();
  await nameBox(page).fill('');
  await expect(nameBox(page)).toHaveAccessibleDescription('Required.');
  await nameBox(page).fill('Shop');
  const lifetime = box(page, 'Lifetime of new tokens (seconds)');
  await lifetime.fill('5 min');
  await expect(lifetime).toHaveAccessibleDescription('Enter a whole number of seconds, 1 or more.');
  await expect(button(page, 'Save in this browser')).toBeDisabled();
  await select(page, 'Audience (aud)').selectOption('Asked for each token');
  await button(page, 'Add claim').click();
  await box(page, 'Claim name').fill('exp');
  await expect(box(page, 'Claim name')).toHaveAccessibleDescription(
    'Countersign sets iat, exp and jti itself.',
  );

  await view(page, 'JSON').check();
  await expect(json(page)).toContainText('"5 min"');
  await view(page, 'Form').check();
  await expect(lifetime).toHaveValue('5 min');
  await expect(box(page, 'Claim name')).toHaveValue('exp');
  await lifetime.fill('60');
  await button(page, 'Remove exp').click();
  await expect(button(page, 'Save in this browser')).toBeEnabled();

  // Another one is not begun over it without a word.
  await button(page, names.newProfile).click();
  const cancel = button(page, 'Cancel');
  await expect(cancel).toBeFocused();
  await cancel.click();
  await expect(nameBox(page)).toHaveValue('Shop');

  await view(page, 'JSON').check();
  const profile = {
    id: 'own-1',
    name: 'From JSON',
    algorithms: ['RS256'],
    header: { kid: 'any', typ: null },
    fields: [],
    claims: { realm: { name: 'x' } },
    lifetime: { default: 90, max: null },
    jti: false,
    tokenRequest: null,
    checks: ['exp'],
    limits: { keyBits: 2048, tokenBytes: 8192 },
    steps: [],
  };
  await fill(json(page), '{"version": 3, "profiles": [');
  await expect(view(page, 'Form')).toBeDisabled();
  await fill(json(page), JSON.stringify({ version: 3, profiles: [profile] }));
  await view(page, 'Form').check();
  await expect(nameBox(page)).toHaveValue('From JSON');
  await expect(lifetime).toHaveValue('90');
  await expect(select(page, 'Value of realm').locator('option:checked')).toHaveText('As in the JSON');
});

for (const width of [390, 1280])
  test(`axe finds nothing in the form, light or dark: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await button(page, names.newProfile).click();
    await select(page, 'Issuer (iss)').selectOption('The same in every token');
    await select(page, 'Subject (sub)').selectOption('Asked for each token');
    await select(page, 'Key ID (kid)').selectOption('Asked for each token');
    await button(page, 'Add claim').click();
    await box(page, 'Claim name').fill('https://claims.example/a/name/that/is/longer/than/a/line/of/a/phone');
    await nameBox(page).fill('');
    await dialog(page)
      .getByRole('button', { name: /^Other algorithms/ })
      .click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveCSS('color-scheme', colorScheme);
      expect(await findings(page), colorScheme).toEqual([]);
    }
    const content = dialog(page).locator('.MuiDialogContent-root');
    expect(await content.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  });
