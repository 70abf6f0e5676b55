/**
 * Makes the files of this folder: one sign-in and two requests, as Chromium, Firefox, curl, nginx, HAProxy and Apache record
 * them. `node e2e/vectors/responses/make.mjs`; all keys are thrown away.
 */
import { chromium, firefox } from '@playwright/test';
import { spawn } from 'node:child_process';
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { browserArguments, installedBrowser } from '../../../scripts/browser.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const work = mkdtempSync(`${tmpdir()}/responses-`);
const port = 4590;
const issuer = `http://localhost:${port}`;
const now = Math.floor(Date.now() / 1000);
const op = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const client = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwk = op.publicKey.export({ format: 'jwk' });
const proofJwk = client.publicKey.export({ format: 'jwk' });

const encode = (/** @type {object} */ part) => Buffer.from(JSON.stringify(part)).toString('base64url');
/** @param {object} claims @param {object} [header] */
function signed(claims, header = {}, { privateKey } = op) {
  const input = `${encode({ alg: 'ES256', typ: 'JWT', kid: 'op-1', ...header })}.${encode(claims)}`;
  const signature = sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
}
const digest = (/** @type {string} */ text) => createHash('sha256').update(text).digest();
const half = (/** @type {string} */ text) => digest(text).subarray(0, 16).toString('base64url');
const { crv, kty, x, y } = proofJwk;
const jkt = digest(JSON.stringify({ crv, kty, x, y })).toString('base64url');
const opaque = () => randomBytes(24).toString('base64url');

const times = { iat: now, exp: now + 3600 };
/** @param {object} [claims] */
const access = (claims = {}) =>
  signed(
    { iss: issuer, sub: 'u-42', aud: 'orders', client_id: 'portal', scope: 'openid orders', jti: opaque(), ...times, ...claims },
    { typ: 'at+jwt' },
  );
/** @param {object} claims */
const id = (claims) => signed({ iss: issuer, sub: 'u-42', aud: 'portal', ...times, ...claims });
/** @param {string} method @param {string} url @param {string} token */
const proof = (method, url, token) =>
  signed(
    { htm: method, htu: url, iat: now, jti: opaque(), ath: digest(token).toString('base64url') },
    { typ: 'dpop+jwt', kid: undefined, jwk: proofJwk },
    client,
  );

/** @param {string} nonce @param {object} [bound] */
function answerOf(nonce, bound = {}) {
  const token = access(bound);
  return {
    access_token: token,
    token_type: 'Bearer',
    expires_in: 3600,
    refresh_token: opaque(),
    id_token: id({ nonce, at_hash: half(token) }),
  };
}

let nonce = '';
const page = `<!doctype html><title>Portal</title><script type="module">
const query = new URLSearchParams(location.search);
const form = new URLSearchParams({ grant_type: 'authorization_code', code: query.get('code'), client_id: 'portal' });
const answer = await (await fetch('/token', { method: 'POST', body: form })).json();
await fetch('/orders', { headers: { Authorization: 'Bearer ' + answer.access_token } });
const again = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: answer.refresh_token, client_id: 'portal' });
await (await fetch('/token', { method: 'POST', body: again })).json();
document.title = 'Done';
</script>`;
const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', issuer);
  const json = (/** @type {object} */ value) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
  if (url.pathname === '/authorize') {
    nonce = url.searchParams.get('nonce') ?? '';
    response.writeHead(302, { Location: `/cb?code=${opaque()}&state=${url.searchParams.get('state')}` }).end();
  } else if (url.pathname === '/token') json(answerOf(nonce));
  else if (url.pathname === '/orders') json({ orders: [] });
  else if (url.pathname === '/session')
    response
      .writeHead(302, {
        Location: '/',
        'Set-Cookie': [`id_token=${id({})}; Path=/; HttpOnly`, `refresh_token=${opaque()}; Path=/; Secure; HttpOnly`],
      })
      .end();
  else response.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
}).listen(port);

const write = (/** @type {string} */ name, /** @type {string} */ text) => writeFileSync(`${folder}${name}`, text);
/** As curl writes it to the terminal; the server is in this process. @param {string[]} args @returns {Promise<string>} */
const curl = (...args) =>
  new Promise((resolve) => {
    let said = '';
    const child = spawn('curl', ['-sS', ...args]);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += String(data)));
    child.on('close', () => resolve(said));
  });

/** @param {import('@playwright/test').BrowserType} type @param {string} name @param {import('@playwright/test').LaunchOptions} options */
async function record(type, name, options) {
  const browser = await type.launch(options);
  const context = await browser.newContext({ recordHar: { path: `${folder}${name}`, content: 'embed' } });
  const tab = await context.newPage();
  await tab.goto(`${issuer}/authorize?client_id=portal&response_type=code&scope=openid&state=s-1&nonce=n-${name}`);
  await tab.waitForFunction(() => document.title === 'Done');
  await context.close();
  await browser.close();
}
await record(chromium, 'chromium.har', { executablePath: installedBrowser() ?? undefined, args: browserArguments });
await record(firefox, 'firefox.har', { channel: 'moz-firefox', executablePath: '/usr/bin/firefox-esr' });

// As the developer tools of Chrome export it: with their own members, and bodies in base64.
const recorded = JSON.parse(readFileSync(`${folder}chromium.har`, 'utf8'));
for (const entry of recorded.log.entries) {
  Object.assign(entry, { _initiator: { type: 'script' }, _priority: 'High', _resourceType: 'fetch', connection: '443' });
  const { content } = entry.response;
  if (content.text) Object.assign(content, { encoding: 'base64', text: Buffer.from(content.text).toString('base64') });
}
recorded.log.creator = { name: 'WebInspector', version: '537.36' };
write('devtools.har', JSON.stringify(recorded, null, 2));

const bound = answerOf('n-1', { cnf: { jkt } });
const api = ['-H', `Authorization: DPoP ${bound.access_token}`, '-H', `DPoP: ${proof('GET', `${issuer}/orders`, bound.access_token)}`, `${issuer}/orders`];
write('curl-v.txt', await curl('-v', ...api));
write('curl-trace.txt', await curl('--trace-ascii', '-', '-d', 'grant_type=authorization_code&code=c-1', `${issuer}/token`));
write('set-cookie.txt', await curl('-i', `${issuer}/session`));

const code = opaque();
const front = access();
const fragment = id({ nonce: 'n-1', at_hash: half(front), c_hash: half(code) });
write('fragment.txt', `https://portal.example/cb#code=${code}&id_token=${fragment}&access_token=${front}&token_type=Bearer&state=s-1\n`);
write(
  'form-post.html',
  `<html><body onload="document.forms[0].submit()">\n<form method="post" action="https://portal.example/cb">\n${Object.entries({ code, id_token: fragment, access_token: front, state: 's-1' })
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${value}"/>\n`)
    .join('')}</form></body></html>\n`,
);
const third = answerOf('n-1');
write(
  'proxy.jsonl',
  [
    { level: 'info', time: now, msg: 'AuthSuccess', email: 'u@example.org' },
    { level: 'debug', time: now, msg: 'session', session: { accessToken: third.access_token, idToken: third.id_token, refreshToken: third.refresh_token } },
    { level: 'debug', time: now, msg: 'upstream', headers: { 'x-forwarded-access-token': third.access_token, authorization: `Bearer ${third.id_token}` } },
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join(''),
);
write('token-response.json', JSON.stringify(answerOf('n-1'), null, 2));

/** What a proxy logs of two requests. @param {string} command @param {string[]} args @param {number} listens @returns {Promise<string>} */
async function logged(command, args, listens) {
  let said = '';
  const child = spawn(command, args, { cwd: work });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += String(data)));
  const token = access();
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await curl('-H', `Authorization: Bearer ${token}`, `http://127.0.0.1:${listens}/orders`);
    if (answer.includes('orders')) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await curl('-H', `Authorization: Bearer ${opaque()}`, `http://127.0.0.1:${listens}/orders?id_token_hint=${id({})}`);
  await new Promise((resolve) => setTimeout(resolve, 300));
  child.kill();
  return said;
}
const conf = (/** @type {string} */ name, /** @type {string} */ text) => (writeFileSync(`${work}/${name}`, text), `${work}/${name}`);
const nginx = conf(
  'nginx.conf',
  `daemon off; pid ${work}/nginx.pid; error_log stderr; worker_processes 1; events {}
http { log_format auth '$remote_addr - [$time_local] "$request" $status "$http_authorization"'; access_log ${work}/nginx.log auth;
client_body_temp_path ${work}/a; proxy_temp_path ${work}/b; fastcgi_temp_path ${work}/c; uwsgi_temp_path ${work}/d; scgi_temp_path ${work}/e;
server { listen 127.0.0.1:4591; location / { proxy_pass ${issuer}; } } }`,
);
await logged('nginx', ['-c', nginx], 4591);
write('nginx.log', readFileSync(`${work}/nginx.log`, 'utf8'));
const haproxy = conf(
  'haproxy.cfg',
  `global
  log stdout format raw local0
defaults
  mode http
  log global
  option httplog
  timeout connect 5s
  timeout client 5s
  timeout server 5s
frontend in
  bind 127.0.0.1:4592
  capture request header Authorization len 2048
  default_backend out
backend out
  server one 127.0.0.1:${port}
`,
);
write('haproxy.log', await logged('haproxy', ['-f', haproxy], 4592));
const modules = '/usr/lib/apache2/modules';
const apache = conf(
  'apache.conf',
  `ServerName localhost
Listen 127.0.0.1:4593
PidFile ${work}/apache.pid
LoadModule mpm_event_module ${modules}/mod_mpm_event.so
LoadModule authz_core_module ${modules}/mod_authz_core.so
LoadModule proxy_module ${modules}/mod_proxy.so
LoadModule proxy_http_module ${modules}/mod_proxy_http.so
ErrorLog ${work}/apache-error.log
LogFormat "%h %l %u %t \\"%r\\" %>s %b \\"%{Authorization}i\\"" auth
CustomLog ${work}/apache.log auth
ProxyPass / ${issuer}/
`,
);
await logged('apache2', ['-X', '-f', apache], 4593);
write('apache.log', readFileSync(`${work}/apache.log`, 'utf8'));

write('keys.json', JSON.stringify({ keys: [{ ...jwk, kid: 'op-1', alg: 'ES256', use: 'sig' }] }));
write('now.json', JSON.stringify(now));
server.close();
server.closeAllConnections();
rmSync(work, { recursive: true });
