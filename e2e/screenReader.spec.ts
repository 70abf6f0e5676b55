import { expect, test } from './fixtures.js';
import { decoded, golden } from './journeys/tokens.js';
import { names } from './names.js';
import { ScreenReader } from './screenReader.js';

/** Nobody listens to more than a breath. */
const brief = 120;

test('the main job by roles and names alone, each answer said once and briefly', async ({
  page,
  workbench,
}) => {
  const reader = await ScreenReader.start(page);
  await workbench.open();
  const isThere = async (wanted: string) => (await reader.reads()).some(({ name }) => name === wanted);
  for (const last of [names.code, 'Problems']) await expect.poll(() => isThere(last)).toBe(true);

  // Where am I? Landmarks, and one outline.
  const all = await reader.reads();
  const named = (role: string) => all.filter((one) => one.role === role).map(({ name }) => name);
  expect(named('banner')).toHaveLength(1);
  expect(named('main')).toHaveLength(1);
  expect(named('region')).toEqual(
    expect.arrayContaining(['Encoded token', 'Header', 'Payload', 'Signature', 'Problems', 'Answer']),
  );
  expect(named('heading')[0]).toBe('Countersign');
  expect(named('heading')).toEqual(
    expect.arrayContaining(['Encoded token', 'Header', 'Payload', 'Problems']),
  );
  for (const role of ['button', 'textbox', 'combobox', 'checkbox', 'region']) {
    expect(named(role), `each ${role} has a name`).not.toContain('');
  }

  // The public key.
  await reader.said();
  expect(await reader.goTo('button', names.copyPublicKey)).toMatchObject({ role: 'button' });
  await page.keyboard.press('Enter');
  await expect
    .poll(() => said(reader))
    .toEqual([expect.stringMatching(/^Public key copied\. The private key/)]);

  // Whose token it is. What the field wants is heard with it.
  const field = await reader.goTo('textbox', names.applicationId);
  expect(field.description).toContain('Test Methods');
  await page.keyboard.insertText(golden.applicationId);
  await expect
    .poll(async () =>
      (await reader.reads()).some(
        ({ role, name }) => role === 'StaticText' && name.startsWith('Ready to send'),
      ),
    )
    .toBe(true);
  const answers = await reader.said();
  expect(answers.filter(({ region }) => region === 'Overall result')).toHaveLength(1);
  expect(answers.filter(({ region }) => region === 'Signature')).toEqual([]);
  expect(answers.filter(({ region }) => region === 'Time')).toEqual([]);
  for (const { text } of answers) expect(text.length, text).toBeLessThan(brief);

  expect(await reader.goTo('textbox', names.jwtKeyId)).toMatchObject({
    value: expect.stringMatching(/^[\w-]{43}$/),
  });

  // The token.
  await reader.goTo('button', names.copyToken);
  await page.keyboard.press('Enter');
  await expect.poll(() => said(reader)).toEqual([expect.stringMatching(/^Token copied, re-issued just now/)]);
  const token = decoded(await page.evaluate(() => navigator.clipboard.readText()));
  expect(JSON.parse(token.payload)).toMatchObject({ sub: golden.applicationId });
});

test('a mistake is said where it stands, once, and the way out is a button with a name', async ({
  page,
  workbench,
}) => {
  const reader = await ScreenReader.start(page);
  await workbench.open();
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.says(names.overallResult, 'accepted');
  await expect(page.locator('.cm-content')).toHaveCount(3);
  await reader.said();

  await reader.goTo('textbox', names.payload);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(',');
  await expect.poll(async () => (await reader.goTo('textbox', names.payload)).description).toContain('JSON');
  await page.keyboard.press('Backspace');
  await expect.poll(async () => (await reader.goTo('textbox', names.payload)).description).toBe('');
  await workbench.says(names.overallResult, 'accepted');
  await reader.said();

  await reader.goTo('textbox', names.jwtKeyId);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('other');
  await expect.poll(async () => (await reader.goTo('textbox', names.jwtKeyId)).description).toContain('401');
  await workbench.says(names.overallResult, 'rejected');
  const answers = await reader.said();
  expect(answers.filter(({ region }) => region === 'Overall result').map(({ text }) => text)).toEqual([
    expect.stringContaining('Would be rejected'),
  ]);
  await reader.goTo('button', 'Use my Key ID');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await reader.goTo('textbox', names.jwtKeyId)).value).toMatch(/^[\w-]{43}$/);
});

const said = async (reader: ScreenReader): Promise<string[]> =>
  (await reader.said()).filter(({ region }) => region === 'log').map(({ text }) => text);
