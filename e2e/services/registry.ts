import { createHash, createPublicKey } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../interop/tools.js';
import { bearerStatus, scratchFolder, startProgram } from './process.js';
import { usual, type Service } from './service.js';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The kid by which libtrust knows a key: 240 bits of SHA-256(SPKI) in base32, twelve groups of four. */
function libtrustKid(publicPem: string): string {
  const spki = createPublicKey(publicPem).export({ type: 'spki', format: 'der' });
  const digest = createHash('sha256').update(spki).digest().subarray(0, 30);
  const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = bits.replace(/.{5}/g, (five) => base32.charAt(parseInt(five, 2)));
  return letters.replace(/.{4}(?=.)/g, '$&:');
}

/** The registry of distribution 2.8, whose tokens come from an authorization service. */
export const registry: Service = {
  name: 'docker-registry',
  packages: ['docker-registry'],
  start: async ({ publicPem, certificatePem }) => {
    const folder = scratchFolder('registry');
    const port = await freePort();
    const { iss, aud } = usual.claims;
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'certificate.pem'), certificatePem);
    writeFileSync(
      join(folder, 'config.yml'),
      `
version: 0.1
log: { level: error }
storage: { filesystem: { rootdirectory: ${folder}/data } }
http: { addr: "127.0.0.1:${port}" }
auth:
  token:
    realm: "http://127.0.0.1:${port}/token"
    service: ${aud}
    issuer: ${iss}
    rootcertbundle: ${folder}/certificate.pem
`,
    );
    const ask = (token: string) => bearerStatus(`http://127.0.0.1:${port}/v2/_catalog`, token);
    const stop = await startProgram(
      {
        command: '/usr/bin/docker-registry',
        args: ['serve', join(folder, 'config.yml')],
        env: { OTEL_TRACES_EXPORTER: 'none' },
        isUp: async () => (await ask('x')) !== 0,
      },
      folder,
    );
    return {
      wants: {
        ...usual,
        algorithms: ['RS256', 'RS384', 'RS512'],
        kid: libtrustKid(publicPem),
        compared: ['iss', 'aud'],
        more: { access: [{ type: 'registry', name: 'catalog', actions: ['*'] }] },
      },
      takes: async (token) => (await ask(token)) === 200,
      stop,
    };
  },
};
