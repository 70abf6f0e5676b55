import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPrivateKey, createPublicKey, generateKeyPairSync, generatePrimeSync } from 'node:crypto';
import * as fc from 'fast-check';
import { exportPKCS8 } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { readKeys } from './index.js';
import { worked } from '../../testing/worked.js';

const vector = (name: string) =>
  readFileSync(new URL(`../../../../e2e/vectors/own/keys/${name}`, import.meta.url));
const pem = vector('rsa2048.pkcs8.pem').toString();
const keyId = 'QfQU3qIBgjAvevknWT-_qiSgF__2DpBvXyI5q0kK-Dk';
const privateKey = createPrivateKey(pem);
const der = privateKey.export({ format: 'der', type: 'pkcs8' });
const spki = createPublicKey(pem).export({ format: 'der', type: 'spki' });
const jwk = privateKey.export({ format: 'jwk' });

async function kindOf(input: string | Uint8Array): Promise<string> {
  const { keys, problem } = await readKeys(input);
  return problem?.kind ?? `${keys.length} keys`;
}

describe('a key in disguise', () => {
  const lines = pem.trim().split('\n');
  const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
  const disguises: Record<string, string | Uint8Array> = {
    'bare base64 SPKI': spki.toString('base64'),
    'bare base64url SPKI': spki.toString('base64url'),
    'bare base64 PKCS#8, wrapped': der.toString('base64').replace(/.{60}/g, '$&\r\n'),
    'bare base64 in quotes': `"${spki.toString('base64')}"`,
    'an env line with bare base64': `PUBLIC_KEY=${spki.toString('base64')}`,
    hexadecimal: spki.toString('hex'),
    'hexadecimal with colons': (spki.toString('hex').match(/../g) ?? []).join(':'),
    'JavaScript concatenation': lines.map((line) => `  "${line}\\n" +`).join('\n'),
    'a comment block': lines.map((line) => `# ${line}`).join('\n'),
    'a Dockerfile line': lines.join('\\n\\\n'),
    'a YAML block': `tls:\n  key: |\n${lines.map((line) => `    ${line}`).join('\n')}\n`,
    'a Kubernetes secret': `apiVersion: v1\ndata:\n  tls.key: ${Buffer.from(pem).toString('base64')}\nkind: Secret`,
    'PHP json_encode': JSON.stringify(pem).replaceAll('/', '\\/'),
    '.NET JSON escapes, unquoted': JSON.stringify(pem).slice(1, -1).replaceAll('+', '\\u002B'),
    'percent encoding': encodeURIComponent(pem),
    'form encoding': new URLSearchParams({ pem }).toString(),
    'UTF-16 with a byte order mark': utf16(`\ufeff${pem}`),
    'UTF-16 without one': utf16(pem),
    'UTF-16 big-endian': utf16(`\ufeff${pem}`).map((_, index, all) => all[index ^ 1] ?? 0),
    'no-break spaces and zero-width marks': lines.map((line) => `\u00a0${line}\u200b`).join('\n'),
    'four dashes': pem.replace('-----BEGIN', '----BEGIN'),
    'a lower-case label': pem.replaceAll('PRIVATE KEY', 'private key'),
    'a service account file': JSON.stringify({ type: 'service_account', private_key: pem, client_id: '1' }),
    'a JWK in quotes': `'${JSON.stringify(jwk)}'`,
    'a JWK in an env line': `JWK='${JSON.stringify(jwk)}'`,
    'a JWK in a Markdown fence': `\`\`\`json\n${JSON.stringify(jwk)}\n\`\`\``,
    'a JWK in a line of JavaScript': `const key = ${JSON.stringify(jwk)};`,
    'a JWK in base64': Buffer.from(JSON.stringify(jwk)).toString('base64'),
    'a JWK inside an object': JSON.stringify({ jwk }),
    'a JWK with d alone': JSON.stringify({ kty: 'RSA', n: jwk.n, e: jwk.e, d: jwk.d }),
    'a JWK in standard base64': JSON.stringify({
      kty: 'RSA',
      n: Buffer.from(jwk.n ?? '', 'base64url').toString('base64'),
      e: 'AQAB',
    }),
  };

  it.each(Object.entries(disguises))('%s', async (_, input) => {
    const { keys, problem } = await readKeys(input);
    expect(problem).toBeNull();
    expect(keys.map((key) => key.facts.keyId)).toEqual([keyId]);
  });

  it('computes the CRT values of a key that has d alone', async () => {
    const { keys } = await readKeys(JSON.stringify({ kty: 'RSA', n: jwk.n, e: jwk.e, d: jwk.d }));
    const own = keys[0]?.privateKey;
    if (!own) throw new Error('no private key');
    const { p, q } = createPrivateKey(await exportPKCS8(own)).export({ format: 'jwk' });
    expect([p, q].sort()).toEqual([jwk.p, jwk.q].sort());
  });
});

describe('a key that must not be taken', () => {
  const number = (text = '') => BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`);
  const text = (value: bigint) => {
    const hex = value.toString(16);
    return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url');
  };
  const plusTwo = (value?: string) => text(number(value) + 2n);
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  const otherEc = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  const ed = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const otherEd = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const { n, e } = jwk;
  const broken: Record<string, [object, object]> = {
    'wrong n': [
      { ...jwk, n: plusTwo(n) },
      { kind: 'key-rsa-inconsistent', part: 'n' },
    ],
    'wrong d': [
      { ...jwk, d: plusTwo(jwk.d) },
      { kind: 'key-rsa-inconsistent', part: 'd' },
    ],
    'wrong d alone': [
      { kty: 'RSA', n, e, d: plusTwo(jwk.d) },
      { kind: 'key-rsa-inconsistent', part: 'd' },
    ],
    'wrong dp': [
      { ...jwk, dp: plusTwo(jwk.dp) },
      { kind: 'key-rsa-inconsistent', part: 'dp' },
    ],
    'wrong dq': [
      { ...jwk, dq: plusTwo(jwk.dq) },
      { kind: 'key-rsa-inconsistent', part: 'dq' },
    ],
    'wrong qi': [
      { ...jwk, qi: plusTwo(jwk.qi) },
      { kind: 'key-rsa-inconsistent', part: 'qi' },
    ],
    'swapped primes': [
      { ...jwk, p: jwk.q, q: jwk.p },
      { kind: 'key-rsa-inconsistent', part: 'dp' },
    ],
    'e = 1': [
      { kty: 'RSA', n, e: 'AQ' },
      { kind: 'key-rsa-exponent', reason: 'one' },
    ],
    'e = 0': [
      { kty: 'RSA', n, e: 'AA' },
      { kind: 'key-rsa-exponent', reason: 'one' },
    ],
    'even e': [
      { kty: 'RSA', n, e: 'AQAA' },
      { kind: 'key-rsa-exponent', reason: 'even' },
    ],
    'huge e': [
      { kty: 'RSA', n, e: n },
      { kind: 'key-rsa-exponent', reason: 'too-large' },
    ],
    'even n': [{ kty: 'RSA', n: text(number(n) - 1n), e }, { kind: 'key-rsa-modulus-even' }],
    'n of a megabit': [
      { kty: 'RSA', n: 'x'.repeat(175_000), e },
      { kind: 'key-rsa-too-long', bits: 1_050_000, most: 16_384 },
    ],
    'two keys in one, EC': [
      { ...ec, d: otherEc.d },
      { kind: 'key-self-test-failed', type: 'P-256' },
    ],
    'two keys in one, Ed25519': [
      { ...ed, d: otherEd.d },
      { kind: 'key-self-test-failed', type: 'Ed25519' },
    ],
    'a point off its curve': [
      { ...ec, d: undefined, y: otherEc.y },
      { kind: 'key-public-part-invalid', type: 'P-256' },
    ],
    'another curve': [
      { ...ec, crv: 'secp256k1' },
      { kind: 'key-curve-unsupported', curve: 'secp256k1' },
    ],
    'a third prime': [{ ...jwk, oth: [] }, { kind: 'key-rsa-multi-prime' }],
    'an inherited name as kty': [
      { kty: 'toString' },
      { kind: 'jwk-kty-unknown', kty: 'toString', meant: null },
    ],
    'what an issuer says about itself': [
      { issuer: 'https://id.example', jwks_uri: 'https://id.example/keys' },
      { kind: 'jwk-is-metadata', jwksUri: 'https://id.example/keys' },
    ],
    'an algorithm for other keys': [
      { kty: 'RSA', n, e, alg: 'EdDSA' },
      { kind: 'jwk-alg-mismatch', alg: 'EdDSA', keyType: 'RSA' },
    ],
    'an AKP key of an unknown algorithm': [
      { kty: 'AKP', alg: 'SLH-DSA-SHA2-128s', pub: 'AA' },
      { kind: 'key-algorithm-unsupported', algorithm: 'SLH-DSA-SHA2-128s' },
    ],
    'an AKP key with a seed of another length': [
      { kty: 'AKP', alg: 'ML-DSA-44', pub: 'AA', priv: 'AA' },
      { kind: 'jwk-member-invalid', member: 'priv', reason: 'length' },
    ],
    'a number as n': [
      { kty: 'RSA', n: 1, e },
      { kind: 'jwk-member-invalid', member: 'n', reason: 'type' },
    ],
    'an empty secret': [
      { kty: 'oct', k: '' },
      { kind: 'jwk-member-invalid', member: 'k', reason: 'empty' },
    ],
  };

  it.each(Object.entries(broken))('%s', async (_, [key, problem]) => {
    expect(await readKeys(JSON.stringify(key))).toMatchObject({ keys: [], problem });
  });

  it('a product of three primes as p and q: only the self-test can tell', async () => {
    const prime = (bits: number) => generatePrimeSync(bits, { bigint: true });
    const e = 65_537n;
    const inverse = (value: bigint, modulus: bigint): bigint => {
      let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
      while (b !== 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
      return ((x % modulus) + modulus) % modulus;
    };
    const [p, q] = [prime(512) * prime(512), prime(1024)];
    const d = inverse(e, (p - 1n) * (q - 1n));
    const parts = { n: p * q, e, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) };
    const key = Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, text(value)]));
    const { problem } = await readKeys(JSON.stringify({ kty: 'RSA', ...key }));
    expect(problem).toEqual({ kind: 'key-self-test-failed', type: 'RSA' });
  });

  it('a curve written out in numbers', async () => {
    expect(await kindOf(vector('ec-p256.explicit-params.spki.pem'))).toBe('key-curve-explicit');
  });

  const foreign: Record<string, [string, string]> = {
    'a token': ['eyJhbGciOiJub25lIn0.e30.', 'token'],
    'an address': ['https://example.com/.well-known/jwks.json', 'url'],
    'a PuTTY key': ['PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none', 'putty'],
    'a PGP block': [
      '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQ==\n=abcd\n-----END PGP PUBLIC KEY BLOCK-----',
      'pgp',
    ],
    'an XML key': ['<RSAKeyValue><Modulus>AQAB</Modulus></RSAKeyValue>', 'xml'],
    'DER as text': [der.toString('latin1'), 'binary-as-text'],
    'DER decoded as UTF-8': [der.toString('utf8'), 'binary-as-text'],
    'parameters alone': [
      '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----',
      'parameters',
    ],
  };

  it.each(Object.entries(foreign))('%s is named', async (_, [input, format]) => {
    expect((await readKeys(input)).problem).toEqual({ kind: 'key-foreign-format', format });
  });

  it('names what was cut off or mixed up', async () => {
    const half = pem.slice(0, 900);
    expect(await kindOf(half)).toBe('key-armour-broken');
    expect(await kindOf(pem.slice(100))).toBe('key-armour-broken');
    expect(await kindOf(pem.replace('END PRIVATE', 'END PUBLIC'))).toBe('key-armour-broken');
    expect(await kindOf('-----BEGIN PUBLIC KEY-----\n\n-----END PUBLIC KEY-----')).toBe('key-armour-broken');
    expect(await kindOf(pem.replace('MII', 'M*I'))).toBe('key-base64-broken');
    expect(await kindOf(new Uint8Array(der.subarray(0, 700)))).toBe('key-der-length');
    expect(await kindOf('')).toBe('key-not-found');
    expect(await kindOf('May the quick brown fox jump over the lazy dog, and so on and on and on')).toBe(
      'key-not-found',
    );
  });
});

describe('a JWK Set', () => {
  it('gives the good keys and says which were refused', async () => {
    const { n, e } = jwk;
    const keys = [
      { kty: 'RSA', n, e, kid: 'a' },
      { kty: 'RSA', n, e: 'AQ', kid: 'b' },
      { kty: 'OKP', crv: 'X25519', x: 'AA', kid: 'c' },
      null,
      { kty: 'RSA', n, e, kid: 'd', use: 'enc' },
    ];
    const reading = await readKeys(JSON.stringify({ keys }));
    expect(reading.problem).toBeNull();
    expect(reading.keys.map(({ kid }) => kid)).toEqual(['a', 'd']);
    expect(reading.keys[1]?.problems).toEqual([{ kind: 'jwk-not-for-signing', member: 'use', value: 'enc' }]);
    expect(reading.refused).toEqual([
      { position: 1, kid: 'b', problem: { kind: 'key-rsa-exponent', reason: 'one' } },
      { position: 2, kid: 'c', problem: { kind: 'key-algorithm-unsupported', algorithm: 'X25519' } },
      { position: 3, problem: { kind: 'jwk-not-object', found: 'null' } },
    ]);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'ssh-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(spawnSync('ssh-keygen', ['-?']).error)(
  'OpenSSH keys (install ssh-keygen to run them)',
  () => {
    it.each(['rsa', 'ecdsa', 'ed25519'])('%s', async (type) => {
      const path = join(folder, type);
      execFileSync('ssh-keygen', ['-q', '-t', type, '-N', '', '-C', 'me@example', '-f', path]);
      const own = await readKeys(readFileSync(path));
      const shared = await readKeys(readFileSync(`${path}.pub`));
      expect(own.problem ?? shared.problem).toBeNull();
      expect(own.keys[0]).toMatchObject({
        source: 'openssh-private',
        privateKey: { type: 'private' },
      });
      expect(shared.keys[0]).toMatchObject({
        source: 'openssh-public',
        privateKey: null,
        facts: { keyId: own.keys[0]?.facts.keyId },
      });
      const ssh2 = execFileSync('ssh-keygen', ['-e', '-m', 'RFC4716', '-f', `${path}.pub`]).toString();
      expect((await readKeys(ssh2)).keys[0]?.facts.keyId).toBe(own.keys[0]?.facts.keyId);
      execFileSync('ssh-keygen', ['-q', '-p', '-P', '', '-N', 'secret', '-f', path]);
      expect((await readKeys(readFileSync(path), 'secret')).problem).toEqual({
        kind: 'key-encryption-unsupported',
        scheme: 'OpenSSH bcrypt, aes256-ctr',
      });
    });
  },
);

describe('damaged input', () => {
  const originals = [
    'rsa2048.pkcs8.pem',
    'ec-p256.sec1-with-params.pem',
    'ec-p256.x509.pem',
    'rsa2048.enc-pkcs8-pbe3des.pem',
    'rsa-public-all-members.jwk.json',
    'rsa2048.bag-attributes.pem',
    'env-line.txt',
    'rsa2048.p12',
    'rsa2048.x509.der',
  ].map((name) => new Uint8Array(vector(name)));
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat({ max: 40 }),
    insert: fc.uint8Array({ maxLength: 4 }),
  });

  it('never makes it throw', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...originals),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        async (file, edits) => {
          const bytes = [...file];
          for (const { at, remove, insert } of edits)
            bytes.splice(Math.floor(at * bytes.length), remove, ...insert);
          const damaged = Uint8Array.from(bytes);
          const readings = [await readKeys(damaged), await readKeys(new TextDecoder().decode(damaged))];
          for (const { keys, problem } of readings) expect(keys.length > 0 || problem !== null).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('answers a megabyte of nonsense quickly', async () => {
    for (const filler of [
      '-',
      '\\',
      ' ',
      '"',
      'A',
      '[',
      '> ',
      '-----BEGIN A',
      'ssh-rsa ',
      '=',
      '\\n',
      '30',
      ':',
    ]) {
      const text = filler.repeat(1_000_000 / filler.length);
      for (const given of [text, `-----BEGIN PUBLIC KEY-----${text}x-----END PUBLIC KEY-----`])
        expect(await worked(() => readKeys(given)), filler).toBeLessThan(2000);
    }
  });
});
