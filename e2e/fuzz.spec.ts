import fc from 'fast-check';
import { expect, test } from './fixtures.js';
import type { Page } from './journeys/page.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';

/** `npm run fuzz` gives many; where one fails, FUZZ_SEED with the number printed and FUZZ_RUNS=1 bring it again. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 100);
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

type Place = 'encodedToken' | 'header' | 'payload' | 'publicKey' | 'applicationId' | 'import' | 'link';
const at = (place: Place, text: fc.Arbitrary<string>) => text.map((value) => ({ place, text: value }));
const inputs = fc.oneof(
  at('encodedToken', token),
  at('header', header),
  at('payload', noise),
  at('publicKey', key),
  at('applicationId', noise),
  at('import', key),
  at(
    'link',
    noise.map((text) => `#v1.${part(text)}`),
  ),
);

const standing = async (workbench: Page) => [
  await workbench.read(names.encodedToken),
  await workbench.read(names.header),
  await workbench.read(names.payload),
];

test('whatever is typed, pasted, imported or linked: nothing breaks, stalls or is called valid, and undo brings back what stood there', async ({
  page,
  workbench,
}) => {
  test.setTimeout(120_000 + runs * 5000);
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  // What is loaded when a dialog first opens is no matter of the input.
  await workbench.press(names.importKey);
  await workbench.fill(names.key, 'x');
  await workbench.press(names.import);
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  const session = await page.context().newCDPSession(page);
  // What the page's own thread worked: a machine that does other things besides does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const signature = page.getByRole('status', { name: names.signature, exact: true });
  for (let seed = firstSeed; seed < firstSeed + runs; seed += 1) {
    const [input] = fc.sample(inputs, { numRuns: 1, seed });
    if (!input) continue;
    await test.step(`FUZZ_SEED=${seed}: ${input.place}`, async () => {
      const { place, text } = input;
      const before = await standing(workbench);
      const began = await worked();
      if (place === 'import') {
        await workbench.press(names.importKey);
        await workbench.fill(names.key, text);
        await workbench.press(names.import);
        const dialog = page.getByRole('dialog');
        await expect(dialog.getByRole('listitem').first()).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      } else if (place === 'link') {
        await page.evaluate((hash) => location.assign(hash), text);
      } else await workbench.fill(names[place], text);
      if (place === 'encodedToken')
        await expect(signature).toHaveAttribute('data-status', /^(?!signing|valid)/);
      // No task of it can have been longer than all of them.
      expect(await worked(), `FUZZ_SEED=${seed}`).toBeLessThan(began + 1);
      await workbench.shortcut('Control+z');
      await expect.poll(() => standing(workbench), `FUZZ_SEED=${seed}`).toEqual(before);
    });
  }
});
