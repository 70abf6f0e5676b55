import { chromium, type CDPSession, type Page as PlaywrightPage } from '@playwright/test';
import { generateKeyPairSync } from 'node:crypto';
import { browserArguments, installedBrowser } from '../scripts/browser.mjs';
import { expect, alone as test } from './fixtures.js';
import type { Page } from './journeys/page.js';
import { names } from './names.js';
import { playwrightPage } from './playwright/driver.js';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const header = part({ alg: 'RS256', typ: 'JWT' });
const token = (payload: unknown) => `${header}.${part(payload)}.AAAA`;
const nested = (depth: number, inside: string) =>
  `${header}.${Buffer.from('{"a":'.repeat(depth) + inside + '}'.repeat(depth)).toString('base64url')}.AAAA`;
const signature = (index: number) => ({
  protected: part({ alg: 'RS256', kid: `${index}` }),
  signature: 'AAAA',
});
const disclosure = (index: number) => part([`salt of no less than 22 ${index}`, `claim-${index}`, 'x']);
const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwk = publicKey.export({ format: 'jwk' });

/** Each of about a megabyte. */
const tokens: Record<string, string> = {
  'a JWS with 10,000 signatures': JSON.stringify({
    payload: part({ sub: 'x' }),
    signatures: many(10_000, signature),
  }),
  'a large payload with a hundred signatures': JSON.stringify({
    payload: part({ sub: 'x'.repeat(700_000) }),
    signatures: many(100, signature),
  }),
  'an SD-JWT with 10,000 disclosures': `${token({ _sd: ['x'] })}~${many(10_000, disclosure).join('~')}~`,
  'an SD-JWT with objects inside of objects': `${nested(190, `[${'1,'.repeat(350_000)}1]`)}~${disclosure(1)}~`,
  'brackets inside of brackets': nested(1, '['.repeat(370_000) + ']'.repeat(370_000)),
  'one name 100,000 times': nested(1, `{${'"a":1,'.repeat(100_000)}"a":1}`),
  'a JWE with a large header': `${part({ alg: 'dir', enc: 'A128GCM', x: 'x'.repeat(700_000) })}..AA.AA.AA`,
  'a JWE with a large ciphertext': `${part({ alg: 'dir', enc: 'A128GCM' })}..AA.${'A'.repeat(900_000)}.AA`,
  'a JWE in dots': `${part({ alg: 'dir', enc: 'A128GCM' })}${'.'.repeat(900_000)}`,
  'a response with thousands of tokens': JSON.stringify(
    many(4000, (index) => ({
      access_token: token({ access: index }),
      id_token: token({ id: index, at_hash: 'x' }),
    })),
  ),
};
const sets: Record<string, string> = {
  'one key 80,000 times': JSON.stringify({ keys: many(80_000, () => ({ kty: 'x' })) }),
  '40,000 keys of unknown types': JSON.stringify({ keys: many(40_000, (index) => ({ kty: `x${index}` })) }),
  '20,000 keys of one kid': JSON.stringify({
    keys: many(20_000, (index) => ({ kid: 'a', kty: 'oct', k: part(index) })),
  }),
  'keys without an end': `{"keys":[${'{"kty":"EC",'.repeat(80_000)}`,
};
const claims = (value: number) => Object.fromEntries(many(50_000, (index) => [`c${index}`, value]));

async function paste(page: PlaywrightPage, name: string, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.getByRole('textbox', { name, exact: true }).press('Control+a');
  await page.keyboard.press('Control+v');
}

/** The longest task of the page's own thread meanwhile, in seconds that it worked: what else the machine does is no matter. */
async function longestTask(session: CDPSession, act: () => Promise<void>): Promise<number> {
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  let isDone = false;
  let longest = 0;
  const watching = async () => {
    // It is answered between two tasks.
    for (let last = await worked(); !isDone;) {
      const now = await worked();
      longest = Math.max(longest, now - last);
      last = now;
    }
  };
  const watched = watching();
  await act();
  isDone = true;
  await watched;
  return longest;
}

function casesOf(page: PlaywrightPage, workbench: Page): [name: string, bring: () => Promise<void>][] {
  const dialog = page.getByRole('dialog');
  const signature = page.getByRole('status', { name: names.signature, exact: true });
  const table = page.getByRole('table', { name: names.tokens, exact: true });
  return [
    ...Object.entries(tokens).map(([name, text]): [string, () => Promise<void>] => [
      name,
      async () => {
        await paste(page, names.encodedToken, text);
        // What is no token alone is listed.
        await expect(
          page
            .locator('[data-status]:not([data-status=valid], [data-status=signing])')
            .and(signature)
            .or(table)
            .first(),
        ).toBeVisible({ timeout: 120_000 });
      },
    ]),
    ...Object.entries(sets).map(([name, text]): [string, () => Promise<void>] => [
      `Import key: ${name}`,
      async () => {
        await workbench.press(names.importKey);
        await paste(page, names.key, text);
        await workbench.press(names.import);
        await expect(dialog.getByRole('listitem').first()).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      },
    ]),
    ...Object.entries(sets).map(([name, text]): [string, () => Promise<void>] => [
      `another JWK Set: ${name}`,
      async () => {
        const box = page.getByRole('textbox', { name: names.otherJwkSet, exact: true });
        if (!(await box.isVisible())) {
          await workbench.openTool(names.keys);
          await workbench.press(names.jwkSet);
          await workbench.press(names.addToSet);
          await workbench.press(names.compareSets);
        }
        await paste(page, names.otherJwkSet, text);
        await expect(
          page.getByRole('list', { name: names.setDifference }).or(page.getByText('JSON')).first(),
        ).toBeVisible();
      },
    ]),
    [
      'two tokens of 50,000 claims beside each other',
      async () => {
        await workbench.openTool(names.compare);
        await paste(page, names.encodedToken, token(claims(1)));
        await paste(page, names.otherToken, token(claims(2)));
        await expect(page.getByRole('table', { name: names.differences })).toBeVisible();
        await expect(page.getByRole('table', { name: names.differences })).toContainText('c1');
      },
    ],
    [
      'a public key field with 5,000 keys',
      async () => {
        await paste(
          page,
          names.publicKey,
          JSON.stringify({ keys: many(5000, (index) => ({ ...jwk, kid: `k${index}` })) }),
        );
        await expect(page.getByRole('combobox', { name: 'Active key' }).getByRole('option')).not.toHaveCount(
          1,
        );
      },
    ],
  ];
}

/**
 * Seconds. A second is the bound on a machine at rest, where `npm run fuzz` has it; beside other tests a task takes up to
 * twice its time, and one that grows with the square takes more than that.
 */
const most = process.env['FUZZ_RUNS'] === undefined ? 3 : 1;

test('a megabyte of anything takes no long task', async ({ baseURL }) => {
  test.setTimeout(600_000);
  const executablePath = installedBrowser();
  // As people have it: the tests' own browser optimises nothing.
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: browserArguments,
  });
  try {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    const workbench = playwrightPage(page, baseURL ?? '/');
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const stalls: [string, number][] = [];
    for (const [name, bring] of casesOf(page, workbench))
      await test.step(name, async () => {
        const task = await longestTask(session, bring);
        if (task >= most) stalls.push([name, task]);
        await workbench.press(names.newToken);
        await workbench.says(names.signature, 'valid');
      });
    expect(stalls).toEqual([]);
  } finally {
    await browser.close();
  }
});
