import type { Page } from '@playwright/test';
import { expect, alone, test } from './fixtures.js';
import { golden } from './journeys/tokens.js';
import { names } from './names.js';
import { openInOwnFonts } from './playwright/fonts.js';

const screens = [
  { name: 'desk', width: 1280, height: 800 },
  // All of the page is in sight, also what comes below.
  { name: 'tall window', width: 1280, height: 1500 },
  { name: 'tablet', width: 768, height: 1024 },
  { name: 'narrow window', width: 360, height: 740 },
  { name: 'phone', width: 360, height: 740, hasTouch: true, isMobile: true },
  { name: 'touch screen', width: 1280, height: 800, hasTouch: true, isMobile: true },
];

/** As far as this test looks at it (Layout Instability API, W3C draft). */
type LayoutShift = PerformanceEntry & {
  value: number;
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
};

/** What moved so far without a hand on the page, and the sum of it: cumulative layout shift. */
const shifts = (page: Page) =>
  page.evaluate(() => {
    const isShift = (entry: PerformanceEntry): entry is LayoutShift => 'sources' in entry;
    const place = ({ x, y, width, height }: DOMRect) => [x, y, width, height].join(' ');
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'layout-shift', buffered: true });
    const entries = observer.takeRecords().filter(isShift);
    return {
      sum: entries.reduce((sum, { value }) => sum + value, 0),
      what: entries
        .flatMap(({ sources }) => sources)
        .map(({ node, previousRect, currentRect }) => {
          const element = node instanceof Element ? node : node?.parentElement;
          const name = element?.closest('[aria-label]')?.getAttribute('aria-label') ?? '';
          return `${node?.nodeName} ${element?.className} “${node?.textContent?.slice(0, 40)}” in ${name}: ${place(previousRect)} to ${place(currentRect)}`;
        }),
    };
  });

for (const { name, width, height, ...device } of screens) {
  test.describe(name, () => {
    test.use(device);
    alone(
      `nothing moves from load to first token, and nothing is wider than a ${name}`,
      async ({ page, workbench }) => {
        await page.setViewportSize({ width, height });
        await workbench.open();
        await workbench.says(names.signature, 'valid');
        await workbench.says(names.overallResult, 'incomplete');
        // Everything that comes later is there.
        await expect(page.getByRole('list', { name: names.checks, exact: true })).toBeVisible();
        await expect(page.getByRole('tab', { name: names.encrypt, exact: true })).toBeVisible();
        await page.waitForLoadState('networkidle');
        const { sum, what } = await shifts(page);
        expect(sum, what.join('\n')).toBe(0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      },
    );
  });
}

alone('nothing moves when the editors come after the first token', async ({ page, workbench }) => {
  // What a resting pointer does now and then: the page is laid out between two frames, and has to be right then too.
  await page.addInitScript(() => {
    const lookUp = () => {
      document.elementFromPoint(500, 330);
      setTimeout(lookUp);
    };
    window.addEventListener('load', lookUp);
  });
  await page.route(/mount-/, async (route) => {
    await workbench.says(names.signature, 'valid');
    await route.continue();
  });
  await workbench.open();
  await expect(page.locator('.cm-content[aria-label=Payload]')).toBeVisible();
  const { sum, what } = await shifts(page);
  expect(sum, what.join('\n')).toBe(0);
});

alone('nothing moves when the first key comes after the editors', async ({ page, workbench }) => {
  await page.addInitScript(() => {
    const generate = crypto.subtle.generateKey.bind(crypto.subtle);
    const isThere = new Promise((resolve) =>
      window.addEventListener('key-may-come', resolve, { once: true }),
    );
    Reflect.set(crypto.subtle, 'generateKey', async (...asked: Parameters<typeof generate>) => {
      await isThere;
      return generate(...asked);
    });
  });
  await workbench.open();
  await expect(page.locator('.cm-content[aria-label=Payload]')).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('key-may-come')));
  await workbench.says(names.signature, 'valid');
  await workbench.says(names.overallResult, 'incomplete');
  await expect(page.getByRole('tab', { name: names.encrypt, exact: true })).toBeVisible();
  const { sum, what } = await shifts(page);
  expect(sum, what.join('\n')).toBe(0);
});

test('at 1280 x 800 the whole job is in the first screen', async ({ page, workbench }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await workbench.open();
  await workbench.fill(names.applicationId, golden.applicationId);
  await workbench.says(names.overallResult, 'accepted');
  for (const seen of [
    // The token itself may go on below the edge of its box.
    page.getByRole('region', { name: names.encodedToken, exact: true }),
    page.getByRole('status', { name: names.signature, exact: true }),
    page.getByRole('status', { name: names.overallResult, exact: true }),
    page.getByRole('status', { name: names.time, exact: true }),
    page.getByRole('textbox', { name: names.applicationId, exact: true }),
    page.getByRole('textbox', { name: names.jwtKeyId, exact: true }),
    page.getByRole('button', { name: names.copyToken, exact: true }),
    page.getByRole('button', { name: names.copyPublicKey, exact: true }),
  ])
    await expect(seen).toBeInViewport({ ratio: 1 });
  // The whole Key ID can be read.
  const cut = await page
    .getByRole('textbox', { name: names.jwtKeyId, exact: true })
    .evaluate((field) => field.scrollWidth > field.clientWidth);
  expect(cut).toBe(false);
});

test('at 1280 px the job is one row also where a service asks for two IDs', async ({ page, workbench }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await workbench.open();
  await workbench.says(names.signature, 'valid');
  const top = async (name: string) =>
    (await page.getByRole('button', { name, exact: true }).boundingBox())?.y;
  for (const profile of ['Keycloak, private_key_jwt', 'API Gateway v7, OAuth JWT flow']) {
    await workbench.choose(names.profile, profile);
    await expect.poll(() => top('Copy token'), profile).toBe(await top('Copy public key'));
  }
});

/** Of somebody, by HS256, with ten claims. */
const tenClaims = [
  { alg: 'HS256', typ: 'JWT' },
  {
    iss: 'https://login.example.com/',
    sub: 'user-1234567890',
    aud: ['https://api.example.com'],
    iat: 1795860000,
    exp: 4102444800,
    jti: '8f14e45f-ceea-467f-a83c-2f0a1b9d3c11',
    scope: 'openid profile read:orders',
    client_id: 'portal',
    name: 'Jo Doe',
    admin: true,
  },
]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .concat('KMUFsIDTnFmyG3nMiGM6H9FNFUROf3wh7SmqJp-QV30')
  .join('.');

test('at 1280 x 800 the page is at most 1,150 px high, on arrival and with ten claims', async ({
  page,
  workbench,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await workbench.open();
  await workbench.says(names.overallResult, 'incomplete');
  await expect(page.getByRole('tab', { name: names.encrypt, exact: true })).toBeVisible();
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  await expect.poll(height).toBeLessThanOrEqual(1150);
  await workbench.fill(names.encodedToken, tenClaims);
  await workbench.says(names.signature, 'no-key');
  await expect.poll(height).toBeLessThanOrEqual(1150);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  alone(
    'answer, first six claims and Paste are in the first screen after a paste',
    async ({ page, workbench }) => {
      await workbench.open();
      await workbench.says(names.signature, 'valid');
      await page.evaluate((token) => navigator.clipboard.writeText(token), tenClaims);
      await page.getByRole('button', { name: 'Paste token', exact: true }).click();
      await workbench.says(names.overallResult, 'unverified');
      for (const seen of [
        page.getByRole('status', { name: names.overallResult, exact: true }),
        ...['iss', 'sub', 'aud', 'iat', 'exp', 'jti'].map((name) =>
          page.getByRole('rowheader', { name, exact: true }),
        ),
        page.getByRole('button', { name: 'Paste token', exact: true }),
      ])
        await expect(seen).toBeInViewport({ ratio: 1 });
    },
  );
});

alone(
  'what is painted before any script has run is taken over, not drawn anew',
  async ({ page, workbench }) => {
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        // The answer, which has no part that comes later.
        const [answer] = document.querySelectorAll('[role=status]');
        Reflect.set(globalThis, 'painted', answer);
      });
    });
    await workbench.open();
    await workbench.says(names.overallResult, 'incomplete');
    const isKept = await page.evaluate(() => {
      const painted: unknown = Reflect.get(globalThis, 'painted');
      return painted instanceof Element && painted.isConnected;
    });
    expect(isKept).toBe(true);
  },
);

for (const [width, device] of [
  [1280, {}],
  [1024, {}],
  [360, { hasTouch: true, isMobile: true }],
] as const) {
  test.describe(`${width} px`, () => {
    test.use(device);
    alone('what one reads stays where it is when the token expires', async ({ page, workbench }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.clock.install();
      await openInOwnFonts(workbench, page);
      await workbench.says(names.overallResult, 'incomplete');
      const below = page.getByText('Allowed clock skew', { exact: true });
      const place = async () => (await below.boundingBox())?.y;
      await below.scrollIntoViewIfNeeded();
      const before = await place();
      await page.clock.fastForward('01:00:00');
      await workbench.says(names.time, 'expired');
      await workbench.says(names.overallResult, 'rejected');
      // Polled, because the browser puts it back in the next frame (scroll anchoring).
      await expect.poll(place).toBe(before);
    });
  });
}
