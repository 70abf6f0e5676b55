import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTemporaryFolder, outputOf, runTool } from './tools.js';

const cache = fileURLToPath(new URL('../../node_modules/.cache/countersign', import.meta.url));

/** The `jwt` program of dgrijalva/jwt-go, built once from Debian's sources. */
async function goBinary(): Promise<string> {
  const binary = join(cache, 'jwt');
  if (existsSync(binary)) return binary;
  await mkdir(cache, { recursive: true });
  // Built aside and moved, so that two workers do not write into one file.
  const fresh = `${binary}-${process.pid}`;
  const settings = ['GO111MODULE=off', 'GOPATH=/usr/share/gocode', `GOCACHE=${cache}/go`];
  await outputOf('env', [
    ...settings,
    '/usr/bin/go',
    'build',
    '-o',
    fresh,
    'github.com/dgrijalva/jwt-go/cmd/jwt',
  ]);
  await rename(fresh, binary);
  return binary;
}

/** A token signed by the Go program. */
export function goSigns(claims: string, keyId: string, privateKeyPem: string): Promise<string> {
  return inTemporaryFolder(async (folder) => {
    const key = join(folder, 'private.pem');
    await writeFile(key, privateKeyPem);
    const args = ['-header', `kid=${keyId}`, '-key', key, '-alg', 'RS256', '-sign', '-'];
    return (await outputOf(await goBinary(), args, claims)).toString().trim();
  });
}

/** Whether the Go program accepts a token with this public key PEM. */
export function goVerifies(token: string, publicKeyPem: string): Promise<boolean> {
  return inTemporaryFolder(async (folder) => {
    const key = join(folder, 'public.pem');
    await writeFile(key, publicKeyPem);
    return (
      (await runTool(await goBinary(), ['-key', key, '-alg', 'RS256', '-verify', '-'], token)).code === 0
    );
  });
}
