import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyObject } from 'node:crypto';
import { families, type Judge } from './judge.js';
import { inTemporaryFolder, outputOf, runTool } from './tools.js';

const jose = '/usr/bin/jose';

function withJwk<T>(alg: string, key: KeyObject, use: (file: string) => Promise<T>): Promise<T> {
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, 'key.jwk');
    await writeFile(file, JSON.stringify({ ...key.export({ format: 'jwk' }), alg }));
    return use(file);
  });
}

/** The C tool jose; its exit status is its verdict. */
export const joseJudge: Judge = {
  name: 'jose',
  algorithms: Object.values(families).flat(),
  signs: (alg, claims, { privateKey }) =>
    withJwk(alg, privateKey, async (file) => {
      const template = JSON.stringify({ protected: { alg } });
      const args = ['jws', 'sig', '-I', '-', '-s', template, '-k', file, '-c', '-o', '-'];
      return (await outputOf(jose, args, JSON.stringify(claims))).toString().trim();
    }),
  verifies: (alg, token, { publicKey }) =>
    withJwk(alg, publicKey, async (file) => {
      return (await runTool(jose, ['jws', 'ver', '-i', '-', '-k', file], token)).code === 0;
    }),
};
