import type { Page as PlaywrightPage } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { later } from './fieldLater.js';
import { asNew, expect, lasting, test } from './fixtures.js';
import { names } from './names.js';
import { fill } from './playwright/driver.js';
import { saidOnPage } from './playwright/said.js';
import { secretTexts } from '../src/text/en/secret.js';

type Content = { file: string } | { text: string };
type Step = Content & { into: string; as?: string; passphrase?: string };
type Case = {
  id: string;
  title: string;
  steps: Step[];
  now: number;
  status: string[];
  mustSay: string[];
  mustNotSay: string[];
};

const vectors = new URL('vectors/field/', import.meta.url);
const cases = JSON.parse(readFileSync(new URL('index.json', vectors), 'utf8')) as Case[];
const contentOf = (step: Step) =>
  'text' in step ? step.text : readFileSync(new URL(step.file, vectors), 'utf8');

const readings: Readonly<Record<string, string>> = secretTexts.encodings;

async function take(page: PlaywrightPage, step: Step): Promise<void> {
  if (step.into === names.importKey) return importKey(page, step);
  const combobox = page.getByRole('combobox', { name: step.into, exact: true });
  if ((await combobox.count()) > 0) {
    await combobox.selectOption({ label: contentOf(step) });
    return;
  }
  await fill(page.getByRole('textbox', { name: step.into, exact: true }), contentOf(step));
  if (step.as !== undefined)
    await page
      .getByRole('combobox', { name: names.secretEncoding, exact: true })
      .selectOption({ label: readings[step.as] ?? step.as });
}

async function importKey(page: PlaywrightPage, step: Step): Promise<void> {
  await page.getByRole('button', { name: names.importKey, exact: true }).click();
  const dialog = page.getByRole('dialog');
  if ('file' in step && !step.file.endsWith('.txt')) {
    await dialog.getByLabel('Choose a file').setInputFiles(fileURLToPath(new URL(step.file, vectors)));
    await dialog.getByRole('button', { name: 'Remove file' }).waitFor();
  } else await fill(dialog.getByRole('textbox', { name: names.key, exact: true }), contentOf(step));
  const passphrase = dialog.getByRole('textbox', { name: names.passphrase, exact: true });
  if (step.passphrase !== undefined && (await passphrase.count()) > 0)
    await fill(passphrase, step.passphrase);
  await dialog.getByRole('button', { name: names.import, exact: true }).click();
}

/** What is wrong with what the page says of a case. */
function faultsOf({ status, mustSay, mustNotSay }: Case, said: string): string[] {
  const [, found = ''] = /^\[Signature: ([^\]]*)\]/.exec(said) ?? [];
  const isSaid = (pattern: string) => new RegExp(pattern, 'i').test(said);
  return [
    ...(status.includes(found) ? [] : [`status ${found}`]),
    ...mustSay.filter((pattern) => !isSaid(pattern)).map((pattern) => `not said: ${pattern}`),
    ...mustNotSay.filter(isSaid).map((pattern) => `said: ${pattern}`),
  ];
}

for (const each of cases) {
  const reason = later[each.id];
  lasting(`${each.id}: ${reason ?? each.title}`, async ({ page, record, workbench }) => {
    await asNew(page, record);
    await page.clock.setFixedTime(each.now * 1000);
    await workbench.open();
    await workbench.says(names.signature, 'valid');
    for (const [index, step] of each.steps.entries()) {
      if (index > 0) await saidOnPage(page);
      await take(page, step);
    }
    const said = await saidOnPage(page);
    const faults = faultsOf(each, said);
    if (reason === undefined) expect(faults, said).toEqual([]);
    else expect(faults, 'It passes: take it off the list.').not.toEqual([]);
  });
}

test('the list of what is to come later names cases only', () => {
  const ids = cases.map(({ id }) => id);
  expect(Object.keys(later).filter((id) => !ids.includes(id))).toEqual([]);
});
