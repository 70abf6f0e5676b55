import { generateKeyPairSync } from 'node:crypto';
import type { Page as PlaywrightPage } from '@playwright/test';
import { expect, alone as test } from './fixtures.js';
import { names } from './names.js';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const { d = '', p = '', q = '' } = privateKey.export({ format: 'jwk' });

/** Pieces of one number in every form that a text may have it in; a text that was cut off still holds some. */
function piecesOf(number: Buffer): string[] {
  const hex = number.toString('hex');
  // In base64 of something longer it begins at any of three places.
  const shifted = [0, 1, 2].flatMap((at) => [
    number.subarray(at).toString('base64'),
    number.subarray(at).toString('base64url'),
  ]);
  const forms = [hex, hex.toUpperCase(), BigInt(`0x${hex}`).toString(), ...shifted];
  return forms.flatMap((form) => [form.slice(8, 32), form.slice(40, 64), form.slice(100, 124)]);
}

const pieces = [d, p, q].flatMap((number) => piecesOf(Buffer.from(number, 'base64url')));

/** What of the private key stands in any string that the page still holds, once garbage was collected. */
async function held(page: PlaywrightPage): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const { strings } = JSON.parse(chunks.join('')) as { strings: string[] };
  const all = strings.map((text) => text.replace(/\s|\\n/g, '')).join('\n');
  return pieces.filter((piece) => all.includes(piece));
}

/** One look at a heap takes seconds: there is time for a few. */
const isForgotten = (page: PlaywrightPage) => expect.poll(() => held(page), { timeout: 90_000 }).toEqual([]);

/** The text is typed by the browser itself: a script that fills it in would hold it too. */
async function type(page: PlaywrightPage): Promise<void> {
  await page.getByRole('textbox', { name: names.key, exact: true }).focus();
  await page.keyboard.insertText(pem);
}

test('the text of a key is in no string once its dialog is closed', async ({ page, workbench }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.press(names.importKey);
  await type(page);
  expect(await held(page)).not.toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await isForgotten(page);
});

test('nor is that of a key that was imported, saved without export, and forgotten', async ({
  page,
  workbench,
}) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  await workbench.press(names.importKey);
  await type(page);
  await workbench.press(names.import);
  await expect(page.getByRole('dialog')).toBeHidden();
  await workbench.says(names.signature, 'valid');
  await isForgotten(page);

  await page.getByRole('tab', { name: names.keys }).click();
  await page.getByRole('textbox', { name: 'Name of the key' }).fill('orders');
  await workbench.press('Save key');
  await workbench.shows('non-exportable');
  await isForgotten(page);

  await workbench.pick('Menu', 'Privacy');
  await workbench.press('Delete all data');
  await workbench.press('Delete all data');
  await workbench.press('Close');
  await isForgotten(page);
});
