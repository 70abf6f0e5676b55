import type { Page as PlaywrightPage } from '@playwright/test';
import fc from 'fast-check';
import { expect, alone as test } from './fixtures.js';
import type { Page, Textbox } from './journeys/page.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';

/** `npm run fuzz` gives many; where one fails, FUZZ_SEED with the number printed and FUZZ_RUNS=1 bring it again. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 300);
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 21);

const part = (text: string) => Buffer.from(text).toString('base64url');
const odd = [
  '\u200b',
  '\u202e',
  '\u0000',
  '\ud800',
  '\ufeff',
  'а',
  '\\',
  '"',
  '{',
  '[',
  '.',
  '=',
  '\n',
  '-----BEGIN ',
  'eyJ',
];
const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.json(),
  fc.tuple(fc.constantFrom(...odd), fc.nat(3000)).map(([unit, count]) => unit.repeat(count)),
  fc.array(fc.constantFrom(...odd), { maxLength: 50 }).map((units) => units.join('')),
);
const header = fc.oneof(
  noise,
  fc
    .record({ alg: fc.constantFrom('RS256', 'ES256', 'HS256', 'none', 'dir'), kid: noise })
    .map((value) => JSON.stringify(value)),
);
/** Nobody signed any of these. */
const token = fc.oneof(
  noise,
  fc
    .tuple(header, noise, noise)
    .map(([head, body, signature]) => `${part(head)}.${part(body)}.${part(signature)}`),
  fc.tuple(fc.nat(golden.token.length - 40), noise).map(([at, text]) => golden.token.slice(0, at) + text),
);
const key = fc.oneof(
  noise,
  noise.map((body) => `-----BEGIN PUBLIC KEY-----\n${body}\n-----END PUBLIC KEY-----`),
  noise.map((n) => JSON.stringify({ kty: 'RSA', n, e: 'AQAB' })),
);

const secretToken = `${part('{"alg":"HS256"}')}.${part('{"sub":"x"}')}.${part('nobody signed this')}`;
const file = fc.oneof(
  noise,
  noise.map((text) => `{"version": 2, "profiles": [${text}]}`),
  fc.json().map((text) => `{"version": 2, "document": ${text}}`),
);

const texts = {
  encodedToken: token,
  header,
  payload: noise,
  publicKey: key,
  applicationId: noise,
  jwtKeyId: noise,
  secret: fc.oneof(noise, key),
  serviceResponse: noise,
  keyText: key,
  keyFile: fc.oneof(key, file),
  link: noise.map((text) => `#v1.${part(text)}`),
  // An empty one leaves the editor empty, as it was.
  profilesFile: file.filter((text) => text.trim() !== ''),
  workspaceFile: file,
} as const;
type Place = keyof typeof texts;
const places = Object.keys(texts) as Place[];
const inputs = fc.constantFrom(...places).chain((place) => texts[place].map((text) => ({ place, text })));

async function standing(page: PlaywrightPage, workbench: Page): Promise<string[]> {
  // An editor draws the lines that are in sight.
  await page.evaluate(() => scrollTo(0, 0));
  return [
    await workbench.read(names.encodedToken),
    await workbench.read(names.header),
    await workbench.read(names.payload),
  ];
}

/** As a person pastes it: the driver's own typing breaks lines one by one, which takes seconds in a plain field. */
async function paste(page: PlaywrightPage, name: Textbox, text: string): Promise<void> {
  await page.evaluate((given) => navigator.clipboard.writeText(given), text);
  await page.getByRole('textbox', { name, exact: true }).press('Control+a');
  await page.keyboard.press(text === '' ? 'Delete' : 'Control+v');
}

const fileOf = (text: string) => ({ name: 'x.json', mimeType: 'text/plain', buffer: Buffer.from(text) });

/** The ways that are more than a text in a field. */
async function bring(place: Place, text: string, page: PlaywrightPage, workbench: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  const leave = async () => {
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  };
  switch (place) {
    case 'encodedToken':
    case 'header':
    case 'payload':
    case 'applicationId':
    case 'jwtKeyId':
      return workbench.fill(names[place], text);
    case 'publicKey':
    case 'serviceResponse':
      return paste(page, names[place], text);
    case 'secret':
      await workbench.fill(names.encodedToken, secretToken);
      return paste(page, names.secret, text);
    case 'keyText':
    case 'keyFile':
      await workbench.press(names.importKey);
      if (place === 'keyText') await paste(page, names.key, text);
      else {
        await dialog.getByLabel('Choose a file').setInputFiles(fileOf(text));
        await dialog.getByRole('button', { name: 'Remove file' }).waitFor();
      }
      await workbench.press(names.import);
      await expect(dialog.getByRole('listitem').first()).toBeVisible();
      return leave();
    case 'link':
      return page.evaluate((hash) => location.assign(hash), text);
    case 'profilesFile':
      await workbench.pick('Menu', 'Custom profiles');
      await page.getByLabel('Import a file:').setInputFiles(fileOf(text));
      // One without profiles has no problems either.
      await expect(page.getByRole('textbox', { name: 'Profiles as JSON', exact: true })).not.toBeEmpty();
      return leave();
    case 'workspaceFile':
      return page.getByLabel('Open workspace:').setInputFiles(fileOf(text));
  }
}

test('whatever is typed, pasted, imported, opened or linked: nothing breaks, stalls or is called valid, and undo brings back what stood there', async ({
  page,
  workbench,
}) => {
  test.setTimeout(120_000 + runs * 5000);
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.openTool(names.share);
  // What is loaded when a dialog first opens is no matter of the input.
  await bring('keyText', 'x', page, workbench);
  await bring('profilesFile', 'x', page, workbench);
  const session = await page.context().newCDPSession(page);
  // What the page's own thread worked: a machine that does other things besides does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const signature = page.getByRole('status', { name: names.signature, exact: true });
  const before = await standing(page, workbench);
  for (let seed = firstSeed; seed < firstSeed + runs; seed += 1) {
    const [input] = fc.sample(inputs, { numRuns: 1, seed });
    if (!input) continue;
    await test.step(`FUZZ_SEED=${seed}: ${input.place}`, async () => {
      const { place, text } = input;
      const began = await worked();
      await bring(place, text, page, workbench);
      if (place === 'encodedToken' || place === 'secret')
        await expect(signature).toHaveAttribute('data-status', /^(?!signing|valid)/);
      // No task of it can have been longer than all of them.
      expect(await worked(), `FUZZ_SEED=${seed}`).toBeLessThan(began + 1);
      await workbench.shortcut('Control+z');
      // The secret, and the token that it was given for.
      if (place === 'secret') await workbench.shortcut('Control+z');
      await expect
        .poll(() => standing(page, workbench), { message: `FUZZ_SEED=${seed}`, intervals: [20, 50, 100] })
        .toEqual(before);
    });
  }
});
