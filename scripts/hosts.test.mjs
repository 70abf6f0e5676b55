import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caddySite, headersFile, nginxSite } from '../security/hosts.mjs';
import { securityHeaders } from '../security/policy.mjs';
import { serve } from './serve.mjs';

/** @type {string} */
let folder;
/** What is stopped at the end. @type {(() => void)[]} */
const running = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-hosts-'));
  for (const name of ['dist/assets', 'dist/.vite', 'nginx', 'caddy'])
    mkdirSync(join(folder, name), { recursive: true });
  for (const name of [
    'index.html',
    'assets/index-abc.js',
    'sw.js',
    'manifest.webmanifest',
    'icon.svg',
    'icon-192.png',
    '404.html',
    '.vite/modules.json',
  ]) {
    writeFileSync(join(folder, 'dist', name), 'x'.repeat(3000));
  }
  // nginx as root hands its work to another account, which must get at the files.
  spawnSync('chmod', ['-R', 'a+rX', folder]);
});
afterAll(() => {
  for (const stop of running) stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the sites in deploy/ are what the policy says', async () => {
  await expect(nginxSite()).toMatchFileSnapshot('../deploy/nginx.conf');
  await expect(caddySite()).toMatchFileSnapshot('../deploy/Caddyfile');
});

describe('_headers', () => {
  const files = ['index.html', '404.html', 'icon.svg', 'icon-192.png', 'assets/index-abc.js', 'sw.js'];
  const rules = headersFile(files)
    .split(/\n(?=\/)/)
    .map((rule) => rule.trim().split('\n  '))
    .map(([path = '', ...headers]) => ({ path, headers: headers.map((line) => line.split(': ')) }));

  test.each([
    '/',
    '/index.html',
    '/icon.svg',
    '/icon-192.png',
    '/404.html',
    '/problems/alg-none.html',
    '/assets/index-abc.js',
    '/sw.js',
  ])('%s has each header once', (path) => {
    const headers = rules
      .filter(
        (rule) => rule.path === path || (rule.path.endsWith('*') && path.startsWith(rule.path.slice(0, -1))),
      )
      .flatMap((rule) => rule.headers);
    const { 'Cache-Control': cache, ...others } = Object.fromEntries(headers);
    expect(new Set(headers.map(([name]) => name)).size).toBe(headers.length);
    expect(others).toEqual(securityHeaders({ serviceWorker: path === '/sw.js', tls: true }));
    expect(cache).toMatch(path.startsWith('/assets/') ? /immutable/ : /^no-cache$/);
  });
});

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

/**
 * Without curl's or fetch's own headers.
 *
 * @param {string} origin @param {string} path
 * @returns {Promise<{ status: number | undefined, headers: import('node:http').IncomingHttpHeaders }>}
 */
const ask = (origin, path) =>
  new Promise((resolve, reject) => {
    const send = origin.startsWith('https:') ? requestHttps : requestHttp;
    send(new URL(path, origin), { agent: false, rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, headers: response.headers });
    })
      .on('error', reject)
      .end();
  });

/** @param {string} command @param {string[]} args @param {string} origin */
async function started(command, args, origin) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder },
  });
  running.push(() => child.kill());
  let complaints = '';
  child.stderr.on('data', (chunk) => (complaints += chunk));
  await expect
    .poll(
      () =>
        ask(origin, '/').then(
          ({ status }) => status,
          () => complaints,
        ),
      { timeout: 10_000 },
    )
    .toBe(200);
}

const hosts = [
  {
    name: 'nginx',
    program: '/usr/sbin/nginx',
    /** @param {boolean} tls */
    async start(tls) {
      const port = await freePort();
      const own = join(folder, 'nginx');
      const listen = `127.0.0.1:${port}${tls ? ' ssl' : ''}`;
      const certificate = tls ? `ssl_certificate ${own}/cert.pem; ssl_certificate_key ${own}/key.pem;` : '';
      if (tls) {
        spawnSync('openssl', [
          'req',
          '-x509',
          '-newkey',
          'ec',
          '-pkeyopt',
          'ec_paramgen_curve:P-256',
          '-nodes',
          '-subj',
          '/CN=localhost',
          '-keyout',
          `${own}/key.pem`,
          '-out',
          `${own}/cert.pem`,
        ]);
      }
      const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${own}/${name};`,
      );
      writeFileSync(join(own, 'site.conf'), nginxSite({ listen, root: join(folder, 'dist') }));
      writeFileSync(
        join(own, 'nginx.conf'),
        `daemon off; pid ${own}/pid${port}; error_log stderr; events {}
        http { include /etc/nginx/mime.types; access_log off; ${places.join(' ')} ${certificate} include ${own}/site.conf; }`,
      );
      const origin = `http${tls ? 's' : ''}://127.0.0.1:${port}`;
      await started('/usr/sbin/nginx', ['-e', 'stderr', '-c', join(own, 'nginx.conf')], origin);
      return origin;
    },
  },
  {
    name: 'Caddy',
    program: '/usr/bin/caddy',
    /** @param {boolean} tls */
    async start(tls) {
      const port = await freePort();
      const origin = `http${tls ? 's' : ''}://127.0.0.1:${port}`;
      const file = join(folder, 'caddy', 'Caddyfile');
      const site = caddySite({ address: origin, root: join(folder, 'dist') });
      const local = tls ? site.replace('{\n', '{\n\ttls internal\n') : site;
      writeFileSync(
        file,
        `{\n\tadmin off\n\tskip_install_trust\n\thttp_port ${await freePort()}\n}\n${local}`,
      );
      await started('/usr/bin/caddy', ['run', '--adapter', 'caddyfile', '--config', file], origin);
      return origin;
    },
  },
];

for (const { name, program, start } of hosts) {
  for (const tls of [false, true]) {
    describe.skipIf(!existsSync(program))(
      `${name} (where it is installed), ${tls ? 'by TLS' : 'plain'}:`,
      () => {
        test('sends the headers that npm start sends, on every answer', async () => {
          const origin = await start(tls);
          const own = await serve({ port: 0, root: join(folder, 'dist') });
          running.push(() => void own.close());
          for (const path of [
            '/',
            '/index.html',
            '/assets/index-abc.js',
            '/sw.js',
            '/manifest.webmanifest',
            '/icon.svg',
            '/icon-192.png',
            '/404.html',
            '/missing',
            '/assets/missing.js',
            '/.vite/modules.json',
          ]) {
            const [theirs, ours] = [await ask(origin, path), await ask(own.url, path)];
            const wanted = securityHeaders({ serviceWorker: path === '/sw.js', tls });
            expect(theirs.status, path).toBe(ours.status);
            for (const [name, value] of Object.entries(wanted)) {
              expect(theirs.headers[name.toLowerCase()], `${name} of ${path}`).toBe(value);
              if (name !== 'Strict-Transport-Security')
                expect(ours.headers[name.toLowerCase()], name).toBe(value);
            }
            if (!tls) expect(theirs.headers['strict-transport-security'], path).toBeUndefined();
            expect(theirs.headers['cache-control'], path).toBe(ours.headers['cache-control']);
            if (theirs.status === 200) {
              const media = String(theirs.headers['content-type']).replace(
                'application/javascript',
                'text/javascript',
              );
              expect(media.split(';')[0], path).toBe(ours.headers['content-type']?.split(';')[0]);
            }
          }
        }, 30_000);
      },
    );
  }
}
