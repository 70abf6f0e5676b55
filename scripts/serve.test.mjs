import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from './serve.mjs';

/** @type {string} */
let folder;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-serve-'));
  const root = join(folder, 'dist');
  for (const name of ['.vite', 'assets/.hidden']) mkdirSync(join(root, name), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  for (const name of ['index.html', 'assets/a.js', '.vite/manifest.json', 'assets/.hidden/b.js']) {
    writeFileSync(join(root, name), name);
  }
  server = await serve({ port: 0, base: '/some/where/', root });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Asks without the tidying that fetch does to a path.
 *
 * @param {string} path @param {import('node:http').RequestOptions} [options]
 * @returns {Promise<{ status: number | undefined, headers: import('node:http').IncomingHttpHeaders }>}
 */
const ask = (path, options = {}) =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: server.port, path, agent: false, ...options }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, headers: response.headers });
    })
      .on('error', reject)
      .end();
  });

test('serves the folder under its base, hashed files for ever and the page never from a cache', async () => {
  const page = await ask('/some/where/?lang=en');
  expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(page.headers['cache-control']).toBe('no-cache');
  const script = await ask('/some/where/assets/a.js');
  expect([script.status, script.headers['cache-control']]).toEqual([
    200,
    'public, max-age=31536000, immutable',
  ]);
});

test.each([
  '/',
  '/index.html',
  '/some/where/assets',
  '/some/where/..%2f..%2fsecret.txt',
  '/some/where/..%2fsecret.txt',
  '/some/where/assets/..%2f..%2fsecret.txt',
  '/some/where/.vite/manifest.json',
  '/some/where/%2f.vite/manifest.json',
  '/some/where/x/..%2f.vite/manifest.json',
  '/some/where/assets/.hidden/b.js',
  '/some/where/%00',
  '/some/where/%',
  '//',
])('%s is not found', async (path) => {
  const { status, headers } = await ask(path);
  expect([status, headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8']);
});

test.each([
  ['gzip, deflate, br', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['br; q=0.0, gzip;q=0.5', 'gzip'],
  ['brown', undefined],
  ['identity', undefined],
])('Accept-Encoding %s is answered in %s', async (accepted, encoding) => {
  const { headers } = await ask('/some/where/', { headers: { 'accept-encoding': accepted } });
  expect(headers['content-encoding']).toBe(encoding);
});

test('other machines do not reach it', async () => {
  const outer = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4');
  await expect(ask('/some/where/', { host: outer?.address ?? '127.0.0.2' })).rejects.toThrow();
});

test('a taken port is not fought for', async () => {
  const other = await serve({ port: server.port, root: folder });
  expect(other.port).not.toBe(server.port);
  await other.close();
});
