import type { Page as PlaywrightPage } from '@playwright/test';
import fc from 'fast-check';
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { printLink } from '../src/core/links/printLink.js';
import { alone as test, expect } from './fixtures.js';
import type { Page, Textbox } from './journeys/page.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';

/** `npm run fuzz` gives many; where one fails, UNDO_SEED with the number printed and UNDO_RUNS=1 bring it again. */
const runs = Number(process.env['UNDO_RUNS'] ?? 50);
const firstSeed = Number(process.env['UNDO_SEED'] ?? 21);

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const pairs = [0, 1].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }));
const publicPems = pairs.map(({ publicKey }) => publicKey.export({ type: 'spki', format: 'pem' }).toString());
const privatePems = pairs.map(({ privateKey }) =>
  privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
);
const signed = (pair: number) => {
  const input = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iss: `issuer ${pair}` })}`;
  const key = pairs[pair]?.privateKey;
  return key ? `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}` : '';
};
const hmacInput = `${part({ alg: 'HS256' })}.${part({ sub: 'x' })}`;
const hmac = `${hmacInput}.${createHmac('sha256', 'secret').update(hmacInput).digest('base64url')}`;

const tokens = [
  signed(0),
  signed(1),
  hmac,
  golden.token,
  `${part({ alg: 'none' })}.${part({ sub: 'x' })}.`,
  'nonsense',
  '',
  ...publicPems,
  ...privatePems,
];
const headers = [
  '{"alg":"RS256","typ":"JWT"}',
  '{"alg":"ES256","kid":"typed"}',
  '{"alg":"HS256"}',
  '{"alg":',
  '',
];
const payloads = ['{"sub":"x"}', '{ "sub": "y", "exp": 1e3 }', '{"a":', '[1]', ''];
const secrets = ['secret', 'c2VjcmV0', ''];
const one = (all: readonly string[], number: number): string => all[number % all.length] ?? '';

/** What a person does; each is one step of undo, or none where the page does not offer it now. */
function actsOn(page: PlaywrightPage, workbench: Page) {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const fillIn = (name: Textbox, texts: readonly string[]) => async (number: number) => {
    const box = page.getByRole('textbox', { name, exact: true });
    if ((await box.count()) > 0 && (await box.isEditable())) await workbench.fill(name, one(texts, number));
  };
  const press = (name: string | RegExp) => async (number: number) => {
    const offered = button(name);
    const count = await offered.count();
    const chosen = offered.nth(number % Math.max(1, count));
    if (count > 0 && (await chosen.isEnabled())) await chosen.click();
  };
  const select = (name: string) => async (number: number) => {
    const box = page.getByRole('combobox', { name, exact: true });
    if ((await box.count()) === 0 || !(await box.isEnabled())) return;
    const count = await box.getByRole('option').count();
    await box.selectOption({ index: number % count });
  };
  const inTool = async (name: string) => {
    const tab = page.getByRole('tab', { name, exact: true });
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    await page.getByRole('tabpanel').getByRole('button').first().waitFor();
  };
  const dialog = page.getByRole('dialog');
  return {
    token: fillIn(names.encodedToken, tokens),
    header: fillIn(names.header, headers),
    payload: fillIn(names.payload, payloads),
    applicationId: fillIn(names.applicationId, [golden.applicationId, 'app-1', '']),
    keyId: fillIn(names.jwtKeyId, ['typed', golden.keyId, '']),
    publicKey: fillIn(names.publicKey, [...publicPems, 'nonsense', '', ...privatePems]),
    secret: fillIn(names.secret, secrets),
    lifetime: select(names.lifetime),
    profile: select(names.profile),
    activeKey: select('Active key'),
    newToken: press(names.newToken),
    clear: press(names.clear),
    ownKey: press('Use my key pair'),
    ownToken: press('Make one like it'),
    pastedToken: press('Back to the pasted token'),
    repair: press(/^(Set|Remove|Use this key’s|Keep only|Divide) /),
    testToken: async (number: number) => {
      await inTool(names.testTokens);
      await press(/^(Expired|Wrong audience|Truncated|alg: none)$/)(number);
    },
    validToken: press('Restore the valid token'),
    importKey: async (number: number) => {
      await workbench.press(names.importKey);
      await workbench.fill(names.key, one(privatePems, number));
      await workbench.press(names.import);
      await expect(dialog).toBeHidden();
    },
    generate: async (number: number) => {
      await workbench.press(names.newKey);
      await workbench.choose(names.algorithm, one(['ES256', 'EdDSA', 'HS256'], number));
      await dialog.getByRole('button', { name: /^Generate / }).click();
      await expect(dialog).toBeHidden();
    },
    link: async (number: number) => {
      const payload = `{"linked":${number},"sub":"x"}`;
      const link = printLink(
        number % 2 === 0
          ? { header: '{"alg":"RS256"}', payload, profile: 'blank', fieldValues: {} }
          : {
              token: `${part({ alg: 'none' })}.${Buffer.from(payload).toString('base64url')}.`,
              publicKey: null,
            },
      );
      await page.evaluate((hash) => location.assign(hash), link.ok ? link.value : '');
      await workbench.reads(names.payload, new RegExp(`"linked": ?${number}\\b`));
    },
    workspace: async (number: number) => {
      const workspace = {
        version: 3,
        document: { header: '{"alg":"RS256"}', payload: `{"opened":${number}}` },
        profile: 'blank',
        profiles: [],
        publicKeys: [],
        skew: 0,
      };
      const buffer = Buffer.from(JSON.stringify(workspace));
      await inTool(names.share);
      await page
        .getByLabel('Open workspace:')
        .setInputFiles({ name: 'w.json', mimeType: 'application/json', buffer });
      await workbench.reads(names.payload, new RegExp(`"opened": ?${number}\\b`));
    },
  };
}
type Act = keyof ReturnType<typeof actsOn>;

/** What undo has to bring back, as a person reads it, once nothing of it changes any more. */
async function standing(page: PlaywrightPage): Promise<string> {
  const signature = page.getByRole('status', { name: names.signature, exact: true });
  const texts = [
    names.encodedToken,
    names.header,
    names.payload,
    names.publicKey,
    names.secret,
    names.jwtKeyId,
  ];
  const boxes = [
    ...texts.map((name) => page.getByRole('textbox', { name, exact: true })),
    page.getByRole('combobox', { name: names.profile, exact: true }),
  ];
  const read = async () => {
    // An editor draws the lines that are in sight.
    await page.evaluate(() => scrollTo(0, 0));
    const values = boxes.map((box) =>
      box.evaluateAll((fields) =>
        fields.map((field) => ('value' in field ? String(field.value) : field.textContent)),
      ),
    );
    const status = await signature.getAttribute('data-status');
    return [status, ...(await Promise.all(values)).flat()].join('\n\n');
  };
  const last: string[] = [];
  const isCalm = async () => {
    last.unshift(await read());
    return last[0] === last[1] && last[1] === last[2] && !last[0]?.startsWith('signing');
  };
  await expect.poll(isCalm, { intervals: [10] }).toBe(true);
  return last[0] ?? '';
}

const sequences = (all: readonly Act[]) =>
  fc.array(
    fc.record({
      does: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom<Act | 'undo'>(...all) },
        { weight: 1, arbitrary: fc.constant<Act | 'undo'>('undo') },
      ),
      number: fc.nat(1000),
    }),
    { minLength: 3, maxLength: 7 },
  );

test('after any acts, undone step by step, the page brings back the token, header, payload, verdict and key that stood there', async ({
  page,
  workbench,
}) => {
  test.setTimeout(120_000 + runs * 20_000);
  // Typing that goes on within a second is one step.
  let now = Date.parse('2026-11-30T12:00:00Z');
  await page.clock.setFixedTime(now);
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const acts = actsOn(page, workbench);
  const all = Object.keys(acts).filter((name): name is Act => name in acts);
  for (let seed = firstSeed; seed < firstSeed + runs; seed += 1) {
    const [sequence = []] = fc.sample(sequences(all), { numRuns: 1, seed });
    await test.step(`UNDO_SEED=${seed}: ${sequence.map(({ does, number }) => `${does} ${number}`).join(', ')}`, async () => {
      /** What stood there, and how many acts since then changed nothing that is seen. */
      const past: { stood: string; unseen: number }[] = [];
      let stands = { stood: await standing(page), unseen: 0 };
      const undo = async () => {
        const before = past.pop();
        if (!before) return;
        let stood = stands.stood;
        for (let left = stands.unseen; left >= 0 && stood === stands.stood; left -= 1) {
          await page.keyboard.press('Control+z');
          stood = await standing(page);
        }
        expect(stood, `UNDO_SEED=${seed}`).toBe(before.stood);
        stands = before;
      };
      for (const { does, number } of sequence) {
        now += 2000;
        await page.clock.setFixedTime(now);
        if (does === 'undo') {
          await undo();
          continue;
        }
        await acts[does](number);
        const stood = await standing(page);
        if (stood === stands.stood) stands.unseen += 1;
        else {
          past.push(stands);
          stands = { stood, unseen: 0 };
        }
      }
      while (past.length > 0) await undo();
    });
  }
});
