import { createECDH, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readKeys, readSecret } from './index.js';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ed = generateKeyPairSync('ed25519');
const pem = (key: KeyObject) =>
  key.export({ type: key.type === 'private' ? 'pkcs8' : 'spki', format: 'pem' }).toString();
const der = (key: KeyObject) => key.export({ type: 'spki', format: 'der' });
const base64 = (bytes: string | Uint8Array) => Buffer.from(bytes).toString('base64');
const jwk = rsa.publicKey.export({ format: 'jwk' });
const bytesOf = (text = '') => Buffer.from(text, 'base64url');

/** How a key is known: its x or n. */
const nameOf = (key: KeyObject) => {
  const { n, x } = key.export({ format: 'jwk' });
  return n ?? x;
};
async function read(input: string | Uint8Array, alg: string | null = null) {
  const { keys, problem } = await readKeys(input, undefined, alg);
  return {
    names: keys.map(({ facts }) => facts.jwk.n ?? facts.jwk.x),
    isPrivate: keys.map(({ privateKey }) => privateKey !== null),
    repairs: keys.flatMap(({ problems }) => problems.flatMap((one) => ('how' in one ? one.how : []))),
    problem,
  };
}

describe('one more layer', () => {
  const plain = pem(rsa.publicKey);
  const form = plain.replaceAll('+', ' ');
  const ways: [string, string, string[]][] = [
    ['base64 twice', base64(base64(plain)), ['base64-of-text']],
    ['base64 twice, wrapped', base64(base64(plain).replace(/.{76}/g, '$&\n')), ['base64-of-text']],
    ['base64 of a bare DER in base64', base64(base64(der(rsa.publicKey))), ['base64-of-text']],
    [
      'a PEM in a PEM',
      `-----BEGIN PUBLIC KEY-----\n${base64(plain)}\n-----END PUBLIC KEY-----`,
      ['pem-in-pem'],
    ],
    [
      'a PEM in a PEM, twice over',
      `-----BEGIN CERTIFICATE-----\n${base64(base64(plain))}\n-----END CERTIFICATE-----`,
      ['base64-of-text', 'pem-in-pem'],
    ],
    ['"+" as a space', form, ['plus-as-space']],
    ['"+" as a space, on one line', form.replaceAll('\n', ' '), ['plus-as-space']],
    ['"+" as a space, in DER alone', base64(der(rsa.publicKey)).replaceAll('+', ' '), ['plus-as-space']],
    ['"\\n" without its backslash', plain.replaceAll('\n', 'n'), ['lost-backslash']],
    ['"\\r\\n" without its backslashes', plain.replaceAll('\n', 'rn'), ['lost-backslash']],
  ];

  it.each(ways)('%s', async (_, input, repairs) => {
    expect(await read(input)).toEqual({
      names: [nameOf(rsa.publicKey)],
      isPrivate: [false],
      repairs,
      problem: null,
    });
  });

  it('a key that needs no repair is read without a word', async () => {
    expect((await read(plain)).repairs).toEqual([]);
    expect((await read(plain.replaceAll('\n', ' '))).repairs).toEqual([]);
  });

  it('a line that is lost is no "+" that became a space', async () => {
    const cut = form.split('\n').toSpliced(3, 1).join('\n');
    const { problem, repairs } = await read(cut);
    // Which of the two depends on where this key has a "+".
    expect(['key-der-length', 'key-base64-broken']).toContain(problem?.kind);
    expect(repairs).toEqual([]);
  });
});

describe('a key without any form', () => {
  const point = (compress: 'compressed' | 'uncompressed', curve = 'prime256v1') => {
    const pair = createECDH(curve);
    pair.generateKeys();
    const raw = Buffer.from(pair.getPublicKey('hex', compress), 'hex');
    return {
      raw,
      x: Buffer.from(raw.subarray(1, 1 + (raw.length - 1) / (compress === 'compressed' ? 1 : 2))),
    };
  };

  it.each([
    ['prime256v1', 'ES256'],
    ['secp384r1', 'ES384'],
    ['secp521r1', 'ES512'],
  ])('a point of %s in full, compressed, as coordinates and as a file', async (curve, alg) => {
    const { raw, x } = point('uncompressed', curve);
    const short = point('compressed', curve);
    const name = [x.toString('base64url')];
    expect((await read(raw.toString('base64url'))).names).toEqual(name);
    expect((await read(raw.toString('hex'))).names).toEqual(name);
    expect((await read(Uint8Array.from(raw))).names).toEqual(name);
    expect((await read(base64(raw.subarray(1)), alg)).names).toEqual(name);
    expect((await read(short.raw.toString('base64'), alg)).names).toEqual([short.x.toString('base64url')]);
  });

  it('a compressed point is the one that its curve has', async () => {
    const pair = createECDH('prime256v1');
    pair.generateKeys();
    const { keys } = await readKeys(pair.getPublicKey('hex', 'compressed'), undefined, 'ES256');
    expect(keys[0]?.facts.jwk.y).toBe(pair.getPublicKey().subarray(33).toString('base64url'));
  });

  it.each(['EdDSA', 'Ed25519'])('32 bytes are an Ed25519 key for %s', async (alg) => {
    const x = bytesOf(nameOf(ed.publicKey));
    for (const text of [x.toString('hex'), x.toString('base64url'), base64(x), `0x${x.toString('hex')}`])
      expect((await read(text, alg)).names).toEqual([nameOf(ed.publicKey)]);
  });

  it('64 bytes are a private key with its public half behind it', async () => {
    const { d, x } = ed.privateKey.export({ format: 'jwk' });
    const both = Buffer.concat([bytesOf(d), bytesOf(x)]).toString('hex');
    expect(await read(both, 'EdDSA')).toMatchObject({ names: [x], isPrivate: [true] });
  });

  it('what may be a secret as well is a key for no other alg', async () => {
    const x = bytesOf(nameOf(ed.publicKey));
    expect((await read(base64(x))).problem).toEqual({ kind: 'key-raw-unclear' });
    for (const alg of ['HS256', 'RS256', 'ES256'])
      expect((await read(base64(x), alg)).problem).toEqual({ kind: 'key-not-found' });
  });

  it('bytes that begin as DER does are no less raw', async () => {
    const bytes = Uint8Array.of(0x30, ...new Array<number>(31).fill(7));
    expect((await read(base64(bytes))).problem).toEqual({ kind: 'key-raw-unclear' });
    expect((await read(base64(bytes), 'EdDSA')).problem?.kind).not.toBe('key-der-length');
  });

  it('a point beside the curve is refused', async () => {
    const { raw } = point('uncompressed');
    raw.fill(1, 33);
    expect((await read(raw.toString('hex'))).problem?.kind).toBe('key-public-part-invalid');
    const none = Array.from({ length: 20 }, (_, at) =>
      Buffer.from([2, ...new Array<number>(31).fill(0), at]),
    );
    const kinds = await Promise.all(
      none.map(async (one) => (await read(one.toString('hex'), 'ES256')).problem),
    );
    expect(kinds.some((problem) => problem?.kind === 'key-public-part-invalid')).toBe(true);
    expect(kinds.some((problem) => problem === null)).toBe(true);
  });
});

describe('a key in what people have', () => {
  const xmlOf = (names: Record<string, string>) => {
    const own = rsa.privateKey.export({ format: 'jwk' });
    const members = Object.entries(names).map(
      ([name, member]) => `<${name}>${base64(bytesOf(own[member]?.toString()))}</${name}>`,
    );
    return `<RSAKeyValue>${members.join('')}</RSAKeyValue>`;
  };
  const openssl = (key: KeyObject, ...options: string[]) =>
    execFileSync('openssl', ['pkey', '-text', '-noout', ...options], { input: pem(key) }).toString();
  const spki = base64(der(rsa.publicKey));
  const set = JSON.stringify({ keys: [{ ...jwk, kid: 'k1' }] });
  const yaml = (text: string) =>
    text
      .split('\n')
      .map((line) => `      ${line}`)
      .join('\n');

  it.each<[string, string]>([
    ['.NET XML', xmlOf({ Modulus: 'n', Exponent: 'e' })],
    [
      '.NET XML in another, set out in lines',
      `<Key xmlns="urn:x">\n${xmlOf({ Modulus: 'n', Exponent: 'e' })}\n</Key>`,
    ],
    ['a realm', JSON.stringify({ realm: 'shop', public_key: spki, 'tokens-not-before': 0 })],
    [
      'AWS KMS',
      JSON.stringify({ KeyId: 'arn:aws:kms:eu-west-1:1:key/0a', PublicKey: spki, KeySpec: 'RSA_2048' }),
    ],
    [
      'GCP KMS',
      JSON.stringify({ pem: pem(rsa.publicKey), algorithm: 'RSA_SIGN_PKCS1_2048_SHA256', name: 'x' }),
    ],
    [
      'Azure Key Vault',
      JSON.stringify({ key: { ...jwk, kty: 'RSA-HSM', key_ops: ['sign'] }, attributes: {} }),
    ],
    ['Envoy in JSON', JSON.stringify({ providers: { a: { local_jwks: { inline_string: set } } } })],
    ['Envoy in YAML', `providers:\n  a:\n    local_jwks:\n      inline_string: ${JSON.stringify(set)}`],
    ['Istio in YAML', `spec:\n  jwtRules:\n    - issuer: a\n      jwks: |\n${yaml(`  ${set}`)}`],
    [
      'Kong in YAML',
      `jwt_secrets:\n  - algorithm: RS256\n    rsa_public_key: |\n${yaml(pem(rsa.publicKey))}`,
    ],
    [
      'a Secret of Kubernetes',
      `apiVersion: v1\nkind: Secret\ndata:\n  jwks.json: ${base64(set)}\n  user: YWRtaW4=`,
    ],
    ['a Secret in JSON', JSON.stringify({ kind: 'Secret', data: { 'key.pub': base64(pem(rsa.publicKey)) } })],
    ['variables', `ISSUER=https://issuer.example\nPUBLIC_KEY="${spki}"\nTTL=60`],
    ['openssl -text', openssl(rsa.publicKey, '-pubin')],
  ])('%s', async (_, input) => {
    expect(await read(input)).toMatchObject({
      names: [nameOf(rsa.publicKey)],
      isPrivate: [false],
      problem: null,
    });
  });

  it.each<[string, string, KeyObject]>([
    [
      '.NET XML',
      xmlOf({ Modulus: 'n', Exponent: 'e', P: 'p', Q: 'q', DP: 'dp', DQ: 'dq', InverseQ: 'qi', D: 'd' }),
      rsa.privateKey,
    ],
    ['openssl -text of RSA', openssl(rsa.privateKey), rsa.privateKey],
    ['openssl -text of EC', openssl(ec.privateKey), ec.privateKey],
    ['openssl -text of Ed25519', openssl(ed.privateKey), ed.privateKey],
  ])('%s, private', async (_, input, key) => {
    expect(await read(input)).toMatchObject({ names: [nameOf(key)], isPrivate: [true], problem: null });
  });

  it('every key of a configuration, private ones first', async () => {
    const manifest = `data:\n  tls.crt: ${base64(pem(ec.publicKey))}\n  tls.key: ${base64(pem(rsa.privateKey))}`;
    expect(await read(manifest)).toMatchObject({
      names: [nameOf(rsa.publicKey), nameOf(ec.publicKey)],
      isPrivate: [true, false],
    });
  });

  it('a kid or a hash as long as a key is none', async () => {
    const kid = base64(
      createPublicKey(pem(ed.publicKey)).export({ type: 'spki', format: 'der' }).subarray(-32),
    );
    expect((await read(JSON.stringify({ id: kid, public_key: spki }), 'EdDSA')).names).toHaveLength(1);
  });

  it('the secret of a configuration', async () => {
    const secret = 'a-secret-of-thirty-two-characters';
    const wanted = (await readSecret(secret, 'utf-8')).keys[0]?.facts.thumbprint;
    for (const given of [
      { type: 'HS256', key: secret },
      { algorithm: 'HS256', key: 'issuer-1', secret },
      { alg: 'HS512', secret, issuer: 'a' },
    ])
      expect((await readKeys(JSON.stringify(given))).keys.map(({ facts }) => facts.thumbprint)).toEqual([
        wanted,
      ]);
  });

  it.each([
    ['a PEM', base64(pem(rsa.publicKey)), null],
    ['a PEM as it is', pem(rsa.publicKey), null],
    [
      'a message',
      'IstiodFailedToFetchJwksFromURLhttps://issuer.example',
      'IstiodFailedToFetchJwksFromURLhttps://issuer.example',
    ],
    [
      'a message in base64url',
      Buffer.from('could not fetch keys').toString('base64url'),
      'could not fetch keys',
    ],
  ])('n is %s', async (_, n, text) => {
    const { problem } = await readKeys(JSON.stringify({ keys: [{ kty: 'RSA', e: 'AQAB', n }] }));
    expect(problem).toEqual({ kind: 'jwk-member-is-text', member: 'n', text });
  });
});

describe('a key for RSASSA-PSS', () => {
  const pair = (hashAlgorithm: string | undefined) =>
    generateKeyPairSync('rsa-pss', { modulusLength: 2048, hashAlgorithm, mgf1HashAlgorithm: hashAlgorithm });

  it.each([
    [undefined, 'PS256', undefined],
    ['sha256', 'PS256', 'PS256'],
    ['sha384', 'PS384', 'PS384'],
    ['sha512', 'PS512', 'PS512'],
  ])('bound to %s', async (hash, alg, only) => {
    const { publicKey, privateKey } = pair(hash);
    for (const key of [publicKey, privateKey]) {
      const { keys, problem } = await readKeys(pem(key));
      expect(problem).toBeNull();
      expect(keys[0]).toMatchObject({ alg, facts: { isPssOnly: true } });
      expect(keys[0]?.facts.jwk.alg).toBe(only);
    }
  });

  it('one for all of RSA is not', async () => {
    expect((await readKeys(pem(rsa.publicKey))).keys[0]?.facts.isPssOnly).toBeUndefined();
  });
});
