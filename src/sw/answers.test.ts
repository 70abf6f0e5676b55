import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { answerWith, isIntact, isIntegrity, pathOf, refusalOf, type Build } from './answers.js';

const build: Build = {
  id: 'id',
  files: {},
  headers: { 'Content-Security-Policy': "default-src 'none'" },
  types: { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' },
  refusal: { html: '<h1>No</h1>', headers: { 'Content-Security-Policy': "script-src 'none'" } },
  unreachable: { html: '<h1>Offline</h1>', headers: {} },
};
const bytesOf = (text: string) => new TextEncoder().encode(text).buffer;
const integrityOf = (text: string, hash = 'sha384') =>
  `${hash}-${createHash(hash).update(text).digest('base64')}`;

test.each([
  ['GET', 'https://a.example/x/', ''],
  ['GET', 'https://a.example/x/index.html', ''],
  ['GET', 'https://a.example/x/?a=b#c', ''],
  ['GET', 'https://a.example/x/assets/a.js?b', 'assets/a.js'],
  ['GET', 'https://a.example/', null],
  ['GET', 'https://a.example/xy', null],
  ['GET', 'https://b.example/x/', null],
  ['HEAD', 'https://a.example/x/', null],
])('%s %s is for %j', (method, url, path) => {
  expect(pathOf({ method, url }, 'https://a.example/x/')).toBe(path);
});

describe('bytes are intact', () => {
  test('if they have the hash, and no others', async () => {
    expect(await isIntact(bytesOf('ours'), integrityOf('ours'))).toBe(true);
    expect(await isIntact(bytesOf('ours '), integrityOf('ours'))).toBe(false);
    expect(await isIntact(bytesOf(''), integrityOf('ours'))).toBe(false);
  });

  test('by SHA-384 alone', async () => {
    expect(await isIntact(bytesOf('ours'), integrityOf('ours', 'sha256'))).toBe(false);
    expect(await isIntact(bytesOf('ours'), '')).toBe(false);
  });
});

test.each([
  [integrityOf('ours'), true],
  [integrityOf('ours', 'sha256'), false],
  [`${integrityOf('ours')} ${integrityOf('other')}`, false],
  [`${integrityOf('ours')}\n`, false],
  ['', false],
  [null, false],
  [[integrityOf('ours')], false],
])('%j as an integrity: %j', (text, is) => {
  expect(isIntegrity(text)).toBe(is);
});

test.each([
  ['', 'text/html; charset=utf-8'],
  ['assets/a-b.c.js', 'text/javascript; charset=utf-8'],
  ['assets/a.svg', 'application/octet-stream'],
  ['assets/none', 'application/octet-stream'],
])('%j is answered as %s, under the headers of the build', async (path, type) => {
  const answer = answerWith(build, path, bytesOf('ours'));
  expect([answer.status, await answer.text()]).toEqual([200, 'ours']);
  expect(Object.fromEntries(answer.headers)).toEqual({
    'content-security-policy': "default-src 'none'",
    'content-type': type,
  });
});

test('a page is refused in words under a policy of their own, a part as an error of the network', async () => {
  const page = refusalOf(build, '');
  expect([page.status, await page.text()]).toEqual([503, '<h1>No</h1>']);
  expect(page.headers.get('content-security-policy')).toBe("script-src 'none'");
  expect(refusalOf(build, 'assets/a.js').type).toBe('error');
});
