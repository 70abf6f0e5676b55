import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, lasting } from './fixtures.js';
import { names } from './names.js';

type Facts = { isPrivate?: boolean; kid?: string; type?: string; bits?: number; thumbprint?: string };
type Case = {
  file: string;
  expect: 'import' | 'import-warn' | 'passphrase' | 'import-or-clear-error' | 'clear-error';
  description: string;
  facts?: Facts;
  passphrase?: string;
  messageShouldName?: string[];
  acceptKids?: string[];
  ownKid?: string;
  count?: number;
};

const vectors = new URL('vectors/own/', import.meta.url);
const { cases } = JSON.parse(readFileSync(new URL('keys.json', vectors), 'utf8')) as { cases: Case[] };

/** Encrypted in a way that WebCrypto lacks and no well-kept small library brings: PBES1 with 3DES. */
const refusedByName = new Set(['rsa2048.enc-pkcs8-pbe3des.pem']);

// A private key that was read once stays in the tab's memory, and its public half can sign from then on.
const publicFirst = cases.toSorted(
  (a, b) => Number(a.facts?.isPrivate ?? 0.5) - Number(b.facts?.isPrivate ?? 0.5),
);

for (const each of publicFirst) {
  lasting(`imported: ${each.file}`, async ({ workbench, page }) => {
    const own = await workbench.read(names.publicKey);
    await workbench.press(names.importKey);
    const dialog = page.getByRole('dialog');
    await dialog
      .getByLabel('Choose a file')
      .setInputFiles(fileURLToPath(new URL(`keys/${each.file}`, vectors)));
    await dialog.getByRole('button', { name: 'Remove file' }).waitFor();
    const said = dialog.getByRole('list').getByRole('listitem');
    const press = () => dialog.getByRole('button', { name: names.import, exact: true }).click();
    const messages: string[] = [];
    await press();
    const settled = async () =>
      !(await dialog.isVisible()) ||
      (await said.count()) > 0 ||
      (await dialog.getByRole('combobox').count()) > 0;
    await expect.poll(settled).toBe(true);
    if (await dialog.isVisible()) messages.push(...(await said.allInnerTexts()));
    if (each.expect === 'passphrase') {
      expect(messages.join('\n')).toMatch(/encrypted|passphrase|password/i);
      if (!refusedByName.has(each.file)) {
        await dialog.getByRole('textbox', { name: names.passphrase }).fill(each.passphrase ?? '');
        await press();
        // Typing the passphrase has emptied the list.
        await expect.poll(settled).toBe(true);
      }
    }
    if ((await dialog.isVisible()) && (await dialog.getByRole('combobox').count()) > 0) {
      if (each.count) await expect(dialog.getByText(`Found ${each.count} keys.`)).toBeVisible();
      await press();
      await expect(dialog).toBeHidden();
    }
    const imported = !(await dialog.isVisible());
    const mayFail =
      ['clear-error', 'import-or-clear-error'].includes(each.expect) || refusedByName.has(each.file);
    const mayImport = each.expect !== 'clear-error';
    expect(imported ? mayImport : mayFail, messages.join('\n')).toBe(true);

    if (imported) {
      if (each.facts?.type === 'oct')
        await expect(page.getByRole('textbox', { name: names.secret, exact: true })).toBeVisible();
      else await expect.poll(() => workbench.read(names.publicKey)).not.toBe(own);
      await page.getByRole('tab', { name: names.keys }).click();
      const code = page.getByRole('tabpanel').getByRole('code').first();
      await expect(code).not.toBeEmpty();
      const { facts = {} } = each;
      const { kid, thumbprint, type, bits, isPrivate } = facts;
      const wanted = [
        kid,
        thumbprint,
        type && bits ? `${bits} bits` : type,
        isPrivate === undefined ? undefined : isPrivate ? 'can sign' : 'verify only',
        each.ownKid,
      ].filter((fact) => fact !== undefined);
      const named = each.expect === 'import-warn' ? (each.messageShouldName ?? []) : [];
      // The tool shows the key before for as long as the new one is being read.
      await expect(async () => {
        const text = (await page.locator('main').innerText()) + messages.join('\n');
        for (const fact of wanted) expect(text).toContain(fact);
        if (each.acceptKids) expect(each.acceptKids.some((one) => text.includes(one))).toBe(true);
        for (const alternatives of named) expect(text).toMatch(new RegExp(alternatives, 'i'));
      }).toPass({ timeout: 20_000 });
      // Pressed once more it would close.
      await page.getByRole('tab', { name: names.keys }).click();
      await workbench.press(names.undo);
      await workbench.says(names.signature, 'valid');
    } else {
      const text = (await said.allInnerTexts()).join('\n');
      expect(text.length).toBeGreaterThan(20);
      for (const alternatives of each.messageShouldName ?? [])
        expect(text).toMatch(new RegExp(alternatives, 'i'));
      await dialog.getByRole('button', { name: 'Cancel' }).click();
    }
    await workbench.reads(names.publicKey, own);
  });
}
