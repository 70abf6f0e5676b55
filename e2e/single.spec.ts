import { firefox } from '@playwright/test';
import { verify } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { judges } from '../scripts/tools.mjs';
import { build } from 'vite';
import { expect, alone as test } from './fixtures.js';
import { requires } from './interop/tools.js';
import type { Page } from './journeys/page.js';
import { decoded, golden } from './journeys/tokens.js';
import { names } from './names.js';
import { playwrightPage, typingPage } from './playwright/driver.js';
import { importsKey } from './playwright/importKey.js';
import { watch } from './playwright/watch.js';

const configFile = fileURLToPath(new URL('../vite.single.config.ts', import.meta.url));
const issuerKey = new URL('vectors/own/jwtio-default-rs256-public.pem', import.meta.url);

test.describe.configure({ mode: 'default' });
test.use({ baseURL: 'file:///' });

let folder: string;
let address: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-single-'));
  await build({ configFile, logLevel: 'error', build: { outDir: folder } });
  address = pathToFileURL(join(folder, 'countersign.html')).href;
});
test.afterAll(() => rm(folder, { recursive: true }));

/** Signs with the pair made on arrival, then with an imported key, then judges a token from elsewhere. */
async function wholeJob(workbench: Page, importKey: () => Promise<void>): Promise<void> {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.says(names.signature, 'valid');
  await verifiesOutside(workbench);
  await importKey();
  await workbench.says(names.signature, 'valid');
  await verifiesOutside(workbench);
  await workbench.fill(names.publicKey, await readFile(issuerKey, 'utf8'));
  await workbench.fill(names.encodedToken, golden.token);
  await workbench.says(names.signature, 'valid');
  await workbench.says(names.time, 'expired');
}

async function verifiesOutside(workbench: Page): Promise<void> {
  const publicKey = await workbench.read(names.publicKey);
  const isVerified = async () => {
    const token = (await workbench.read(names.encodedToken)).replaceAll('\n', '');
    const { payload, signature } = decoded(token);
    const signed = Buffer.from(token.slice(0, token.lastIndexOf('.')));
    return payload.includes(golden.applicationId) && verify('sha256', signed, publicKey, signature);
  };
  await expect.poll(isVerified).toBe(true);
}

test('is one file, under a policy that names no address', async () => {
  expect(await readdir(folder)).toEqual(['countersign.html']);
  const html = await readFile(join(folder, 'countersign.html'), 'utf8');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(policy).toMatch(/script-src 'sha256-[^']+';/);
  expect(policy).not.toMatch(/'self'|unsafe|http/);
  expect(html.match(/<(script|link|img|iframe)\b[^>]*>/g)).toHaveLength(2);
});

test('does the whole job from a disk', async ({ page, context, record }) => {
  await context.setOffline(true);
  await wholeJob(playwrightPage(page, address), () => importsKey(page));
  expect(record.requests.filter((url) => !/^(data|blob):/.test(url))).toEqual([address]);
});

test('says so where the engine offers no cryptography', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'isSecureContext', { value: false });
    Object.defineProperty(crypto, 'subtle', { value: undefined });
  });
  await page.goto(address);
  await expect(page.getByText('WebCrypto is not available')).toBeVisible();
});

test('Firefox does the whole job from a disk', async () => {
  requires('firefox-esr');
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: judges['firefox-esr'].file,
  });
  try {
    const page = await browser.newPage();
    const record = await watch(page, 'null');
    await wholeJob(typingPage(page, address), () => importsKey(page));
    expect(record.complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});
