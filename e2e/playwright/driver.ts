import { expect, type Locator, type Page as PlaywrightPage } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { Page, Textbox } from '../journeys/page.js';

/**
 * Replaces the text of a field or an editor by the keys that a person has for it. Playwright's own `fill` selects in
 * the document, of which an editor hears in a later task: if it draws itself in between, its own caret is back, and
 * the text goes there.
 */
export async function fill(field: Locator, text: string): Promise<void> {
  const { keyboard } = field.page();
  await expect(field).toBeEditable();
  await field.press('ControlOrMeta+a');
  if (text === '') await keyboard.press('Delete');
  else await keyboard.insertText(text);
}

/** Playwright behind the journeys' page. */
export function playwrightPage(page: PlaywrightPage, address = '/'): Page {
  const box = (name: Textbox) => page.getByRole('textbox', { name, exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const pick = async (name: string, item: string) => {
    await button(name).click();
    await page.getByRole('menu').getByText(item, { exact: true }).click();
  };
  const copied = async (press: () => Promise<void>) => {
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await press();
    let text = '';
    // Firefox refuses to read while another window of the test has the focus: it is asked again.
    const read = () => page.evaluate(() => navigator.clipboard.readText().catch(() => ''));
    await expect.poll(async () => (text = await read())).not.toBe('');
    return text;
  };
  return {
    async open() {
      await page.goto(address);
    },
    async openAt(elsewhere) {
      await page.goto('about:blank');
      await page.goto(elsewhere);
    },
    async reload() {
      await page.reload();
    },
    address: () => Promise.resolve(page.url()),
    fill: (name, text) => fill(box(name), text),
    async type(name, text) {
      await box(name).focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(text);
    },
    read: (name) => textOf(box(name)),
    async reads(name, expected) {
      const poll = expect.poll(() => textOf(box(name)));
      await (typeof expected === 'string' ? poll.toBe(expected) : poll.toMatch(expected));
    },
    press: (name) => button(name).click(),
    pick,
    openTool: (name) => page.getByRole('tab', { name, exact: true }).click(),
    shortcut: (keys) => page.keyboard.press(keys),
    async choose(name, label) {
      await page.getByRole('combobox', { name, exact: true }).selectOption({ label });
    },
    async says(name, status) {
      const region = page.getByRole('status', { name, exact: true });
      const wanted = typeof status === 'string' ? [status] : status;
      await expect(region).toHaveAttribute('data-status', new RegExp(`^(${wanted.join('|')})$`));
    },
    async shows(text) {
      await expect(page.getByText(text).first()).toBeVisible();
    },
    copied: (name) => copied(() => button(name).click()),
    copiedFrom: (name, item) => copied(() => pick(name, item)),
    async downloaded(name) {
      const [download] = await Promise.all([page.waitForEvent('download'), button(name).click()]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    },
  };
}

/** In Debian's Firefox the driver's own fill is not heard by the page; keys are. */
export function typingPage(page: PlaywrightPage, address = '/'): Page {
  return {
    ...playwrightPage(page, address),
    async fill(name, text) {
      await page.getByRole('textbox', { name, exact: true }).focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
    },
  };
}

/** The text of a plain field, or of an editor as far as it is drawn. */
async function textOf(box: Locator): Promise<string> {
  return box.evaluate((field) =>
    field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
      ? field.value
      : [...field.querySelectorAll('.cm-line')]
          .map((line) => (line.querySelector('.cm-placeholder') ? '' : line.textContent))
          .join('\n'),
  );
}
