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
  requiresSigner,
  runIn,
  signWith,
  snippetCode,
  withSecret,
  type Signer,
} from './snippetsRun.js';
import { apiProxySource, hostileId } from './snippetsSamples.js';
import { inTemporaryFolder, requires } from './tools.js';

/** Bytes that base64 and base64url write otherwise, and pad. */
const bytes = Buffer.concat([Buffer.from([0xfb, 0xff, 0xfe, 0x00, 0x0a]), Buffer.alloc(29, 0xa5)]);
const text = `it's a "secret" \\ $HOME \`x\` of 32 bytes`;

/** How a secret may stand in the environment, and its bytes. */
const secrets: { encoding: SecretEncoding; written: string; bytes: Buffer }[] = [
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

const signers: Signer[] = ['bash', 'node', 'python', 'java', 'go-jwt', 'go', 'php', 'ruby', 'bruno'];

for (const signer of signers) {
  test(`${signer} signs with the secret in the environment`, async () => {
    requiresSigner(signer);
    await inTemporaryFolder(async (folder) => {
      for (const { alg, secret } of cases) {
        const source = sourceOf(alg, secret.encoding);
        const token = await signWith(signer, source, secret.written, folder);
        const input = inputOf(token);
        expect(token, `${alg}, ${secret.encoding}`).toBe(`${input}.${macOf(alg, secret.bytes, input)}`);
        expect(decoder(token.split('.')[1])).toContain(JSON.stringify(hostileId));
      }
    });
  });
}

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
        const other = alg === 'HS256' ? 'HS512' : 'HS256';
        const forgeries = {
          'another secret': signed(token, alg, Buffer.from('another secret of thirty-two bytes!!')),
          'another alg': signed(token, other, secret.bytes),
          none: signed(token, 'none', secret.bytes),
          cut: token.slice(0, -4),
          'no signature': `${inputOf(token)}.`,
        };
        // What depends on neither alg nor encoding is tried once.
        const tried = alg === 'HS256' && secret.encoding === 'utf-8' ? /./ : /another/;
        for (const [name, forged] of Object.entries(forgeries).filter(([name]) => tried.test(name)))
          expect(await verify(forged, run), `${what}: ${name}`).toEqual(refused);
        if (!tried.test('.')) return;
        expect(await verify(token, command), `${what}: without the secret`).toEqual(refused);
        expect(
          await verify(signed(token, alg, Buffer.alloc(0)), withSecret('', command)),
          `${what}: by nothing`,
        ).toEqual(refused);
      });
    }
  });
}
