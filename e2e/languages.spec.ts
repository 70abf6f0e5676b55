import { expect, alone, test } from './fixtures.js';
import { decoded, golden } from './journeys/tokens.js';
import { names } from './names.js';
import { fill } from './playwright/driver.js';
import { throughTools } from './playwright/tools.js';

/** Every text in sight, and every name and title. */
function saidOnPage(): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.checkVisibility() && !node.parentElement.closest('code, textarea, option'))
      texts.push(node.textContent ?? '');
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
    for (const name of ['aria-label', 'title', 'placeholder']) texts.push(element.getAttribute(name) ?? '');
  return texts;
}

test.describe('a browser that reads Chinese', () => {
  test.use({ locale: 'zh-CN' });

  alone('gets the whole job in Chinese, and no sentence in English', async ({ page, workbench }) => {
    await workbench.open();
    await expect(page.getByRole('status', { name: '签名', exact: true })).toHaveAttribute(
      'data-status',
      'valid',
    );
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await workbench.fill(names.applicationId, golden.applicationId);
    await expect(page.getByRole('status', { name: '总体结果', exact: true })).toHaveAttribute(
      'data-status',
      'accepted',
    );
    const token = decoded(await workbench.copied('复制令牌'));
    expect(token.payload).toContain(golden.applicationId);
    await fill(page.getByRole('textbox', { name: '载荷', exact: true }), '{"sub":"x","exp":1}');
    await expect(page.getByRole('status', { name: '总体结果', exact: true })).toHaveAttribute(
      'data-status',
      'rejected',
    );
    const said: string[] = [];
    await throughTools(page, async () => void said.push(...(await page.evaluate(saidOnPage))));
    expect(said.join('').length).toBeGreaterThan(1000);
    // Three words in a row, none of them a name: that would be English.
    const english = said.filter((text) => /\b[a-z]{3,} [a-z]{2,} [a-z]{3,}\b/.test(text));
    expect(english).toEqual([]);
  });
});

test('the language is changed in the menu, keeps the work, and is remembered', async ({
  page,
  workbench,
}) => {
  await workbench.open();
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.says(names.overallResult, 'accepted');
  const token = await workbench.read(names.encodedToken);
  await workbench.pick('Menu', '简体中文');
  const box = page.getByRole('textbox', { name: '编码后的令牌', exact: true });
  await expect.poll(async () => (await box.locator('.cm-line').allTextContents()).join('\n')).toBe(token);
  await page.reload();
  await expect(page.getByRole('button', { name: '复制公钥', exact: true })).toBeVisible();
  await workbench.pick('菜单', 'English');
  await expect(page.getByRole('button', { name: names.copyPublicKey, exact: true })).toBeVisible();
});
