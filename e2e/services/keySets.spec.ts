import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { SignJWT, type JWK } from 'jose';
import type { SignatureAlgorithm } from '../../src/core/keys/algorithms.js';
import { generateHandle } from '../../src/core/keys/generate.js';
import {
  entryOf,
  jwkOfEntry,
  keySetText,
  kidOfEntry,
  type SetEntry,
} from '../../src/core/keySets/compose.js';
import { freePort, outputOf } from '../interop/tools.js';
import { bearerStatus, scratchFolder, startProgram } from './process.js';
import { requiresService } from './service.js';
import { apache } from './apache.js';

async function entryFor(alg: SignatureAlgorithm): Promise<SetEntry> {
  const made = await generateHandle(alg, 'generated', alg, 2048);
  if (!made.ok) throw new Error(made.problem.kind);
  return entryOf(alg, made.value);
}

async function signed({ key, ...entry }: SetEntry): Promise<string> {
  if (!key.privateKey) throw new Error('no private key');
  return new SignJWT({ sub: 'alice' })
    .setProtectedHeader({ alg: key.alg, kid: kidOfEntry({ key, ...entry }) })
    .setIssuedAt()
    .setExpirationTime('5 min')
    .sign(key.privateKey);
}

/** An Apache whose mod_auth_openidc reads this set by its address. @returns whether it takes a token, and what ends it */
async function apacheWith(entries: readonly SetEntry[]) {
  const text = keySetText(entries.map((entry): JWK => jwkOfEntry(entry)));
  const folder = scratchFolder('apache-keys');
  const [keyFile, certificate] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=127.0.0.1', '-days', '1'];
  await outputOf('openssl', [...request, '-keyout', keyFile, '-out', certificate]);
  const tls = { key: readFileSync(keyFile), cert: readFileSync(certificate) };
  // The module reads a set by https alone.
  const server = createServer(tls, (_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: keysPort } = server.address() as AddressInfo;
  const port = await freePort();
  mkdirSync(join(folder, 'www'));
  writeFileSync(join(folder, 'www/index.html'), 'OK');
  const modules = ['mpm_event', 'authn_core', 'authz_core', 'authz_user', 'auth_openidc', 'dir'];
  writeFileSync(
    join(folder, 'httpd.conf'),
    `
ServerRoot ${folder}
ServerName 127.0.0.1
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
Listen 127.0.0.1:${port}
DocumentRoot ${folder}/www
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
OIDCOAuthVerifyJwksUri https://127.0.0.1:${keysPort}/jwks.json
OIDCSSLValidateServer Off
OIDCOAuthSSLValidateServer Off
OIDCCryptoPassphrase unused
OIDCOAuthAcceptTokenAs header
OIDCOAuthRemoteUserClaim sub
<Location />
  AuthType oauth20
  Require valid-user
</Location>
`,
  );
  const ask = (token: string) => bearerStatus(`http://127.0.0.1:${port}/`, token);
  const program = { command: '/usr/sbin/apache2', args: ['-DFOREGROUND', '-f', join(folder, 'httpd.conf')] };
  const stop = await startProgram({ ...program, isUp: async () => (await ask('x')) !== 0 }, folder);
  return {
    takes: async (entry: SetEntry) => (await ask(await signed(entry))) === 200,
    stop: async () => {
      await stop();
      server.close();
    },
  };
}

test.beforeEach(() => requiresService(apache));

test('mod_auth_openidc finds the key of a set of five', async () => {
  const five = await Promise.all((['RS256', 'PS256', 'ES256', 'ES384', 'RS512'] as const).map(entryFor));
  const other = await entryFor('RS256');
  const { takes, stop } = await apacheWith(five);
  try {
    const taken = await Promise.all(five.map(takes));
    expect(taken).toEqual([true, true, true, true, true]);
    expect(await takes(other)).toBe(false);
  } finally {
    await stop();
  }
});

test('mod_auth_openidc at each step of a rotation', async () => {
  const [old, next] = [await entryFor('ES256'), await entryFor('ES256')];
  for (const [entries, expected] of [
    [[old], [true, false]],
    [
      [next, old],
      [true, true],
    ],
    [[next], [false, true]],
  ] as const) {
    const { takes, stop } = await apacheWith(entries);
    try {
      expect([await takes(old), await takes(next)]).toEqual(expected);
    } finally {
      await stop();
    }
  }
});
