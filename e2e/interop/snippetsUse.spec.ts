import { readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { testToolsFolder } from '../../scripts/testTools.mjs';
import { signatureAlgorithms } from '../../src/core/keys/algorithms.js';
import { generateHandle } from '../../src/core/keys/generate.js';
import { privatePem } from '../../src/core/keys/handle.js';
import { refresh } from '../../src/core/profiles/fill/reissue.js';
import type { SnippetSource } from '../../src/core/snippets/sign/token.js';
import { partBytes, partText } from '../../src/core/token/document.js';
import { signCompact } from '../../src/core/token/sign/sign.js';
import { decoder, listed, otherTokens, realForgeries } from './snippetsCases.js';
import { opensslPair, pairAlgorithmsOf, runIn, signWith, snippetCode } from './snippetsRun.js';
import { apiProxySource, clientSource, exactTexts, hostileId, sourceOf } from './snippetsSamples.js';
import { startApi, startHaproxy, startNginx } from './snippetsServers.js';
import { opensslVerifies } from './openssl.js';
import { inTemporaryFolder, requires } from './tools.js';

for (const sender of ['curl', 'httpie'] as const) {
  const tool = sender === 'curl' ? 'curl' : 'httpie';

  test(`${sender} calls the API with a fresh token`, async () => {
    requires('openssl', tool);
    const { privateKey, publicKey } = await opensslPair('RS256');
    const source = apiProxySource('RS256', hostileId, 'k');
    const api = await startApi();
    await inTemporaryFolder(async (folder) => {
      await writeFiles(folder, privateKey, source, 'bash', sender);
      const url = `http://127.0.0.1:${api.port}/a?b=c%20d`;
      const { code, stderr, stdout } = await runIn(folder, ['bash', `${sender}.sh`, url]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout.toString()).toContain('opaque');
    });
    api.stop();
    const [{ method, url, authorization } = { method: '', url: '', authorization: '' }] = api.heard;
    expect({ method, url }).toEqual({ method: 'GET', url: '/a?b=c%20d' });
    expect(await opensslVerifies(authorization.replace('Bearer ', ''), publicKey)).toBe(true);
  });

  test(`${sender} exchanges a fresh token for an access token`, async () => {
    requires('openssl', tool);
    const { privateKey, publicKey } = await opensslPair('RS256');
    const api = await startApi();
    for (const [profile, parameters] of [
      [
        'private-key-jwt',
        {
          grant_type: 'client_credentials',
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        },
      ],
      ['api-gateway', { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer' }],
    ] as const) {
      await inTemporaryFolder(async (folder) => {
        const address = `http://127.0.0.1:${api.port}/[1-2]/{a,b}/$(touch pwned)';"\`touch pwned\``;
        await writeFiles(folder, privateKey, clientSource('RS256', profile, address), 'bash', sender);
        const { code, stderr, stdout } = await runIn(folder, ['bash', `${sender}.sh`]);
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        expect(stdout.toString()).toContain('opaque');
        expect(await readdir(folder)).not.toContain('pwned');
      });
      const { method, url, type, body } = api.heard.splice(0)[0] ?? {
        method: '',
        url: '',
        type: '',
        body: '',
      };
      expect({ method, type }).toEqual({ method: 'POST', type: 'application/x-www-form-urlencoded' });
      expect(decodeURIComponent(url)).toBe(`/[1-2]/{a,b}/$(touch pwned)';"\`touch pwned\``);
      const { client_assertion, assertion, ...rest } = Object.fromEntries(new URLSearchParams(body));
      expect(rest).toEqual(parameters);
      expect(await opensslVerifies(client_assertion ?? assertion ?? '', publicKey)).toBe(true);
    }
    api.stop();
  });
}

test('Bruno signs and sends, with the claims and the form as they are', async () => {
  requires('openssl');
  const { privateKey, publicKey } = await opensslPair('RS256');
  const api = await startApi();
  const bru = createRequire(join(testToolsFolder, 'package.json')).resolve('@usebruno/cli/bin/bru.js');
  const address = `http://127.0.0.1:${api.port}/a`;
  for (const source of [
    apiProxySource('RS256', hostileId, 'k'),
    clientSource('RS256', 'private-key-jwt', `${address}/{{url}}`),
  ]) {
    await inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, 'private_key.pem'), privateKey);
      await writeFile(join(folder, 'bruno.json'), '{ "version": "1", "name": "Call", "type": "collection" }');
      const { file, code } = snippetCode('bruno', source);
      await writeFile(join(folder, file), code);
      const command = [
        process.execPath,
        bru,
        'run',
        file,
        '--sandbox=developer',
        '--env-var',
        `url=${address}`,
      ];
      const { code: exit, stdout, stderr } = await runIn(folder, command);
      expect(exit, `${stdout.toString()}${stderr}`).toBe(0);
      expect(await readdir(folder)).not.toContain('pwned');
    });
  }
  api.stop();
  const [called, exchanged] = api.heard;
  expect({ method: called?.method, url: called?.url }).toEqual({ method: 'GET', url: '/a' });
  const token = called?.authorization.replace('Bearer ', '') ?? '';
  expect(await opensslVerifies(token, publicKey)).toBe(true);
  expect(decoder(token.split('.')[1])).toContain(JSON.stringify(hostileId).slice(1, 60));
  expect({
    method: exchanged?.method,
    url: decodeURIComponent(exchanged?.url ?? ''),
    type: exchanged?.type,
  }).toEqual({
    method: 'POST',
    url: '/a/{{url}}',
    type: 'application/x-www-form-urlencoded',
  });
  const { client_assertion = '', ...rest } = Object.fromEntries(new URLSearchParams(exchanged?.body.trim()));
  expect(rest).toEqual({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  });
  expect(await opensslVerifies(client_assertion, publicKey)).toBe(true);
});

for (const [guard, start] of [
  ['verify-haproxy', startHaproxy],
  ['verify-nginx', startNginx],
] as const) {
  test(`${guard} lets the page's tokens through, and no others`, async () => {
    requires(
      'openssl',
      'curl',
      ...(guard === 'verify-haproxy'
        ? ['haproxy' as const]
        : ['nginx' as const, 'libnginx-mod-http-js' as const]),
    );
    const api = await startApi();
    for (const { alg } of pairAlgorithmsOf(guard)) {
      const { privateKey, publicKey } = await opensslPair(alg);
      // A NUL is what HAProxy cannot compare.
      const id = hostileId.replace('\0', '');
      const sources = [apiProxySource(alg, id, id)];
      if (guard === 'verify-nginx') sources.push(listed(alg));
      for (const source of sources) {
        await inTemporaryFolder(async (folder) => {
          const { code } = snippetCode(guard, source);
          const { call, stop } = await start(code, { publicKey }, folder, api.port);
          try {
            const token = await signWith('bash', source, privateKey, folder);
            expect(await call(token), alg).toBe(200);
            for (const [what, forgery] of [
              ...realForgeries(token, publicKey),
              ['nothing', null],
              ['no token', 'x'],
            ] as const) {
              expect(await call(forgery), `${alg}: ${what}`).toBe(401);
            }
            if (alg !== 'RS256') return;
            for (const { what, token: other, isAccepted } of otherTokens(token, privateKey))
              expect(await call(other), what).toBe(isAccepted ? 200 : 401);
          } finally {
            await stop();
          }
        });
      }
    }
    api.stop();
  });
}

test('bash prints the very token of the page for a moment that is told', async () => {
  requires('openssl');
  const made = await generateHandle('k', 'generated', 'RS256', 2048);
  if (!made.ok) throw new Error(made.problem.kind);
  const key = made.value;
  const privateKey = (await privatePem(key)) ?? '';
  const now = 1_700_000_000;
  for (const source of [
    apiProxySource('RS256', hostileId, hostileId),
    sourceOf('RS256', clientSource('RS256', 'blank', '').profile, exactTexts('RS256')),
  ]) {
    const { profile, header, payload, lifetime } = source;
    const again = refresh(profile, partText(payload) ?? '', { now, lifetime, jti: '' });
    const parts = [header, { kind: 'typed', text: again.ok ? again.value : '' } as const].map(partBytes);
    const [headerBytes, payloadBytes] = parts.map((bytes) => (bytes.ok ? bytes.value : new Uint8Array()));
    const none = new Uint8Array();
    const signed = await signCompact(
      { header: headerBytes ?? none, payload: payloadBytes ?? none, algorithm: signatureAlgorithms.RS256 },
      key,
    );
    const token = signed.ok ? signed.value : '';
    await inTemporaryFolder(async (folder) => {
      await writeFiles(folder, privateKey, source, 'bash');
      const { stdout } = await runIn(folder, ['env', `NOW=${now}`, 'bash', 'sign.sh']);
      expect(stdout.toString()).toBe(`${token}\n`);
    });
  }
});

async function writeFiles(
  folder: string,
  privateKey: string,
  source: SnippetSource,
  ...ids: ('bash' | 'curl' | 'httpie')[]
) {
  await writeFile(join(folder, 'private_key.pem'), privateKey);
  for (const id of ids) {
    const { file, code } = snippetCode(id, source);
    await writeFile(join(folder, file), code);
  }
}
