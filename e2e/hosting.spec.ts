import { readFile } from 'node:fs/promises';
import { serve } from '../scripts/serve.mjs';
import { expect, test } from './fixtures.js';
import { names } from './names.js';
import { playwrightPage } from './playwright/driver.js';

/** Written out once more: what is compared with its own source cannot fail. */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types countersign',
];
const otherHeaders = {
  'connection-allowlist': '(response-origin)',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};
const directivesOf = (policy = '') => policy.split('; ').sort();

test('every answer carries the security headers, and only GET and HEAD are answered', async ({ request }) => {
  for (const path of ['/', '/sw.js', '/missing', '/..%2fpackage.json', '/.vite/manifest.json']) {
    const response = await request.get(path);
    expect(response.status()).toBe(path === '/' || path === '/sw.js' ? 200 : 404);
    const {
      'content-security-policy': policy,
      'permissions-policy': features,
      ...others
    } = response.headers();
    const wanted =
      path === '/sw.js'
        ? directives.map((one) => one.replace("connect-src 'none'", "connect-src 'self'"))
        : directives;
    expect(directivesOf(policy), path).toEqual(wanted.toSorted());
    expect(others, path).toMatchObject(otherHeaders);
    for (const feature of ['camera=()', 'microphone=()', 'geolocation=()', 'clipboard-read=(self)'])
      expect(features?.split(', '), path).toContain(feature);
  }
  expect((await request.post('/')).status()).toBe(405);
  expect((await request.head('/')).status()).toBe(200);
});

test('the page itself carries the policy, for hosts that send no headers', async () => {
  const html = await readFile(new URL('../dist/index.html', import.meta.url), 'utf8');
  const meta = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html);
  // A meta tag cannot say this one (CSP Level 3, section 3.3).
  const wanted = directives.filter((directive) => directive !== "frame-ancestors 'none'");
  expect(directivesOf(meta?.[1])).toEqual(wanted.sort());
  expect(meta?.index).toBeLessThan(html.indexOf('<script'));
});

test('the page that hosts give for a missing file has the strictest policy, and nothing to load', async () => {
  const html = await readFile(new URL('../dist/404.html', import.meta.url), 'utf8');
  const meta = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html);
  expect(directivesOf(meta?.[1])).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'none'",
      "form-action 'none'",
      "base-uri 'none'",
    ]),
  );
  expect(html).not.toMatch(/ (src|href)=/);
});

test('the policy is in force: what it forbids is refused', async ({ page, workbench, record }) => {
  await workbench.open();
  const refused = await page.evaluate(async () => {
    const fetched = await fetch('/').then(
      () => 'allowed',
      () => 'refused',
    );
    const style = document.createElement('style');
    style.textContent = 'body { outline: 9px solid red }';
    document.head.append(style);
    return [fetched, getComputedStyle(document.body).outlineWidth];
  });
  expect(refused[0]).toBe('refused');
  expect(refused[1]).not.toBe('9px');
  // What was just provoked is no complaint about the page. The browser tells of it in tasks of their own.
  for (const directive of ['connect-src', 'style-src'])
    await expect.poll(() => record.complaints.join('\n')).toContain(`policy violation: ${directive}`);
  record.complaints.length = 0;
});

test('runs under any path of a static host', async ({ page, record }) => {
  const host = await serve({ port: 0, base: '/some/where/' });
  try {
    const other = playwrightPage(page, host.url);
    await other.open();
    await other.says(names.signature, 'valid');
    await expect(page.locator('.cm-content').first()).toBeVisible();
    // Whoever has another page on that host can use what is saved there: that is said where it is saved.
    await other.openTool(names.keys);
    await other.shows(/^Other pages on localhost can sign with keys saved here\./);
    // Its service worker fetches at its own time.
    await page.context().close();
    // The watch takes another host's files for strangers; nothing but them may be among its complaints.
    expect(
      record.complaints.filter((complaint) => !complaint.startsWith(`request: GET ${host.url}`)),
    ).toEqual([]);
    record.complaints.length = 0;
  } finally {
    await host.close();
  }
});
