import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyObject } from 'node:crypto';
import { families, pemOf, type Judge } from './judge.js';
import { inTemporaryFolder, outputOf, runTool } from './tools.js';

const openssl = '/usr/bin/openssl';
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const isEdwards = (alg: string) => !/^[RPH]S/.test(alg);
const digest = (alg: string) => `-sha${alg.slice(2)}`;

/** RFC 7518 section 3.5: the salt is as long as the hash. */
const padding = (alg: string) =>
  alg.startsWith('PS') ? ['-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:digest'] : [];

async function hmac(alg: string, input: string, secret: KeyObject): Promise<Buffer> {
  const key = `hexkey:${secret.export().toString('hex')}`;
  return outputOf(openssl, ['dgst', digest(alg), '-mac', 'HMAC', '-macopt', key, '-binary'], input);
}

/** openssl on the command line; it sees bytes alone. */
export const opensslJudge: Judge = {
  name: 'openssl',
  algorithms: [...families.RS, ...families.PS, ...families.HS, 'EdDSA', 'Ed25519'],
  signs(alg, claims, { privateKey }) {
    const input = `${encode({ alg })}.${encode(claims)}`;
    return inTemporaryFolder(async (folder) => {
      const [key, text] = [join(folder, 'private.pem'), join(folder, 'input')];
      await writeFile(text, input);
      if (privateKey.type === 'secret') {
        return `${input}.${(await hmac(alg, input, privateKey)).toString('base64url')}`;
      }
      await writeFile(key, pemOf(privateKey));
      const args = isEdwards(alg)
        ? ['pkeyutl', '-sign', '-rawin', '-inkey', key, '-in', text]
        : ['dgst', digest(alg), '-sign', key, ...padding(alg), '-binary', text];
      return `${input}.${(await outputOf(openssl, args)).toString('base64url')}`;
    });
  },
  verifies(alg, token, { publicKey }) {
    const [header, payload, signature = ''] = token.split('.');
    const input = `${header}.${payload}`;
    const bytes = Buffer.from(signature, 'base64url');
    return inTemporaryFolder(async (folder) => {
      const [key, text, signed] = [
        join(folder, 'public.pem'),
        join(folder, 'input'),
        join(folder, 'signature'),
      ];
      if (publicKey.type === 'secret') return (await hmac(alg, input, publicKey)).equals(bytes);
      await Promise.all([writeFile(key, pemOf(publicKey)), writeFile(text, input), writeFile(signed, bytes)]);
      const args = isEdwards(alg)
        ? ['pkeyutl', '-verify', '-rawin', '-pubin', '-inkey', key, '-in', text, '-sigfile', signed]
        : ['dgst', digest(alg), '-verify', key, ...padding(alg), '-signature', signed, text];
      return (await runTool(openssl, args)).code === 0;
    });
  },
};
