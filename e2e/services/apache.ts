import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../interop/tools.js';
import { bearerStatus, scratchFolder, startProgram } from './process.js';
import { usual, type Service } from './service.js';

const modules = '/usr/lib/apache2/modules';
const loaded = ['mpm_event', 'authn_core', 'authz_core', 'authz_user', 'auth_openidc', 'dir'];

/** mod_auth_openidc as a resource server: the module verifies, `Require claim` compares. */
export const apache: Service = {
  name: 'Apache',
  packages: ['apache2', 'libapache2-mod-auth-openidc'],
  start: async ({ publicPem, keyId: kid }) => {
    const folder = scratchFolder('apache');
    const port = await freePort();
    const { iss, aud } = usual.claims;
    mkdirSync(join(folder, 'www'));
    writeFileSync(join(folder, 'www/index.html'), 'OK');
    writeFileSync(join(folder, 'public_key.pem'), publicPem);
    writeFileSync(
      join(folder, 'httpd.conf'),
      `
ServerRoot ${folder}
ServerName 127.0.0.1
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
Listen 127.0.0.1:${port}
DocumentRoot ${folder}/www
${loaded.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
OIDCOAuthVerifyCertFiles "${kid}#${folder}/public_key.pem"
# The module asks for it where no cookie is ever set, too.
OIDCCryptoPassphrase unused
OIDCOAuthAcceptTokenAs header
OIDCOAuthRemoteUserClaim sub
<Location />
  AuthType oauth20
  <RequireAll>
    Require valid-user
    Require claim iss:${iss}
    Require claim aud:${aud}
  </RequireAll>
</Location>
`,
    );
    const ask = (token: string) => bearerStatus(`http://127.0.0.1:${port}/`, token);
    const stop = await startProgram(
      {
        command: '/usr/sbin/apache2',
        args: ['-DFOREGROUND', '-f', join(folder, 'httpd.conf')],
        isUp: async () => (await ask('x')) !== 0,
      },
      folder,
    );
    return {
      wants: {
        ...usual,
        algorithms: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
        kid,
        compared: ['iss', 'aud'],
        demanded: ['sub'],
      },
      takes: async (token) => (await ask(token)) === 200,
      stop,
    };
  },
};
