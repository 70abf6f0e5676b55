import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { forgeries } from './forgeries.js';
import { decoder, listed, otherTokens, realForgeries } from './snippetsCases.js';
import {
  goModule,
  goSettings,
  modules,
  opensslPair,
  pairAlgorithmsOf,
  runIn,
  signWith,
  snippetCode,
} from './snippetsRun.js';
import { apiProxySource, hostileId } from './snippetsSamples.js';
import { inTemporaryFolder, requires } from './tools.js';

/** Those that judge the claims, too: what they need, and what a person runs, once what comes before it has run. */
const verifiers = {
  'verify-node': { needs: [], command: [process.execPath, 'verify.mjs'] },
  'verify-python': { needs: ['python3-jwt'], command: ['/usr/bin/python3', 'verify.py'] },
  'verify-go': {
    needs: ['golang-go', 'golang-github-golang-jwt-jwt-dev'],
    before: ['env', ...goSettings, '/usr/bin/go', 'build', '-o', 'verify', 'verify.go'],
    command: ['./verify'],
  },
  'verify-php': { needs: ['php-cli'], command: ['/usr/bin/php', 'verify.php'] },
  'verify-ruby': { needs: ['ruby', 'ruby-jwt'], command: ['/usr/bin/ruby', 'verify.rb'] },
} as const;

for (const verifier of ['verify-node', 'verify-python', 'verify-go', 'verify-php', 'verify-ruby'] as const) {
  const { needs, command, ...rest } = verifiers[verifier];

  test(`${verifier} prints what the page's tokens say, and nothing of others`, async () => {
    requires('openssl', ...needs);
    for (const { alg } of pairAlgorithmsOf(verifier)) {
      const { privateKey, publicKey } = await opensslPair(alg);
      const sources = [apiProxySource(alg, hostileId, hostileId)];
      if (alg === 'RS256') sources.push(listed(alg));
      for (const source of sources) {
        await inTemporaryFolder(async (folder) => {
          const { file, code } = snippetCode(verifier, source);
          await writeFile(join(folder, file), code);
          if (verifier === 'verify-node') await symlink(modules, join(folder, 'node_modules'));
          if ('before' in rest) {
            await writeFile(join(folder, 'go.mod'), goModule);
            const { code: exit, stderr } = await runIn(folder, [...rest.before]);
            expect({ exit, stderr }, code).toEqual({ exit: 0, stderr: '' });
          }
          await writeFile(join(folder, 'public_key.pem'), publicKey);
          const token = await signWith('bash', source, privateKey, folder);
          const good = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
          const others = [
            ...Object.entries(forgeries(token, publicKey)).map(([what, forgery]) => ({
              what,
              token: forgery,
              isAccepted: false,
            })),
            { what: 'nothing', token: '', isAccepted: false },
            ...(alg === 'RS256' ? otherTokens(token, privateKey) : []),
          ];
          // What depends neither on the algorithm nor on the claims is judged once.
          const once =
            source === sources[0] && alg === 'RS256' ? /./ : /^(payload|signature) changed$| (iss|aud)$/;
          const cases = [
            { what: 'the token', token: `${token}\r\n`, isAccepted: true },
            ...others.filter(({ what }) => once.test(what)),
          ];
          for (const { what, token: given, isAccepted } of cases) {
            const { code: exit, stdout, stderr } = await runIn(folder, [...command], given);
            const said = stdout.toString();
            expect({ accepted: exit === 0, said: said !== '' }, `${alg}: ${what}: ${stderr}`).toEqual({
              accepted: isAccepted,
              said: isAccepted,
            });
            if (what === 'the token') expect(said).toBe(good);
          }
        });
      }
    }
  });
}

for (const [verifier, needs, before, command] of [
  ['verify-openssl', 'openssl', null, ['bash', 'verify.sh']],
  [
    'verify-java',
    'default-jdk-headless',
    // `java Verify.java` compiles it at each run.
    ['/usr/bin/javac', 'Verify.java'],
    ['/usr/bin/java', '-XX:TieredStopAtLevel=1', 'Verify'],
  ],
] as const) {
  test(`${verifier} prints what is signed, and nothing else`, async () => {
    requires('openssl', needs);
    await inTemporaryFolder(async (folder) => {
      for (const { alg } of pairAlgorithmsOf(verifier)) {
        const { privateKey, publicKey } = await opensslPair(alg);
        const source = apiProxySource(alg, hostileId, 'k');
        const token = await signWith('bash', source, privateKey, folder);
        await writeFile(join(folder, 'public_key.pem'), publicKey);
        const { file, code } = snippetCode(verifier, source);
        await writeFile(join(folder, file), code);
        if (before) expect(await runIn(folder, [...before]), code).toMatchObject({ code: 0, stderr: '' });
        const verify = async (text: string) => {
          const { code: exit, stdout } = await runIn(folder, [...command], text);
          return { accepted: exit === 0, said: stdout.toString() };
        };
        // What depends on no algorithm is judged once.
        const isFirst = alg === 'RS256';
        for (const text of isFirst ? [token, `${token}\n`, `${token}\r\n`] : [`${token}\n`]) {
          expect(await verify(text), alg).toEqual({ accepted: true, said: decoder(token.split('.')[1]) });
        }
        const changed = realForgeries(token, publicKey).filter(([what]) => isFirst || / changed$/.test(what));
        expect(changed.length).toBeGreaterThan(1);
        for (const [what, forgery] of changed) {
          expect(await verify(forgery), `${alg}: ${what}`).toEqual({ accepted: false, said: '' });
        }
        for (const nothing of isFirst ? ['', '\n', 'x', '..', token.replaceAll('.', ' ')] : []) {
          expect((await verify(nothing)).accepted, nothing).toBe(false);
        }
      }
    });
  });
}
