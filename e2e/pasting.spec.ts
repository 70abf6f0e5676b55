import { readFileSync } from 'node:fs';
import { expect, lasting } from './fixtures.js';
import type { Page } from './journeys/page.js';
import { names } from './names.js';

type Case = {
  id: string;
  description: string;
  input: string;
  signature: string;
  altSignature?: string;
  key?: string;
  header?: unknown;
  payload?: unknown;
  payloadKind?: string;
  time?: string;
  sameTokenAs?: string;
  mustSay?: string;
  mustShow?: string;
  mustNot?: string;
};
type Vectors = { now: number; defaultKey: string; cases: Case[] };

const vector = (name: string) => readFileSync(new URL(`vectors/own/${name}`, import.meta.url), 'utf8');
const { now, defaultKey, cases } = JSON.parse(vector('tokens.json')) as Vectors;

/** Where the keys that the cases name stand among the vectors. */
const keyFiles: Record<string, string> = {
  'rsa2048.spki.pem': 'rsa2048.spki.pem',
  'rsa1024.spki.pem': 'keys/rsa1024.pkcs1pub.pem',
};

/** The collective names of UI.md; where one asks for an explanation, a notice must stand there. */
const statuses: Record<string, string[]> = {
  'unsupported-or-explained': ['unsupported', 'invalid', 'malformed', 'unsigned'],
  'not-applicable': ['encrypted', 'unsupported', 'malformed'],
};
const claims: Record<string, string[]> = {
  object: ['claims'],
  text: ['not-json'],
  nested: ['nested'],
  binary: ['not-utf8'],
  'invalid-utf8': ['not-utf8'],
  'invalid-or-text': ['not-utf8', 'not-json'],
  'json-non-object': ['not-object'],
};

const boxes = ['Encoded token', 'Header', 'Payload', 'Application ID', 'JWT Key ID', 'Public key'] as const;
const state = (workbench: Page) => Promise.all(boxes.map((box) => workbench.read(box)));

for (const each of cases) {
  lasting(`pasted: ${each.id}`, async ({ workbench, page }) => {
    await page.clock.setFixedTime(now * 1000);
    await workbench.fill(names.publicKey, vector(keyFiles[each.key ?? defaultKey] ?? defaultKey));
    await workbench.says(names.signature, 'invalid');
    const before = await state(workbench);
    await workbench.fill(names.encodedToken, each.input);

    const wanted = [each.signature, each.altSignature ?? each.signature];
    await workbench.says(
      names.signature,
      wanted.flatMap((one) => statuses[one] ?? [one]),
    );
    const status = await page.getByRole('status', { name: names.signature }).getAttribute('data-status');
    const notices = page.getByRole('list', { name: names.notices }).getByRole('listitem');
    if (wanted.includes('unsupported-or-explained') && !['valid', 'invalid'].includes(status ?? '')) {
      expect(await notices.count()).toBeGreaterThan(0);
    }
    if (status === 'valid-with-notice') expect(await notices.count()).toBeGreaterThan(0);

    const editor = async (name: 'Header' | 'Payload') => JSON.parse(await workbench.read(name)) as unknown;
    if (each.header) await expect.poll(() => editor('Header')).toEqual(each.header);
    if (each.payload) await expect.poll(() => editor('Payload')).toEqual(each.payload);
    if (each.payloadKind) await workbench.says(names.claims, claims[each.payloadKind] ?? []);
    if (each.time) await workbench.says(names.time, each.time === 'active-far' ? 'active' : each.time);
    if (each.sameTokenAs) {
      const same = cases.find(({ id }) => id === each.sameTokenAs)?.input ?? '';
      expect(await workbench.copied(names.copyToken)).toBe(same);
    }
    // The editors are in roots of their own.
    const said = async () =>
      [await page.locator('main').innerText(), ...(await page.locator('.cm-content').allInnerTexts())]
        .join('\n')
        .toLowerCase();
    if (each.mustSay) {
      const words = each.mustSay.toLowerCase().split('|');
      // Spoken by the page itself: its verdicts and notices, not the pasted text.
      const spoken = [page.getByRole('status'), notices];
      await expect
        .poll(async () => {
          const texts = (await Promise.all(spoken.map((one) => one.allInnerTexts()))).flat().join('\n');
          return words.some((word) => texts.toLowerCase().includes(word));
        })
        .toBe(true);
    }
    if (each.mustShow)
      await expect.poll(async () => (await said()).includes(String(each.mustShow).toLowerCase())).toBe(true);
    if (each.id !== 'payload-nan') expect(await said()).not.toMatch(/invalid date|\bnan\b/);

    await workbench.shortcut('Control+z');
    await expect.poll(() => state(workbench)).toEqual(before);
  });
}
