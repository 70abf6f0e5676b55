import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signatureAlgorithms } from '../algorithms.js';
import { bytesOf, cryptoKeyFor } from '../cryptoKey.js';
import { handleOf, privatePem } from '../handle.js';
import { oneLinePem, toBase64 } from '../../bytes/pem.js';
import { publicForm } from '../publicForms.js';
import * as formats from './index.js';

const absent = spawnSync('openssl', ['version']).status !== 0;
const folder = mkdtempSync(join(tmpdir(), 'key-formats-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const openssl = (...args: string[]) =>
  execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
const read = (name: string, passphrase?: string) =>
  formats.readKeys(new Uint8Array(readFileSync(at(name))), passphrase);
/** The Key ID as openssl computes it: SHA-256 of its own SubjectPublicKeyInfo. */
async function keyIdByOpenssl(...args: string[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(openssl(...args, '-outform', 'DER')));
  return Buffer.from(digest).toString('base64url');
}

const kinds = {
  rsa2048: ['RSA', 'rsa_keygen_bits:2048'],
  rsa3072: ['RSA', 'rsa_keygen_bits:3072'],
  rsa4096: ['RSA', 'rsa_keygen_bits:4096'],
  p256: ['EC', 'ec_paramgen_curve:P-256'],
  p384: ['EC', 'ec_paramgen_curve:P-384'],
  p521: ['EC', 'ec_paramgen_curve:P-521'],
  ed25519: ['ED25519'],
} as const;

describe.skipIf(absent)('round trips with openssl (install openssl to run them)', () => {
  describe.each(Object.entries(kinds))('%s', (kind, [algorithm, option]) => {
    const traditional = kind !== 'ed25519';
    const key = `${kind}.pem`;
    let keyId = '';
    beforeAll(async () => {
      openssl('genpkey', '-algorithm', algorithm, ...(option ? ['-pkeyopt', option] : []), '-out', key);
      keyId = await keyIdByOpenssl('pkey', '-in', key, '-pubout');
    });

    const written: Record<string, string[]> = {
      'pkcs8.der': ['pkey', '-in', key, '-outform', 'DER'],
      'spki.pem': ['pkey', '-in', key, '-pubout'],
      'spki.der': ['pkey', '-in', key, '-pubout', '-outform', 'DER'],
      'cert.pem': ['req', '-x509', '-new', '-key', key, '-subj', '/C=DE/O=Test, Inc/CN=a.example'],
      'enc256.pem': ['pkcs8', '-topk8', '-in', key, '-v2', 'aes-256-cbc', '-passout', 'pass:secret'],
      'enc128.pem': [
        'pkcs8',
        '-topk8',
        '-in',
        key,
        '-v2',
        'aes-128-cbc',
        '-v2prf',
        'hmacWithSHA1',
        '-passout',
        'pass:secret',
      ],
      'enc512.der': [
        'pkcs8',
        '-topk8',
        '-in',
        key,
        '-v2prf',
        'hmacWithSHA512',
        '-outform',
        'DER',
        '-passout',
        'pass:secret',
      ],
      'enc192.pem': ['pkcs8', '-topk8', '-in', key, '-v2', 'aes-192-cbc', '-passout', 'pass:secret'],
      'encdes3.pem': ['pkcs8', '-topk8', '-in', key, '-v2', 'des3', '-passout', 'pass:secret'],
      'scrypt.pem': ['pkcs8', '-topk8', '-in', key, '-scrypt', '-passout', 'pass:secret'],
      ...(traditional && {
        'traditional.pem': ['pkey', '-in', key, '-traditional'],
        'traditional.der': ['pkey', '-in', key, '-traditional', '-outform', 'DER'],
        ...Object.fromEntries(
          ['des3', 'aes128', 'aes192', 'aes256'].map((cipher) => [
            `dek-${cipher}.pem`,
            ['pkey', '-in', key, '-traditional', `-${cipher}`, '-passout', 'pass:secret'],
          ]),
        ),
      }),
      ...(algorithm === 'RSA' && {
        'rsapub.pem': ['rsa', '-in', key, '-RSAPublicKey_out'],
        'rsapub.der': ['rsa', '-in', key, '-RSAPublicKey_out', '-outform', 'DER'],
      }),
    };

    it.each(['pkcs8.pem', ...Object.keys(written)])('reads the %s that openssl writes', async (name) => {
      const args = written[name];
      const file = args ? `${kind}.${name}` : key;
      if (args) openssl(...args, '-out', file);
      const { keys, problem } = await read(file, 'secret');
      expect(problem).toBeNull();
      expect(keys.map(({ facts }) => facts.keyId)).toEqual([keyId]);
      expect(keys[0]?.privateKey != null).toBe(!/spki|cert|rsapub/.test(name));
      if (name === 'cert.pem')
        expect(keys[0]?.certificate?.subject).toBe('CN=a.example, O=Test\\, Inc, C=DE');
    });

    it('stops a derivation that is not wanted any more', async () => {
      const file = `${kind}.stopped.pem`;
      openssl('pkcs8', '-topk8', '-in', key, '-scrypt', '-passout', 'pass:secret', '-out', file);
      const text = readFileSync(at(file), 'utf8');
      expect((await formats.readKeys(text, 'secret', null, new AbortController().signal)).keys).toHaveLength(
        1,
      );
      expect((await formats.readKeys(text, 'secret', null, AbortSignal.abort())).keys).toEqual([]);
    });

    it('asks for a passphrase, and says when it is wrong', async () => {
      const [, , , , enc256 = []] = Object.values(written);
      openssl(...enc256, '-out', `${kind}.locked.pem`);
      const scheme = 'PBES2 (PBKDF2 SHA-256, AES-256-CBC)';
      const locked = await read(`${kind}.locked.pem`);
      expect(locked.problem).toEqual({ kind: 'key-encrypted', scheme });
      const wrong = await read(`${kind}.locked.pem`, 'Secret');
      expect(wrong.problem).toEqual({ kind: 'key-passphrase-wrong', scheme });
      expect(wrong.keys).toEqual([]);
    });

    if (traditional)
      it.each([
        ['des3', 'DES-EDE3-CBC'],
        ['aes192', 'AES-192-CBC'],
      ])('asks for the passphrase of a traditional PEM under %s', async (cipher, name) => {
        const file = `${kind}.locked-${cipher}.pem`;
        const passphrase = ['-passout', 'pass:pässword'];
        openssl('pkey', '-in', key, '-traditional', `-${cipher}`, ...passphrase, '-out', file);
        const scheme = `DEK-Info ${name}`;
        expect((await read(file)).problem).toEqual({ kind: 'key-encrypted', scheme });
        expect((await read(file, 'secret')).problem).toEqual({ kind: 'key-passphrase-wrong', scheme });
        expect((await read(file, 'pässword')).keys[0]?.facts.keyId).toBe(keyId);
        const [, iv = ''] = /DEK-Info: [^,]+,(\S+)/.exec(readFileSync(at(file), 'utf8')) ?? [];
        const cut = readFileSync(at(file), 'utf8').replace(iv, iv.slice(2));
        expect((await formats.readKeys(cut, 'pässword')).problem).toEqual({ kind: 'key-der-unreadable' });
        const short = readFileSync(at(file), 'utf8').replace(/.{4}\r?\n(?=-----END)/, '\n');
        expect((await formats.readKeys(short, 'pässword')).problem).toEqual({
          kind: 'key-passphrase-wrong',
          scheme,
        });
      });

    it('writes what openssl reads', async () => {
      const [fact] = (await read(key)).keys;
      if (!fact?.privateKey || !fact.facts.spki) throw new Error('no private key');
      const { privateKey } = fact;
      const { spki } = fact.facts;
      const pkcs8 = await bytesOf(privateKey);
      const handle = handleOf('id', fact);
      const pem = publicForm(handle, 'pem');
      const check = async (name: string, content: string | Uint8Array | null, ...args: string[]) => {
        if (content === null) throw new Error(`${name} is null`);
        writeFileSync(at(name), content);
        expect(await keyIdByOpenssl(...args, '-in', name), name).toBe(keyId);
      };
      await check('out.pkcs8.pem', await privatePem(handle), 'pkey', '-pubout');
      expect(readFileSync(at('out.pkcs8.pem'), 'utf8')).toBe(readFileSync(at(key), 'utf8'));
      await check('out.spki.pem', pem, 'pkey', '-pubin');
      await check('out.der', Buffer.from(toBase64(spki), 'base64'), 'pkey', '-pubin', '-inform', 'DER');
      await check('out.line', oneLinePem(pem).replaceAll('\\n', '\n'), 'pkey', '-pubin');
      if (traditional) await check('out.trad.pem', formats.traditionalPem(pkcs8), 'pkey', '-pubout');
      else expect(formats.traditionalPem(pkcs8)).toBeNull();
      if (algorithm === 'RSA')
        await check('out.pub.pem', formats.rsaPublicPem(spki), 'rsa', '-RSAPublicKey_in', '-pubout');
      else expect(formats.rsaPublicPem(spki)).toBeNull();
      const sealed = await formats.encryptedPkcs8Pem(pkcs8, 'pässword', (n) =>
        crypto.getRandomValues(new Uint8Array(n)),
      );
      await check('out.enc.pem', sealed, 'pkey', '-passin', 'pass:pässword', '-pubout');
      expect((await formats.readKeys(sealed, 'pässword')).keys[0]?.facts.keyId).toBe(keyId);
      const jwk = await formats.ownJwk(privateKey, { kid: 'k', use: 'sig' });
      expect((await formats.readKeys(JSON.stringify({ keys: [jwk] }))).keys[0]).toMatchObject({
        facts: { keyId },
        kid: 'k',
        privateKey: { type: 'private' },
      });
    });

    it('signs a certificate that openssl verifies', async () => {
      const [fact] = (await read(key)).keys;
      if (!fact?.privateKey || !fact.facts.spki) throw new Error('no private key');
      const { alg, privateKey: own } = fact;
      const algorithm = signatureAlgorithms[kind === 'rsa3072' ? 'RS512' : alg];
      const privateKey = await cryptoKeyFor(own, alg, algorithm);
      const certificate = await formats.selfSignedCertificatePem({
        privateKey,
        spki: fact.facts.spki,
        commonName: 'Gäteway, "1"',
        notBefore: 1_800_000_000,
        notAfter: 4_102_444_800,
        serial: new Uint8Array([0xff, 1, 2, 3]),
      });
      writeFileSync(at('self.pem'), certificate);
      openssl(
        'verify',
        '-attime',
        '1800000000',
        '-check_ss_sig',
        '-x509_strict',
        '-CAfile',
        'self.pem',
        'self.pem',
      );
      writeFileSync(at('self.pub'), openssl('x509', '-in', 'self.pem', '-noout', '-pubkey'));
      expect(await keyIdByOpenssl('pkey', '-pubin', '-in', 'self.pub')).toBe(keyId);
      const fingerprint = (hash: string) =>
        openssl('x509', '-in', 'self.pem', '-noout', '-fingerprint', `-${hash}`)
          .toString()
          .replace(/^.*=|[:\s]/g, '')
          .toLowerCase();
      expect((await formats.readKeys(certificate)).keys[0]?.certificate).toEqual({
        subject: 'CN=Gäteway\\, \\"1\\"',
        issuer: 'CN=Gäteway\\, \\"1\\"',
        notBefore: 1_800_000_000,
        notAfter: 4_102_444_800,
        serial: '7f010203',
        sha1: fingerprint('sha1'),
        sha256: fingerprint('sha256'),
      });
    });
  });
});
