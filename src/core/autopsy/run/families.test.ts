import { createPublicKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { signatureAlgorithms, type SignatureAlgorithm } from '../../keys/algorithms.js';
import {
  digestOf,
  encode,
  lookedInto,
  pairFor,
  signatureOf,
  toDer,
  type Given,
  type Pair,
} from '../testing/spoilt.js';

const payload = '{"sub":"u-4711","aud":"orders","name":"Zoë"}';
const pairs = {
  RS256: pairFor('RS256'),
  PS384: pairFor('PS384'),
  ES256: pairFor('ES256'),
  ES384: pairFor('ES384'),
  EdDSA: pairFor('EdDSA'),
};
type Alg = keyof typeof pairs;

const inputOf = (header: string) => `${encode(header)}.${encode(payload)}`;
const signed = (alg: SignatureAlgorithm, over: string | Uint8Array, { privateKey }: Pair) =>
  signatureOf(signatureAlgorithms[alg], over, privateKey);

/** What explains a token that the plain way of verifying calls invalid. */
async function explained(header: string, signature: Uint8Array, { key }: Pair, given?: Given) {
  const { outcome, found } = await lookedInto(`${inputOf(header)}.${encode(signature)}`, key, given);
  expect(outcome).toBe('invalid');
  return found?.finding ?? null;
}

describe('the hashed nonce', () => {
  const base64url = (nonce: string) => digestOf(256, nonce).toString('base64url');
  const hex = (nonce: string) => digestOf(256, nonce).toString('hex');
  test.each([
    ['ES256', '{"nonce":"%","alg":"ES256","typ":"JWT"}', 'AQABAAAAAAC5', hex],
    ['EdDSA', '{ "alg" : "EdDSA", "nonce" : "%" }', 'n-0', base64url],
    ['PS384', '{"alg":"PS384","nonce":"%","kid":"%"}', 'é/\u00df', base64url],
    ['RS256', '{"typ":"JWT","nonce":"%","alg":"RS256","x5t":"AA"}', '', hex],
  ] as const)('%s, %s', async (alg, header, nonce, hash) => {
    const over = inputOf(header.replace('%', hash(nonce)));
    const finding = await explained(header.replace('%', nonce), signed(alg, over, pairs[alg]), pairs[alg]);
    expect(finding?.causes).toMatchObject([{ kind: 'autopsy-nonce-hashed' }]);
    expect(finding?.remedy).toMatchObject({ kind: 'replace-token' });
  });
});

describe('another loaded key', () => {
  test.each<[Alg, string, (right: Buffer) => Uint8Array, string[]]>([
    ['EdDSA', 'alone', (right) => right, []],
    ['PS384', 'alone', (right) => right, []],
    ['ES256', 'in DER', toDer, ['autopsy-signature-der']],
    [
      'ES384',
      'as hexadecimal text',
      (right) => Buffer.from(right.toString('hex')),
      ['autopsy-signature-text'],
    ],
  ])('%s, %s', async (alg, _, write, causes) => {
    const header = JSON.stringify({ alg });
    const right = signed(alg, inputOf(header), pairs[alg]);
    const others = Object.values(pairs).map(({ key }) => key);
    const finding = await explained(header, write(right), pairFor(alg), { others });
    expect(finding?.causes.map(({ kind }) => kind).toSorted()).toEqual([...causes, 'key-other-fits']);
  });
});

describe('the key in the header', () => {
  test.each<[Alg, 'jwk' | 'x5c']>([
    ['ES256', 'x5c'],
    ['EdDSA', 'jwk'],
    ['PS384', 'x5c'],
    ['ES384', 'jwk'],
  ])('%s by %s, which proves nothing', async (alg, name) => {
    const header = JSON.stringify({ alg });
    const inHeader = [{ name, key: pairs[alg].key }];
    const right = signed(alg, inputOf(header), pairs[alg]);
    expect(await explained(header, right, pairFor(alg), { inHeader })).toMatchObject({
      causes: [{ kind: 'autopsy-header-key', name }],
      remedy: null,
    });
    expect(await explained(header, right, pairFor(alg))).toBeNull();
  });
});

describe('an HMAC by the public key', () => {
  const forms = {
    'pem-crlf': (pem: string) => pem.replaceAll('\n', '\r\n'),
    'pem-one-line': (pem: string) => pem.replaceAll('\n', ''),
    base64: (pem: string) => pem.replace(/-----[^-]*-----|\n/g, ''),
    pem: (pem: string) => pem.trimEnd(),
  };
  test.each([
    ['RS256', 'HS256', 'pem-crlf'],
    ['PS384', 'HS384', 'pem-one-line'],
    ['ES256', 'HS512', 'base64'],
    ['EdDSA', 'HS512', 'pem'],
  ] as const)('%s by %s of %s', async (alg, hmac, form) => {
    const { jwk } = pairs[alg];
    const pem = createPublicKey({ key: { ...jwk }, format: 'jwk' }).export({ format: 'pem', type: 'spki' });
    const header = JSON.stringify({ alg });
    const bent = signatureOf(signatureAlgorithms[hmac], inputOf(header), forms[form](pem.toString()));
    expect((await explained(header, bent, pairs[alg]))?.causes).toMatchObject([
      { kind: 'autopsy-public-key-secret', alg: hmac, form },
    ]);
  });
});
