import { createHmac } from 'node:crypto';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { SignatureAlgorithm } from '../../src/core/keys/algorithms.js';
import type { SecretEncoding } from '../../src/core/keys/secretText.js';
import type { SnippetSource } from '../../src/core/snippets/sign/token.js';
import { decoder } from './snippetsCases.js';
import {
  goModule,
  goSettings,
  modules,
  newmanSends,
  requiresSigner,
  runIn,
  signWith,
  snippetCode,
  withSecret,
  type Signer,
} from './snippetsRun.js';
import { apiProxySource, hostileId } from './snippetsSamples.js';
import { startApi, startHaproxy, startNginx } from './snippetsServers.js';
import { inTemporaryFolder, requires } from './tools.js';

/** Bytes that base64 and base64url write otherwise, and pad. */
const bytes = Buffer.concat([Buffer.from([0xfb, 0xff, 0xfe, 0x00, 0x0a]), Buffer.alloc(29, 0xa5)]);
const text = `it's a "secret" \\ $HOME \`x\` of 32 bytes`;

/** How a secret may stand in the environment, and its bytes. */
type Secret = { encoding: SecretEncoding; written: string; bytes: Buffer };
const secrets: Secret[] = [
  { encoding: 'utf-8', written: text, bytes: Buffer.from(text) },
  { encoding: 'base64url', written: bytes.toString('base64url'), bytes },
  { encoding: 'base64', written: bytes.toString('base64'), bytes },
  { encoding: 'hex', written: bytes.toString('hex'), bytes },
];

const algs: SignatureAlgorithm[] = ['HS256', 'HS384', 'HS512'];
const sourceOf = (alg: SignatureAlgorithm, secretEncoding: SecretEncoding): SnippetSource => ({
  ...apiProxySource(alg, hostileId, 'k'),
  secretEncoding,
});

/** Each encoding once, and each of the other algorithms. */
const cases = [
  ...secrets.map((secret) => ({ alg: 'HS256' as const, secret })),
  ...algs.slice(1).flatMap((alg) => secrets.slice(0, 1).map((secret) => ({ alg, secret }))),
];

const macOf = (alg: string, key: Buffer, input: string) =>
  createHmac(`sha${alg.slice(2)}`, key)
    .update(input)
    .digest('base64url');
const inputOf = (token: string) => token.slice(0, token.lastIndexOf('.'));

/** With the page's claims, by the bytes of the secret. */
function expectSigned(token: string, alg: SignatureAlgorithm, secret: Secret): void {
  const input = inputOf(token);
  expect(token, `${alg}, ${secret.encoding}`).toBe(`${input}.${macOf(alg, secret.bytes, input)}`);
  expect(decoder(token.split('.')[1])).toContain(JSON.stringify(hostileId));
}

const signers: Signer[] = ['bash', 'node', 'python', 'java', 'go-jwt', 'go', 'php', 'ruby', 'bruno', 'k6'];

for (const signer of signers) {
  test(`${signer} signs with the secret in the environment`, async () => {
    requiresSigner(signer);
    await inTemporaryFolder(async (folder) => {
      for (const { alg, secret } of cases) {
        const source = sourceOf(alg, secret.encoding);
        expectSigned(await signWith(signer, source, secret.written, folder), alg, secret);
      }
    });
  });
}

test('postman signs with the secret in its environment, in newman', async () => {
  await inTemporaryFolder(async (folder) => {
    const requests = cases.map(({ alg, secret }) => ({
      code: snippetCode('postman', sourceOf(alg, secret.encoding)).code,
      secret: secret.written,
    }));
    const tokens = await newmanSends(requests, folder);
    expect(tokens).toHaveLength(cases.length);
    for (const [index, { alg, secret }] of cases.entries()) expectSigned(tokens[index] ?? '', alg, secret);
  });
});

/** What a verifier needs, what is run once, and what a person runs. */
const verifiers = {
  'verify-openssl': { needs: ['openssl'], command: ['bash', 'verify.sh'] },
  'verify-node': { needs: [], command: [process.execPath, 'verify.mjs'] },
  'verify-python': { needs: ['python3-jwt'], command: ['/usr/bin/python3', 'verify.py'] },
  'verify-java': {
    needs: ['default-jdk-headless'],
    before: ['/usr/bin/javac', 'Verify.java'],
    command: ['/usr/bin/java', '-XX:TieredStopAtLevel=1', 'Verify'],
  },
  'verify-go': {
    needs: ['golang-go', 'golang-github-golang-jwt-jwt-dev'],
    before: ['env', ...goSettings, '/usr/bin/go', 'build', '-o', 'verify', 'verify.go'],
    command: ['./verify'],
  },
  'verify-php': { needs: ['php-cli'], command: ['/usr/bin/php', 'verify.php'] },
  'verify-ruby': { needs: ['ruby', 'ruby-jwt'], command: ['/usr/bin/ruby', 'verify.rb'] },
} as const;

/** A token of the claims of another, signed by whatever key and algorithm. */
function signed(token: string, alg: SignatureAlgorithm | 'none', key: Buffer): string {
  const [header = '', payload = ''] = token.split('.');
  const named = Buffer.from(decoder(header).replace(/"alg":"\w+"/, `"alg":"${alg}"`)).toString('base64url');
  const input = `${named}.${payload}`;
  return `${input}.${alg === 'none' ? '' : macOf(alg, key, input)}`;
}

const isFirst = (alg: SignatureAlgorithm, { encoding }: Secret) => alg === 'HS256' && encoding === 'utf-8';

/** What depends on neither alg nor encoding is tried once. */
function forgeriesOf(
  token: string,
  alg: SignatureAlgorithm,
  secret: Secret,
): [name: string, token: string][] {
  const other = alg === 'HS256' ? 'HS512' : 'HS256';
  const all: [name: string, token: string][] = [
    ['another secret', signed(token, alg, Buffer.from('another secret of thirty-two bytes!!'))],
    ['another alg', signed(token, other, secret.bytes)],
    ['none', signed(token, 'none', secret.bytes)],
    ['cut', token.slice(0, -4)],
    ['no signature', `${inputOf(token)}.`],
  ];
  return isFirst(alg, secret) ? all : all.slice(0, 2);
}

for (const verifier of [
  'verify-openssl',
  'verify-node',
  'verify-python',
  'verify-java',
  'verify-go',
  'verify-php',
  'verify-ruby',
] as const) {
  const { needs, command, ...rest } = verifiers[verifier];

  test(`${verifier} prints what the secret in the environment signed, and nothing else`, async () => {
    requires('openssl', ...needs);
    for (const { alg, secret } of cases) {
      await inTemporaryFolder(async (folder) => {
        const source = sourceOf(alg, secret.encoding);
        const { file, code } = snippetCode(verifier, source);
        await writeFile(join(folder, file), code);
        if (verifier === 'verify-node') await symlink(modules, join(folder, 'node_modules'));
        if (verifier === 'verify-go') await writeFile(join(folder, 'go.mod'), goModule);
        if ('before' in rest)
          expect(await runIn(folder, [...rest.before]), code).toMatchObject({ code: 0, stderr: '' });
        const verify = async (token: string, run: readonly string[]) => {
          const { code: exit, stdout } = await runIn(folder, [...run], token);
          return { accepted: exit === 0, said: stdout.toString() };
        };
        const run = withSecret(secret.written, command);
        const token = await signWith('bash', source, secret.written, folder);
        const what = `${alg}, ${secret.encoding}`;
        expect(await verify(`${token}\n`, run), what).toEqual({
          accepted: true,
          said: decoder(token.split('.')[1]),
        });
        const refused = { accepted: false, said: '' };
        for (const [name, forged] of forgeriesOf(token, alg, secret))
          expect(await verify(forged, run), `${what}: ${name}`).toEqual(refused);
        if (!isFirst(alg, secret)) return;
        expect(await verify(token, command), `${what}: without the secret`).toEqual(refused);
        expect(
          await verify(signed(token, alg, Buffer.alloc(0)), withSecret('', command)),
          `${what}: by nothing`,
        ).toEqual(refused);
      });
    }
  });
}

for (const [guard, start, needs] of [
  ['verify-haproxy', startHaproxy, ['haproxy']],
  ['verify-nginx', startNginx, ['nginx', 'libnginx-mod-http-js']],
] as const) {
  test(`${guard} lets through what the secret in the environment signed, and nothing else`, async () => {
    requires('openssl', 'curl', ...needs);
    const api = await startApi();
    // A NUL is what HAProxy cannot compare.
    const id = hostileId.replace('\0', '');
    for (const { alg, secret } of cases) {
      await inTemporaryFolder(async (folder) => {
        const source = { ...apiProxySource(alg, id, id), secretEncoding: secret.encoding };
        const token = await signWith('bash', source, secret.written, folder);
        const what = `${alg}, ${secret.encoding}`;
        const answers = async (written: string | undefined, tokens: (readonly [string, string | null])[]) => {
          const key = written === undefined ? {} : { secret: written };
          const { call, stop } = await start(snippetCode(guard, source).code, key, folder, api.port);
          try {
            for (const [name, one] of tokens)
              expect(await call(one), `${what}: ${name}`).toBe(name === 'good' ? 200 : 401);
          } finally {
            await stop();
          }
        };
        await answers(secret.written, [
          ['good', token],
          ...forgeriesOf(token, alg, secret),
          ['nothing', null],
        ]);
        if (secret.encoding === 'base64') await answers(secret.written.replace(/=+$/, ''), [['good', token]]);
        if (secret.encoding !== 'utf-8' && secret.encoding !== 'base64') return;
        const byNothing = signed(token, alg, Buffer.alloc(0));
        await answers(undefined, [
          ['without the secret', token],
          ['by nothing', byNothing],
        ]);
        await answers('', [
          ['with an empty secret', token],
          ['by nothing', byNothing],
        ]);
      });
    }
    api.stop();
  });
}
