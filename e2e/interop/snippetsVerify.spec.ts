import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { languages } from '../../src/core/snippets/snippets.js';
import { forgeries } from './forgeries.js';
import { listed, otherTokens } from './snippetsCases.js';
import { opensslPair, runIn, signWith, snippetCode } from './snippetsRun.js';
import { apiProxySource, hostileId } from './snippetsSamples.js';
import { inTemporaryFolder, requires } from './tools.js';

const verifiers = {
  'verify-php': { needs: ['php-cli'], command: ['/usr/bin/php', 'verify.php'] },
  'verify-ruby': { needs: ['ruby', 'ruby-jwt'], command: ['/usr/bin/ruby', 'verify.rb'] },
} as const;

for (const verifier of ['verify-php', 'verify-ruby'] as const) {
  const { needs, command } = verifiers[verifier];

  test(`${verifier} prints what the page's tokens say, and nothing of others`, async () => {
    requires('openssl', ...needs);
    for (const { alg } of languages[verifier].algorithms) {
      const { privateKey, publicKey } = await opensslPair(alg);
      const sources = [apiProxySource(alg, hostileId, hostileId)];
      if (alg === 'RS256') sources.push(listed(alg));
      for (const source of sources) {
        await inTemporaryFolder(async (folder) => {
          const { file, code } = snippetCode(verifier, source);
          await writeFile(join(folder, file), code);
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
