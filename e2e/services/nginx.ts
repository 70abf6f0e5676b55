import { rmSync } from 'node:fs';
import { blank } from '../../src/core/profiles/builtIn.js';
import { snippetCode } from '../interop/snippetsRun.js';
import { sourceOf } from '../interop/snippetsSamples.js';
import { startApi, startNginx } from '../interop/snippetsServers.js';
import { scratchFolder } from './process.js';
import { usual, type Service } from './service.js';

/** nginx with the page's own snippet (njs), which asks for what the token that it was made of says. */
export const nginx: Service = {
  name: 'nginx',
  packages: ['nginx', 'libnginx-mod-http-js', 'curl'],
  start: async ({ publicPem, keyId: kid }) => {
    const folder = scratchFolder('nginx');
    const { code } = snippetCode(
      'verify-nginx',
      sourceOf('RS256', blank, {
        header: JSON.stringify({ alg: 'RS256', kid }),
        payload: JSON.stringify({ ...usual.claims, exp: 1 }),
      }),
    );
    const api = await startApi();
    const { call, stop } = await startNginx(code, { publicKey: publicPem }, folder, api.port);
    return {
      wants: { ...usual, kid, compared: ['iss', 'sub', 'aud'] },
      takes: async (token) => (await call(token)) === 200,
      stop: async () => {
        await stop();
        api.stop();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};
