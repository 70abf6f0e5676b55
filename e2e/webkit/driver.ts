import { expect } from '@playwright/test';
import { Key, type WebDriver, type WebElement } from 'selenium-webdriver';
import type { Page } from '../journeys/page.js';

type Role = 'button' | 'tab' | 'menuitem' | 'textbox' | 'combobox' | 'status';

const patience = { timeout: 20_000 };

/** WebDriver behind the journeys' page. */
export function webKitPage(driver: WebDriver, home: string): Page {
  /** The one element in sight of that role and accessible name, in shadow roots as well. */
  const find = async (role: Role, name: string): Promise<WebElement> => {
    const found: WebElement[] = [];
    await expect(async () => {
      found.length = 0;
      const candidates = await driver.executeScript<WebElement[]>(inSight, role, name);
      for (const one of candidates) {
        // By the engine's own word for what a screen reader is told.
        if ((await one.getAccessibleName()) === name) found.push(one);
      }
      expect(found, `${role} ${name}`).not.toEqual([]);
    }).toPass(patience);
    const [element] = found;
    if (!element) throw new Error(`${role} ${name}`);
    return element;
  };
  /** In the middle of the view, where the answer that stays at its edge does not lie over it. */
  const press = (name: string) =>
    expect(async () => {
      const button = await find('button', name);
      await driver.executeScript('arguments[0].scrollIntoView({ block: "center" })', button);
      await button.click();
    }).toPass(patience);
  const pick = async (name: string, item: string) => {
    await press(name);
    await (await find('menuitem', item)).click();
  };
  const read = async (name: string) => driver.executeScript<string>(textOf, await find('textbox', name));
  /** Whatever is on the clipboard, pasted into a page that has nothing to do with ours. */
  const clipboard = async (): Promise<string> => {
    const own = await driver.getWindowHandle();
    await driver.switchTo().newWindow('tab');
    await driver.get('data:text/html,<textarea></textarea>');
    const field = await driver.findElement({ css: 'textarea' });
    await field.sendKeys(Key.chord(Key.CONTROL, 'v'));
    const text = await driver.executeScript<string>('return arguments[0].value', field);
    await driver.close();
    await driver.switchTo().window(own);
    return text;
  };
  const copied = async (act: () => Promise<void>) => {
    const before = await clipboard();
    await act();
    let after = before;
    await expect(async () => {
      after = await clipboard();
      expect(after).not.toBe(before);
    }).toPass(patience);
    return after;
  };
  return {
    open: () => driver.get(home),
    async openAt(address) {
      await driver.get('about:blank');
      await driver.get(address);
    },
    reload: () => driver.navigate().refresh(),
    address: () => driver.getCurrentUrl(),
    async fill(name, text) {
      // An editor may take the place of the plain field in between.
      await expect(async () => (await find('textbox', name)).click()).toPass(patience);
      const box = await find('textbox', name);
      await box.sendKeys(Key.chord(Key.CONTROL, 'a'), Key.BACK_SPACE);
      await box.sendKeys(text);
    },
    async type(name, text) {
      await (await find('textbox', name)).sendKeys(Key.chord(Key.CONTROL, Key.END), text);
    },
    read,
    async reads(name, expected) {
      await expect(async () => {
        const text = await read(name);
        if (typeof expected === 'string') expect(text).toBe(expected);
        else expect(text).toMatch(expected);
      }).toPass(patience);
    },
    press,
    pick,
    openTool: (name) =>
      expect(async () => {
        const tab = await find('tab', name);
        await driver.executeScript('arguments[0].scrollIntoView({ block: "center" })', tab);
        if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
        expect(await tab.getAttribute('aria-selected')).toBe('true');
      }).toPass(patience),
    async shortcut(keys) {
      const [control, key = ''] = keys.split('+');
      if (control !== 'Control') throw new Error(`${keys}: only Control is known here`);
      await driver.actions().keyDown(Key.CONTROL).sendKeys(key).keyUp(Key.CONTROL).perform();
    },
    async choose(name, label) {
      const box = await find('combobox', name);
      const option = await box.findElement({ xpath: `.//option[normalize-space()="${label}"]` });
      await option.click();
    },
    async says(name, status) {
      const wanted = typeof status === 'string' ? [status] : status;
      await expect(async () => {
        const region = await find('status', name);
        expect(wanted).toContain(await region.getAttribute('data-status'));
      }).toPass(patience);
    },
    async shows(text) {
      await expect(async () => {
        expect(await (await driver.findElement({ css: 'body' })).getText()).toMatch(text);
      }).toPass(patience);
    },
    copied: (name) => copied(() => press(name)),
    copiedFrom: (name, item) => copied(() => pick(name, item)),
    downloaded: () => Promise.reject(new Error('This engine has no word for downloads.')),
  };
}

/** Elements that may have that role and name; run in the page. */
const inSight = `
  const [role, name] = arguments;
  const kinds = {
    button: 'button, [role=button]',
    tab: '[role=tab]',
    menuitem: '[role=menuitem], [role=menuitemradio]',
    textbox: 'input:not([type]), input[type=text], textarea, [role=textbox]',
    combobox: 'select',
    status: '[role=status]',
  };
  const roots = [document, ...[...document.querySelectorAll('[data-editor]')].map((host) => host.shadowRoot)];
  const label = (element) =>
    element.getAttribute('aria-label') ??
    [...(element.labels ?? [])].map((one) => one.textContent).join(' ') ??
    '';
  return roots
    .filter(Boolean)
    .flatMap((root) => [...root.querySelectorAll(kinds[role])])
    .filter((element) => element.checkVisibility() && [label(element), element.textContent].some((text) => text.trim() === name));
`;

const textOf = `
  const [field] = arguments;
  if ('value' in field) return field.value;
  return [...field.querySelectorAll('.cm-line')]
    .map((line) => (line.querySelector('.cm-placeholder') ? '' : line.textContent))
    .join('\\n');
`;
