import { createPublicKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { signatureAlgorithms } from '../../keys/algorithms.js';
import type { Hypothesis } from '../hypothesis.js';
import { hypotheses } from '../hypotheses/all.js';
import {
  digestOf,
  encode,
  lookedInto,
  pairFor,
  secretKey,
  signatureOf,
  toDer,
  type Pair,
  type Twist,
} from '../testing/spoilt.js';
import { autopsy } from './autopsy.js';

type Alg = keyof typeof signatureAlgorithms;

const pairs = {
  RS256: pairFor('RS256'),
  PS256: pairFor('PS256'),
  ES256: pairFor('ES256'),
  ES384: pairFor('ES384'),
  ES512: pairFor('ES512'),
  EdDSA: pairFor('EdDSA'),
};
const stranger = pairFor('RS256');
const payload = '{"sub":"x","iss":"https://idp.example","name":"Ä"}';
const inputOf = (alg: Alg, body = payload, more = {}) =>
  `${encode(JSON.stringify({ alg, ...more }))}.${encode(body)}`;
const signed = (alg: Alg, pair: Pair, over: string | Uint8Array, twist?: Twist) =>
  signatureOf(signatureAlgorithms[alg], over, pair.privateKey, twist);
const tokenOf = (input: string, signature: Uint8Array) => `${input}.${encode(signature)}`;

const found = async (...asked: Parameters<typeof lookedInto>) => {
  const { outcome, found: autopsied } = await lookedInto(...asked);
  expect(outcome).toBe('invalid');
  return autopsied?.finding ?? null;
};
const causes = async (...asked: Parameters<typeof lookedInto>) => (await found(...asked))?.causes;

/** A token that is to take the other one's place verifies the plain way. */
async function expectMended(finding: Awaited<ReturnType<typeof found>>, key: Pair['key']) {
  expect(finding?.remedy?.kind).toBe('replace-token');
  if (finding?.remedy?.kind !== 'replace-token') return;
  expect((await lookedInto(finding.remedy.token, key)).outcome).toBe('valid');
}

describe('ECDSA', () => {
  test.each(['ES256', 'ES384', 'ES512'] as const)('%s in DER, with the token that is right', async (alg) => {
    const pair = pairs[alg];
    const right = signed(alg, pair, inputOf(alg));
    const der = toDer(right);
    const finding = await found(tokenOf(inputOf(alg), der), pair.key);
    expect(finding?.causes).toMatchObject([
      { kind: 'autopsy-signature-der', alg, found: der.length, expected: right.length },
    ]);
    expect(finding?.remedy).toEqual({ kind: 'replace-token', token: tokenOf(inputOf(alg), right) });
    await expectMended(finding, pair.key);
  });

  test('leading zeros left out, and too many', async () => {
    const pair = pairs.ES512;
    const right = signed('ES512', pair, inputOf('ES512'));
    const halves = [right.subarray(0, 66), right.subarray(66)];
    const short = Buffer.concat(halves.map((half) => half.subarray(half.findIndex((byte) => byte !== 0))));
    const long = Buffer.concat(halves.flatMap((half) => [Buffer.alloc(2), half]));
    for (const bent of [...(short.length < 132 ? [short] : []), long]) {
      const finding = await found(tokenOf(inputOf('ES512'), bent), pair.key);
      expect(finding?.causes).toMatchObject([{ kind: 'autopsy-signature-zeros', found: bent.length }]);
      await expectMended(finding, pair.key);
    }
  });

  test('S before R', async () => {
    const right = signed('ES256', pairs.ES256, inputOf('ES256'));
    const bent = Buffer.concat([right.subarray(32), right.subarray(0, 32)]);
    const finding = await found(tokenOf(inputOf('ES256'), bent), pairs.ES256.key);
    expect(finding?.causes).toMatchObject([{ kind: 'autopsy-signature-swapped', alg: 'ES256' }]);
    await expectMended(finding, pairs.ES256.key);
  });

  test('a digest hashed once more, in DER, as a key service returns it', async () => {
    const bent = toDer(signed('ES256', pairs.ES256, digestOf(256, inputOf('ES256'))));
    const finding = await found(tokenOf(inputOf('ES256'), bent), pairs.ES256.key);
    expect(finding?.causes.map(({ kind }) => kind)).toMatchObject([
      'autopsy-signature-der',
      'autopsy-hashed-twice',
    ]);
    expect(finding?.remedy).toBeNull();
  });

  test.each(['SHA-1', 'SHA-512'])('ES256 with %s', async (hash) => {
    const bent = signed('ES256', pairs.ES256, inputOf('ES256'), { hash: hash.replace('-', '') });
    expect(await causes(tokenOf(inputOf('ES256'), bent), pairs.ES256.key)).toMatchObject([
      { kind: 'autopsy-other-hash', alg: 'ES256', hash },
    ]);
  });

  test('the answer of Vault, with and without DER', async () => {
    const right = signed('ES256', pairs.ES256, inputOf('ES256'));
    for (const [bent, kinds] of [
      [toDer(right).toString('base64'), ['autopsy-signature-prefix', 'autopsy-signature-der']],
      [encode(right), ['autopsy-signature-prefix']],
    ] as const) {
      const finding = await found(`${inputOf('ES256')}.vault:v12:${bent}`, pairs.ES256.key);
      expect(finding?.causes.map(({ kind }) => kind)).toEqual(kinds);
      await expectMended(finding, pairs.ES256.key);
    }
  });
});

describe('RSA', () => {
  test.each<[Alg, Alg, Twist]>([
    ['RS256', 'RS512', { hash: 'sha512' }],
    ['RS256', 'PS256', { padding: 'pss', salt: 32 }],
    ['PS256', 'RS256', { padding: 'pkcs1' }],
    ['PS256', 'PS384', { hash: 'sha384', salt: 48 }],
  ])('alg says %s, and it was signed as %s', async (alg, actual, twist) => {
    const pair = pairs.RS256;
    expect(
      await causes(tokenOf(inputOf(alg), signed(alg, pair, inputOf(alg), twist)), pair.key),
    ).toMatchObject([{ kind: 'autopsy-other-alg', alg, actual }]);
  });

  test.each([0, 20, 64, 222])('a salt of %i bytes', async (salt) => {
    const bent = signed('PS256', pairs.RS256, inputOf('PS256'), { salt });
    expect(await causes(tokenOf(inputOf('PS256'), bent), pairs.RS256.key)).toMatchObject([
      { kind: 'autopsy-salt-length', alg: 'PS256', found: salt, expected: 32 },
    ]);
  });

  test('SHA-1', async () => {
    const bent = signed('RS256', pairs.RS256, inputOf('RS256'), { hash: 'sha1' });
    expect(await causes(tokenOf(inputOf('RS256'), bent), pairs.RS256.key)).toMatchObject([
      { kind: 'autopsy-other-hash', alg: 'RS256', hash: 'SHA-1' },
    ]);
  });

  test('a leading zero left out', async () => {
    const { privateKey, key } = pairs.RS256;
    for (let jti = 0; ; jti++) {
      const input = inputOf('RS256', JSON.stringify({ jti }));
      const right = signatureOf(signatureAlgorithms.RS256, input, privateKey);
      if (right[0] !== 0) continue;
      const finding = await found(tokenOf(input, right.subarray(1)), key);
      expect(finding?.causes).toMatchObject([
        { kind: 'autopsy-signature-zeros', alg: 'RS256', found: 255, expected: 256 },
      ]);
      return expectMended(finding, key);
    }
  });

  test.each(['bytes', 'hex', 'base64'] as const)('the digest as %s hashed once more', async (form) => {
    const digest = digestOf(256, inputOf('RS256'));
    const bent = signed('RS256', pairs.RS256, form === 'bytes' ? digest : digest.toString(form));
    expect(await causes(tokenOf(inputOf('RS256'), bent), pairs.RS256.key)).toMatchObject([
      { kind: 'autopsy-hashed-twice', hash: 'SHA-256', form },
    ]);
  });

  test('the hashed nonce of Microsoft Graph', async () => {
    const nonce = 'abc123';
    const hashed = digestOf(256, nonce).toString('base64url');
    const bent = signed('RS256', pairs.RS256, inputOf('RS256', payload, { nonce: hashed }));
    const finding = await found(tokenOf(inputOf('RS256', payload, { nonce }), bent), pairs.RS256.key);
    expect(finding?.causes).toMatchObject([{ kind: 'autopsy-nonce-hashed' }]);
    await expectMended(finding, pairs.RS256.key);
  });

  test('by another loaded key, in another form too', async () => {
    const right = signed('RS256', pairs.RS256, inputOf('RS256'));
    const given = { others: [pairs.ES256.key, pairs.RS256.key] };
    const { keyId } = pairs.RS256.key.facts;
    expect(await found(tokenOf(inputOf('RS256'), right), stranger.key, given)).toMatchObject({
      causes: [{ kind: 'key-other-fits', keyId }],
      remedy: { kind: 'use-key', keyId },
    });
    const twice = signed('RS256', pairs.RS256, digestOf(256, inputOf('RS256')));
    expect(await causes(tokenOf(inputOf('RS256'), twice), stranger.key, given)).toMatchObject([
      { kind: 'key-other-fits' },
      { kind: 'autopsy-hashed-twice' },
    ]);
  });

  test('by the key in its header, which proves nothing', async () => {
    const inHeader = [{ name: 'jwk' as const, key: pairs.RS256.key }];
    const right = signed('RS256', pairs.RS256, inputOf('RS256'));
    expect(await found(tokenOf(inputOf('RS256'), right), stranger.key, { inHeader })).toMatchObject({
      causes: [{ kind: 'autopsy-header-key', name: 'jwk' }],
      remedy: null,
    });
  });

  test.each(['pem', 'der'] as const)(
    'alg says RS256, and it is an HMAC by the public key in %s',
    async (form) => {
      const { key, jwk } = pairs.RS256;
      const publicKey = createPublicKey({ key: { ...jwk }, format: 'jwk' });
      const secret =
        form === 'pem'
          ? publicKey.export({ format: 'pem', type: 'spki' })
          : Uint8Array.from(publicKey.export({ format: 'der', type: 'spki' }));
      const bent = signatureOf(signatureAlgorithms.HS384, inputOf('RS256'), secret);
      expect(await causes(tokenOf(inputOf('RS256'), bent), key)).toMatchObject([
        { kind: 'autopsy-public-key-secret', alg: 'HS384', form, keyId: key.facts.keyId },
      ]);
    },
  );
});

describe('HMAC', () => {
  const hs = (secret: string | Uint8Array, input = inputOf('HS256'), alg: Alg = 'HS256') =>
    tokenOf(input, signatureOf(signatureAlgorithms[alg], input, secret));
  const utf16 = Buffer.from('geheim, und lang genug', 'utf16le');
  test.each([
    ['a line break', 'secret', 'secret\n', { change: 'line-break', bytes: 'utf-8' }],
    ['CR LF', 'secret', 'secret\r\n', { change: 'carriage-return', bytes: 'utf-8' }],
    ['white space around', ' secret\t', 'secret', { change: 'trimmed', bytes: 'utf-8' }],
    ['quotes', '"c2VjcmV0cw=="', 'secrets', { change: 'quotes', bytes: 'base64' }],
    ['UTF-16LE', 'geheim, und lang genug', utf16, { change: 'none', bytes: 'utf-16le' }],
    [
      'UTF-16BE',
      'geheim, und lang genug',
      Buffer.from(utf16).swap16(),
      { change: 'none', bytes: 'utf-16be' },
    ],
    ['Latin-1', 'Schlüssel', Buffer.from('Schlüssel', 'latin1'), { change: 'none', bytes: 'latin-1' }],
    [
      'NUL bytes',
      'secret',
      Buffer.concat([Buffer.from('secret'), Buffer.alloc(122)]),
      { change: 'nul-padded' },
    ],
    ['encoded once more', 'secret', 'c2VjcmV0', { change: 'encoded', bytes: 'utf-8' }],
    ['JSON around', '{"type":"HS256","key":"secret"}', 'secret', { change: 'json-member', name: 'key' }],
    ['a name before', 'JWT_SECRET=secret', 'secret', { change: 'prefix', name: 'JWT_SECRET=' }],
    ['base64: before', 'base64:c2VjcmV0', 'secret', { change: 'prefix', bytes: 'base64', name: 'base64:' }],
  ])('%s', async (_, text, signer, how) => {
    const finding = await found(hs(signer), await secretKey(text, 'HS256'), { secret: text });
    expect(finding?.causes).toMatchObject([{ kind: 'autopsy-secret-text', ...how }]);
    expect(finding?.remedy).toMatchObject({ kind: 'read-secret', how });
  });

  test('another hash, alone and by another reading of the secret', async () => {
    const key = await secretKey('secret', 'HS256');
    const given = { secret: 'secret' };
    const other = { kind: 'autopsy-other-alg', alg: 'HS256', actual: 'HS512' };
    expect(await causes(hs('secret', inputOf('HS256'), 'HS512'), key, given)).toMatchObject([other]);
    expect(await causes(hs('secret\n', inputOf('HS256'), 'HS512'), key, given)).toMatchObject([
      other,
      { change: 'line-break' },
    ]);
  });

  test('no reading of a secret is tried where its text is not there', async () => {
    expect(await found(hs('secret\n'), await secretKey('secret', 'HS256'))).toBeNull();
  });
});

describe('what was signed', () => {
  const pair = pairs.EdDSA;
  const bent = (over: string | Uint8Array, body = payload) =>
    tokenOf(inputOf('EdDSA', body), signed('EdDSA', pair, over));
  const headerText = '{"alg":"EdDSA"}';
  test.each([
    ['line-break', `${inputOf('EdDSA')}\n`],
    ['decoded', `${headerText}.${payload}`],
    ['payload', encode(payload)],
    ['decoded-payload', payload],
    ['no-dot', inputOf('EdDSA').replace('.', '')],
    ['utf-16', Buffer.from(inputOf('EdDSA'), 'utf16le')],
  ] as const)('%s', async (form, over) => {
    expect(await causes(bent(over), pair.key)).toMatchObject([
      { kind: 'autopsy-other-input', form, isBalancer: false },
    ]);
  });

  test.each([
    [
      'padded',
      (text: string) => Buffer.from(text).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
    ],
    ['standard', (text: string) => Buffer.from(text).toString('base64').replace(/=+$/, '')],
    ['standard-padded', (text: string) => Buffer.from(text).toString('base64')],
  ] as const)('%s segments, and shown in base64url', async (form, write) => {
    const body = '{"sub":"ÿÿÿ>>>???"}x'.slice(0, -1);
    const over = `${write(headerText)}.${write(body)}`;
    const finding = await found(bent(over, body), pair.key);
    expect(finding?.causes).toMatchObject([{ kind: 'autopsy-other-input', form }]);
    await expectMended(finding, pair.key);
  });

  test('padding by a load balancer of AWS is named', async () => {
    const header = JSON.stringify({ alg: 'EdDSA', signer: 'arn:aws:elasticloadbalancing:eu:1:x' });
    const write = (text: string) => Buffer.from(text).toString('base64');
    const token = tokenOf(
      `${encode(header)}.${encode(payload)}`,
      signed('EdDSA', pair, `${write(header)}.${write(payload)}`),
    );
    expect(await causes(token, pair.key)).toMatchObject([{ kind: 'autopsy-other-input', isBalancer: true }]);
  });

  test.each([
    ['spaced', '{"sub": "x", "iss": "https://idp.example", "name": "Ä"}'],
    ['sorted', '{"iss":"https://idp.example","name":"Ä","sub":"x"}'],
    ['sorted-spaced', '{"iss": "https://idp.example", "name": "Ä", "sub": "x"}'],
    ['indented', '{\n    "sub": "x",\n    "iss": "https://idp.example",\n    "name": "Ä"\n}'],
    ['last-line-break', `${payload}\n`],
    ['escapes', '{"sub":"x","iss":"https://idp.example","name":"\\u00c4"}'],
    ['escapes', '{"sub":"x","iss":"https:\\/\\/idp.example","name":"Ä"}'],
  ] as const)('the payload was %s when it was signed', async (form, before) => {
    const finding = await found(bent(inputOf('EdDSA', before)), pair.key);
    expect(finding?.causes).toMatchObject([{ kind: 'autopsy-text-changed', segment: 'payload', form }]);
    await expectMended(finding, pair.key);
  });

  test('line ends, the header, and both', async () => {
    const lines = '{\n"sub": 1.0\n}';
    expect(
      await causes(bent(inputOf('EdDSA', lines.replaceAll('\n', '\r\n')), lines), pair.key),
    ).toMatchObject([{ kind: 'autopsy-text-changed', segment: 'payload', form: 'line-breaks' }]);
    const head = encode('{"alg": "EdDSA"}');
    expect(await causes(bent(`${head}.${encode(payload)}`), pair.key)).toMatchObject([
      { kind: 'autopsy-text-changed', segment: 'header', form: 'spaced' },
    ]);
    const spaced = '{"sub": "x", "iss": "https://idp.example", "name": "Ä"}';
    expect(await causes(bent(`${head}.${encode(spaced)}`), pair.key)).toMatchObject([
      { kind: 'autopsy-text-changed', segment: 'both', form: 'spaced' },
    ]);
  });

  test.each(['hex', 'base64'] as const)('the signature is %s, encoded again', async (encoding) => {
    const text = signed('EdDSA', pair, inputOf('EdDSA')).toString(encoding);
    const finding = await found(tokenOf(inputOf('EdDSA'), Buffer.from(text)), pair.key);
    expect(finding?.causes).toMatchObject([{ kind: 'autopsy-signature-text', encoding }]);
    await expectMended(finding, pair.key);
  });
});

describe('the run', () => {
  const spoilt = tokenOf(inputOf('RS256'), Buffer.alloc(256, 7));

  test('says what was tried, and stops as soon as it is told', async () => {
    const { found: all } = await lookedInto(spoilt, pairs.RS256.key);
    expect(all?.finding).toBeNull();
    expect(all?.tried).toEqual(['digest', 'algorithm', 'input', 'text']);
  });

  test('a run that is stopped claims nothing', async () => {
    let asked = 0;
    const subject = { ...(await subjectOfSpoilt()) };
    const stopped = await autopsy(subject, () => Promise.resolve((asked += 1) <= 12));
    expect(asked).toBe(13);
    expect(stopped).toEqual({ finding: null, tried: ['digest'] });
  });

  test('a hypothesis that throws nothing at WebCrypto that it takes', async () => {
    const odd: Hypothesis = {
      family: 'algorithm',
      attempts: () => [
        {
          causes: [],
          how: { algorithm: signatureAlgorithms.PS256, signature: { name: 'RSA-PSS', saltLength: 1e9 } },
          remedy: null,
        },
      ],
    };
    const { finding } = await autopsy(await subjectOfSpoilt(), () => Promise.resolve(true), [odd]);
    expect(finding).toBeNull();
  });

  test('every family is tried once', () => {
    const families = hypotheses.map(({ family }) => family);
    expect(new Set(families).size).toBe(families.length);
  });

  async function subjectOfSpoilt() {
    const { readToken } = await import('../../token/read/read.js');
    const { classifyToken } = await import('../../token/families/families.js');
    const { subjectOf } = await import('./subject.js');
    const reading = readToken(spoilt);
    const judged = classifyToken(reading);
    if (judged.verdict !== 'verifiable') throw new Error(judged.verdict);
    const subject = subjectOf(reading, judged, {
      key: pairs.RS256.key,
      secret: null,
      others: [],
      inHeader: [],
    });
    if (!subject) throw new Error('no parts');
    return subject;
  }
});
