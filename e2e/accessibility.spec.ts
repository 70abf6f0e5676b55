import type { Page as PlaywrightPage } from '@playwright/test';
import { replaced } from '../src/text/testing/glossary.js';
import { expect, alone, test } from './fixtures.js';
import type { Page } from './journeys/page.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';
import { asked, findings, ofColours } from './playwright/axe.js';
import { linesOnPage } from './playwright/lines.js';
import { throughTools } from './playwright/tools.js';

/** RFC 7516, appendix A.1. */
const encrypted =
  'eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.' +
  'OKOawDo13gRp2ojaHV7LFpZcgV7T6DVZKTyKOMTYUmKoTCVJRgckCL9kiMT03JGe' +
  'ipsEdY3mx_etLbbWSrFr05kLzcSr4qKAq7YN7e9jwQRb23nfa6c9d-StnImGyFDb' +
  'Sv04uVuxIp5Zms1gNxKKK2Da14B8S4rzVRltdYwam_lDp5XnZAYpQdb76FdIKLaV' +
  'mqgfwX7XWRxv2322i-vDxRfqNzo_tETKzpVLzfiwQyeyPGLBIO56YJ7eObdv0je8' +
  '1860ppamavo35UgoRdbYaBcoh9QcfylQr66oc6vFWXRcZ_ZT2LawVCWTIy3brGPi' +
  '6UklfCpIMfIjf7iGdXKHzg.' +
  '48V1_ALb6US04U3b.' +
  '5eym8TW_c8SuK0ltJ3rpYIzOeDQz7TALvtu6UG9oMo4vpzs9tX_EFShS8iB7j6ji' +
  'SdiwkIr3ajwQzaBtQD_A.' +
  'XFBoMYUZodetZdvTiFvSkQ';

type State = [string, (workbench: Page, page: PlaywrightPage) => Promise<void>];

/** How the page is reached in each of its states, one after the other. */
const states: State[] = [
  [
    'empty',
    async (workbench, page) => {
      await workbench.says(names.overallResult, 'incomplete');
      await expect(page.getByRole('tab', { name: names.code, exact: true })).toBeVisible();
      await expect(page.locator('.cm-content')).toHaveCount(3);
    },
  ],
  [
    'done',
    async (workbench) => {
      await workbench.fill(names.applicationId, golden.applicationId);
      await workbench.says(names.overallResult, 'accepted');
    },
  ],
  [
    'checks that pass',
    async (_workbench, page) => {
      await page.getByRole('button', { name: /checks passed$/, expanded: false }).click();
      // To axe a target that a fixed bar covers by half is a small one.
      await page.evaluate(() => scrollTo(0, 0));
    },
  ],
  ...(['Claims', 'Raw', 'JSON'] as const).map((view): State => [
    `view ${view}`,
    async (_workbench, page) => {
      for (const group of [names.viewOfHeader, names.viewOfPayload])
        await page
          .getByRole('radiogroup', { name: group, exact: true })
          .getByRole('radio', { name: view, exact: true })
          .click();
    },
  ]),
  [
    'Find',
    async (_workbench, page) => {
      await page.getByRole('textbox', { name: names.payload, exact: true }).focus();
      await page.keyboard.press('Control+f');
      await expect(page.getByRole('textbox', { name: names.find, exact: true })).toBeVisible();
    },
  ],
  [
    'guide',
    async (workbench, page) => {
      await page.keyboard.press('Escape');
      await workbench.press('Open the guide');
      await expect(page.getByRole('button', { name: 'Close guide' })).toBeVisible();
    },
  ],
  ...(['code', 'share', 'encrypt', 'keys', 'testTokens'] as const).map((tool): State => [
    `tool ${tool}`,
    async (_workbench, page) => {
      const close = page.getByRole('button', { name: 'Close guide' });
      if (await close.isVisible()) await close.click();
      await page.getByRole('tab', { name: names[tool], exact: true }).click();
      await expect(page.getByRole('tabpanel').locator('button, select, textarea').first()).toBeVisible();
    },
  ]),
  [
    'invalid test token',
    async (workbench, page) => {
      await page.getByRole('button', { name: 'Expired', exact: true }).click();
      await workbench.says(names.time, 'expired');
    },
  ],
  [
    'broken',
    async (workbench) => {
      await workbench.press('Restore the valid token');
      await workbench.says(names.overallResult, 'accepted');
      await workbench.fill(names.payload, '{"a": 1,}');
      await workbench.fill(names.publicKey, 'x');
      await workbench.shows('This looks like a secret');
    },
  ],
  [
    'failing',
    async (workbench) => {
      await workbench.press('Use my key pair');
      await workbench.fill(
        names.payload,
        '{"sub":"a","aud":"b","iss":1,"iss":2,"iat":1e12,"nbf":1999999999,"exp":7}',
      );
      await workbench.says(names.overallResult, 'rejected');
    },
  ],
  [
    "somebody else's",
    async (workbench) => {
      await workbench.fill(names.encodedToken, golden.token);
      await workbench.says(names.signature, ['no-key', 'invalid']);
    },
  ],
  [
    'by a secret',
    async (workbench, page) => {
      await workbench.fill(names.encodedToken, 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.AAAA');
      await expect(page.getByRole('textbox', { name: names.secret, exact: true })).toBeVisible();
      await workbench.fill(names.secret, 'not the one');
      await workbench.says(names.signature, ['invalid', 'malformed']);
    },
  ],
  [
    'encrypted',
    async (workbench, page) => {
      await workbench.fill(names.encodedToken, encrypted);
      await workbench.says(names.signature, 'encrypted');
      await expect(page.getByRole('button', { name: 'Decrypt', exact: true })).toBeVisible();
    },
  ],
  [
    'Import dialog with a complaint',
    async (workbench, page) => {
      await workbench.press(names.newToken);
      await workbench.press(names.importKey);
      await workbench.fill(names.key, 'x');
      await page.getByRole('button', { name: names.import, exact: true }).click();
      await expect(page.getByRole('dialog').getByText('No key found')).toBeVisible();
    },
  ],
  [
    'New key',
    async (workbench, page) => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await workbench.press(names.newKey);
      await expect(page.getByRole('combobox', { name: names.algorithm, exact: true })).toBeVisible();
    },
  ],
  [
    'Commands',
    async (_workbench, page) => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  ],
  [
    'Commands, searched',
    async (_workbench, page) => {
      await page.keyboard.type('copy');
      await expect(page.getByRole('dialog').getByRole('group')).toHaveCount(0);
    },
  ],
  ...['Help', 'Privacy', 'Custom profiles'].map((dialog): State => [
    dialog,
    async (workbench, page) => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await workbench.pick('Menu', dialog);
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  ]),
  [
    'two tokens compared',
    async (workbench, page) => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await workbench.fill(names.encodedToken, 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.AAAA');
      await workbench.fill(names.encodedToken, golden.token);
      await page.getByRole('tab', { name: names.compare, exact: true }).click();
      await expect(page.getByRole('table', { name: names.differences, exact: true })).toBeVisible();
    },
  ],
];

for (const width of [1280, 768, 360]) {
  test(`in every state axe finds nothing, light or dark, and words are the glossary's: ${width} px`, async ({
    workbench,
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await workbench.open();
    for (const [state, reach] of states) {
      await test.step(state, async () => {
        await reach(workbench, page);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await expect(page.locator('html')).toHaveCSS('color-scheme', colorScheme);
          // From its top: axe measures a button that lies wholly under the sticky answer against those of the answer.
          await page.evaluate(() => window.scrollTo(0, 0));
          const found = await findings(page, colorScheme === 'dark' ? ofColours : undefined);
          expect.soft(found, `${state}, ${colorScheme}`).toEqual([]);
        }
        const said = await page.evaluate(linesOnPage);
        expect(said.length, state).toBeGreaterThan(100);
        const others = said.filter((line) => replaced.test(line));
        expect.soft(others, state).toEqual([]);
        const inner = await page.evaluate(() => document.documentElement.scrollWidth);
        expect.soft(inner, state).toBeLessThanOrEqual(width);
      });
    }
  });
}

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });
  alone('axe finds nothing either', async ({ page, workbench }) => {
    // Whether a name holds the words in sight, axe asks by the spaces between them: Chinese has none.
    await workbench.open();
    await expect(page.getByRole('status', { name: '总体结果', exact: true })).toHaveAttribute(
      'data-status',
      'incomplete',
    );
    await throughTools(page, async () =>
      expect(await findings(page, { rules: { 'target-size': asked['target-size'] } })).toEqual([]),
    );
    await page.getByRole('button', { name: '菜单', exact: true }).click();
    await page.getByRole('menuitem', { name: '帮助', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await findings(page, { rules: { 'target-size': asked['target-size'] } })).toEqual([]);
  });
});

test('before the editors are there, a token has its colours, and axe finds nothing', async ({
  workbench,
  page,
}) => {
  await page.route(/\/mount-/, () => undefined);
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await workbench.fill(names.encodedToken, golden.token);
    await workbench.says(names.signature, 'no-key');
    const colours = await Promise.all(
      golden.token
        .split('.')
        .map((part) =>
          page.getByText(part, { exact: true }).evaluate((element) => getComputedStyle(element).color),
        ),
    );
    expect(new Set(colours).size).toBe(3);
    expect(await findings(page)).toEqual([]);
  }
});

test('the axe check sees into the editors', async ({ workbench, page }) => {
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  // The editor itself, not the plain field that holds its place before.
  await page
    .locator('.cm-content[aria-label=Payload]')
    .evaluate((editor) => editor.removeAttribute('aria-label'));
  expect((await findings(page)).join('\n')).toContain('aria-input-field-name');
});
