import { expect, type Page } from '@playwright/test';

const regions = ['Signature', 'Time', 'Claims'];

/**
 * All that the page says, once it no longer changes: the statuses in a line of their own, then each sentence in one, with
 * fields, editors and dialogs, but no options to choose from.
 */
export async function saidOnPage(page: Page): Promise<string> {
  let [last, said] = ['', await once(page)];
  let same = 0;
  const isSettled = async () => {
    [last, said] = [said, await once(page)];
    same = said === last && (await page.locator('[aria-busy="true"]').count()) === 0 ? same + 1 : 0;
    return same;
  };
  await expect.poll(isSettled, { intervals: [150] }).toBeGreaterThan(4);
  return said;
}

async function once(page: Page): Promise<string> {
  const statuses = await Promise.all(
    regions.map(async (name) => {
      const region = page.getByRole('status', { name, exact: true, includeHidden: true });
      return `[${name}: ${(await region.getAttribute('data-status')) ?? ''}]`;
    }),
  );
  const sentences = (await page.evaluate(textsOnPage))
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .flatMap((text) => text.split(/(?<=[.!?]) /));
  return [statuses.join(' '), ...sentences.filter((text) => text !== '')].join('\n');
}

function textsOnPage(): string[] {
  const selects = [...document.querySelectorAll('select')].filter(({ hidden }) => !hidden);
  for (const select of selects) select.hidden = true;
  const shown = document.body.innerText.split('\n');
  for (const select of selects) select.hidden = false;
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const lines = roots.flatMap((root) =>
    [...root.querySelectorAll<HTMLElement>('.cm-line')].map((line) => line.innerText),
  );
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(
    ({ value }) => value,
  );
  return [...shown, ...lines, ...fields.flatMap((value) => value.split('\n'))];
}
