import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { classifyToken } from '../families/families.js';
import { readToken } from './read.js';

const encode = (text: string | Uint8Array) => Buffer.from(text).toString('base64url');
const header = encode('{"alg":"HS256"}');
const payload = encode('{"sub":"x"}');
const signature = encode(new Uint8Array(32));
const token = `${header}.${payload}.${signature}`;
const kindsOf = (input: string) => readToken(input).problems.map(({ kind }) => kind);

describe('salvages what decodes', () => {
  test.each([
    ['the header alone', header, { header: '{"alg":"HS256"}' }, ['payload', 'signature']],
    [
      'no signature',
      `${header}.${payload}`,
      { header: '{"alg":"HS256"}', payload: '{"sub":"x"}' },
      ['signature'],
    ],
    [
      'no header',
      `${payload}.${encode(new Uint8Array([255, 1, 2]))}`,
      { payload: '{"sub":"x"}' },
      ['header'],
    ],
    [
      'no payload',
      `${header}.${encode(new Uint8Array(32).fill(255))}`,
      { header: '{"alg":"HS256"}' },
      ['payload'],
    ],
  ])('%s', (_, input, texts, missing) => {
    const reading = readToken(input);
    expect(reading.form).toBe('unreadable');
    expect({ header: reading.header?.text, payload: reading.payload?.text }).toEqual({
      header: undefined,
      payload: undefined,
      ...texts,
    });
    const count = input.split('.').length;
    expect(reading.problems).toEqual([{ kind: 'token-segment-count', count, missing, doubledDot: false }]);
    expect(classifyToken(reading).verdict).toBe('malformed');
  });

  test('names segment, offset and character', () => {
    const { problems, payload: part } = readToken(
      `${header}.${payload.slice(0, 5)}!${payload.slice(5)}.${signature}`,
    );
    expect(problems).toEqual([
      { kind: 'base64url-character', segment: 'payload', offset: 5, character: '!', count: 1 },
    ]);
    expect(part).toMatchObject({ text: '{"sub":"x"}', start: header.length + 1 });
    const spaced = `${header}.${payload}.${signature.slice(0, 7)} ${signature.slice(7)}`;
    expect(readToken(spaced)).toMatchObject({
      token,
      problems: [
        { kind: 'base64url-white-space', segment: 'signature', offset: 7, character: ' ', count: 1 },
      ],
    });
  });

  test('a token of too many segments still shows its first three', () => {
    const { parts, problems } = readToken(`${token}.extra`);
    expect(parts.map(({ segment }) => segment)).toEqual(['header', 'payload', 'signature']);
    expect(problems).toEqual([{ kind: 'token-segment-count', count: 4, missing: [], doubledDot: false }]);
  });

  test.each([`${header}..${payload}.${signature}`, `${header}.${payload}..${signature}`])(
    'two dots side by side, and a part too many: %s',
    (doubled) => expect(readToken(doubled).problems).toMatchObject([{ count: 4, doubledDot: true }]),
  );

  test('an encrypted token that was cut off', () => {
    const jwe = `${encode('{"alg":"dir","enc":"A256GCM"}')}..AAAA.AAAA`;
    expect(readToken(jwe)).toMatchObject({
      form: 'unreadable',
      problems: [{ count: 4, missing: ['tag'] }, {}],
    });
  });
});

describe('recognises what is no token', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-521' });
  const der = (key: typeof publicKey, type: 'spki' | 'pkcs8' | 'pkcs1') =>
    key.export({ format: 'der', type: type as 'spki' }).toString('base64');
  const secret = { format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x', type: 'pkcs8' } as const;
  test.each([
    [
      'a public key',
      publicKey.export({ format: 'pem', type: 'spki' }),
      { kind: 'token-is-key', format: 'pem' },
    ],
    ['its DER', der(publicKey, 'spki'), { kind: 'token-is-key', format: 'der' }],
    ['its DER as PKCS#1', der(publicKey, 'pkcs1'), { kind: 'token-is-key', format: 'der' }],
    ['a P-521 key', der(ec.publicKey, 'spki'), { kind: 'token-is-key', format: 'der' }],
    ['a JWK', JSON.stringify(publicKey.export({ format: 'jwk' })), { kind: 'token-is-key', format: 'jwk' }],
    ['a JWK Set', JSON.stringify({ keys: [publicKey.export({ format: 'jwk' })] }), { format: 'jwks' }],
    ['an OpenSSH key', 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ me', { kind: 'token-is-key', format: 'ssh' }],
    ['a certificate', '-----BEGIN CERTIFICATE-----\nMIID', { kind: 'token-is-key', what: 'certificate' }],
    ['a private key', privateKey.export({ format: 'pem', type: 'pkcs1' }), { kind: 'token-is-private-key' }],
    ['an encrypted one', privateKey.export(secret), { kind: 'token-is-private-key' }],
    ['its DER', der(privateKey, 'pkcs8'), { kind: 'token-is-private-key', format: 'der' }],
    ['a private P-521 key', der(ec.privateKey, 'pkcs8'), { kind: 'token-is-private-key', format: 'der' }],
    ['a private JWK', JSON.stringify(privateKey.export({ format: 'jwk' })), { kind: 'token-is-private-key' }],
    ['a secret JWK', '{"kty":"oct","k":"AAAA"}', { kind: 'token-is-private-key' }],
    ['a UUID', '2f1c2f0e-6c1f-4c0a-9c1e-0123456789ab', { kind: 'token-is-opaque', looks: 'uuid' }],
    ['a hex number', 'e4f6dc8c6aeb8471016b034c61f12b4a', { kind: 'token-is-opaque', looks: 'hex' }],
    ['an opaque token', 'ya29_A0ARrdaM-abcdef0123456789', { kind: 'token-is-opaque', looks: 'opaque' }],
    ['the start of a header', 'eyJhbGciOiJIUzI1N', { kind: 'token-segment-count', count: 1 }],
    ['claims', '{"sub":"x","exp":1}', { kind: 'token-is-json', looks: 'payload' }],
    ['a header', '{"alg":"RS256"}', { kind: 'token-is-json', looks: 'header' }],
    ['prose', 'There is no token here.', { kind: 'token-not-found' }],
    ['a megabyte of it', 'word '.repeat(200_000), { kind: 'token-not-found', length: 999_999 }],
    ['blanks', ' \n\u200b', { kind: 'token-empty' }],
  ])('%s', (_, input, problem) => {
    const reading = readToken(String(input));
    expect(reading.problems[0]).toMatchObject(problem);
    expect(reading.token).toBe('');
    expect(classifyToken(reading).verdict).toBe(reading.form === 'empty' ? 'empty' : 'malformed');
  });

  test('the JSON serializations, each signature as a compact token', () => {
    const flattened = JSON.stringify({ payload, protected: header, signature });
    expect(readToken(flattened)).toMatchObject({ form: 'jws', token, candidates: [] });
    const general = JSON.stringify({
      payload,
      signatures: [
        { protected: header, signature },
        { header: { alg: 'HS256', kid: '{' }, signature },
      ],
    });
    const reading = readToken(general);
    expect(reading.problems[0]).toEqual({
      kind: 'token-json-serialization',
      object: 'JWS',
      syntax: 'general',
      signatures: 2,
    });
    expect(reading.candidates).toEqual([
      token,
      `${encode('{"alg":"HS256","kid":"{"}')}.${payload}.${signature}`,
    ]);
    expect(classifyToken(reading).verdict).toBe('unsupported');
  });
});

describe('says what stood around', () => {
  test.each([
    [`Authorization: Bearer ${token}`, ['bearer']],
    [`curl -H "Authorization: Bearer ${token}" x`, ['bearer', 'text-before', 'text-after']],
    [`"${token}"`, ['quotes']],
    [`\ufeff${token}`, ['invisible-characters']],
    [`${token}\n`, ['white-space']],
    [`?t=${token.replaceAll('.', '%2E')}`, ['percent-encoding', 'text-before']],
  ])('%s', (input, dropped) => {
    expect(readToken(input)).toMatchObject({ token, problems: [{ kind: 'token-unwrapped', dropped }] });
  });

  test('joined lines, unless a break is where no wrapping would put it', () => {
    expect(kindsOf(`${header}.\n${payload}.\n${signature}`)).toEqual(['token-lines-joined']);
    expect(kindsOf(`${token.slice(0, -10)}\n${token.slice(-10)}`)).toEqual(['base64url-white-space']);
  });

  test('two tokens: the first is read, both are candidates', () => {
    const other = `${header}.${encode('{"sub":"y"}')}.${signature}`;
    expect(readToken(`${token}\n${other}`)).toMatchObject({ token, candidates: [token, other] });
    expect(readToken(`${token}\n${token}`).candidates).toEqual([]);
  });
});

test('reads a payload alone, and calls nothing missing', () => {
  const { payload: read, problems } = readToken(encode('{"sub":"x"}'));
  expect(read?.text).toBe('{"sub":"x"}');
  expect(problems).toEqual([{ kind: 'token-payload-alone' }]);
});
