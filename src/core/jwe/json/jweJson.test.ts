import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { classifyToken } from '../../token/families/families.js';
import { readToken } from '../../token/read/read.js';
import { decryptToken, encryptCompact, encryptGeneral, jsonOf, mostRecipients, readJweJson } from '../jwe.js';
import { keysOf, opened, textOf } from './testing/outcome.js';
import { aesJwk, flattened, general, plaintext } from './testing/rfc7516.js';

const b64 = (text: string) => Buffer.from(text).toString('base64url');
const aes = await keysOf(aesJwk);
const others = await keysOf({ kty: 'oct', k: b64('0123456789abcdef') });
const read = (json: unknown) => readJweJson(textOf(json));
const kindsOf = (json: unknown) => read(json).findings.map(({ kind }) => kind);
const ofRecipient = (json: unknown, at = 0) => read(json).recipients[at]?.findings;
const problemOf = async (json: unknown, keys = aes) => {
  const result = await decryptToken(readToken(textOf(json)), keys);
  return result.ok ? null : result.problem;
};

test('RFC 7516 A.4 and A.5 are opened by the key of the recipient, which is said', async () => {
  expect(await opened(general, aes)).toEqual({ plaintext, at: 1 });
  expect(await opened(JSON.stringify(general, null, 2), [...others, ...aes])).toEqual({ plaintext, at: 1 });
  expect(await opened(flattened, aes)).toEqual({ plaintext, at: 0 });
  expect(read(general)).toMatchObject({
    syntax: 'general',
    findings: [],
    protectedHeader: '{"enc":"A128CBC-HS256"}',
    recipients: [
      { alg: 'RSA1_5', kid: '2011-04-29', findings: [], sealed: { problem: { kind: 'jwe-alg-refused' } } },
      { alg: 'A128KW', kid: '7', findings: [], sealed: { ok: true } },
    ],
  });
  expect(read(flattened)).toMatchObject({ syntax: 'flattened', findings: [], compact: null });
});

test('the JSON is the token, with the header of the first recipient', () => {
  const reading = readToken(` ${textOf(general)}\n`);
  expect(reading).toMatchObject({ form: 'jwe', token: textOf(general), candidates: [], payload: null });
  expect(JSON.parse(reading.header?.text ?? '')).toEqual({
    enc: 'A128CBC-HS256',
    jku: 'https://server.example.com/keys.jwks',
    alg: 'RSA1_5',
    kid: '2011-04-29',
  });
  expect(reading.problems).toEqual([
    { kind: 'token-json-serialization', object: 'JWE', syntax: 'general', signatures: 2 },
    { kind: 'token-encrypted', alg: 'RSA1_5', enc: 'A128CBC-HS256' },
  ]);
  expect(classifyToken(reading).verdict).toBe('encrypted');
  expect(readToken(JSON.stringify(textOf(general)))).toMatchObject({ form: 'jwe', token: textOf(general) });
});

test('what is no JWE is not taken for one', () => {
  const { iv, ciphertext, tag } = general;
  const kindOf = (json: object) => readToken(JSON.stringify(json)).problems[0]?.kind;
  expect(kindOf({ iv, ciphertext, tag })).toBe('token-is-json');
  expect(kindOf({ recipients: ['a@example.com'], tag: 'news' })).toBe('token-is-json');
  expect(kindOf({ ...general, ciphertext: undefined })).toBe('token-json-serialization');
});

test('why none of the recipients is opened', async () => {
  const rsa = await keysOf(
    generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  );
  expect(await problemOf(general, [])).toEqual({ kind: 'jwe-key-missing', alg: 'RSA1_5, A128KW' });
  expect(await problemOf(general, rsa)).toEqual({
    kind: 'jwe-recipients-none',
    algs: ['RSA1_5', 'A128KW'],
  });
  expect(await problemOf(general, others)).toMatchObject({ kind: 'jwe-decryption-failed', kid: '7' });
  expect(await problemOf(flattened, rsa)).toMatchObject({ kind: 'jwe-key-type', needs: 'secret' });
  const [first] = general.recipients;
  expect(await problemOf({ ...general, recipients: [first] }, rsa)).toMatchObject({
    kind: 'jwe-alg-refused',
  });
});

const [rsaRecipient, aesRecipient] = general.recipients;
const { tag, iv, ciphertext } = flattened;
const direct = { header: { alg: 'dir' } };
const agreed = { header: { alg: 'ECDH-ES' } };

test.each<[object, string]>([
  [{ ...flattened, recipients: [aesRecipient] }, 'both-syntaxes'],
  [{ ...general, header: {} }, 'both-syntaxes'],
  [{ ...general, recipients: [] }, 'recipients-empty'],
  [{ ...general, recipients: {} }, 'recipients-not-array'],
  [{ ...general, recipients: Array(mostRecipients + 1).fill(aesRecipient) }, 'recipients-many'],
  [{ ...general, recipients: [aesRecipient, direct] }, 'direct-several'],
  [{ ...general, recipients: [agreed, aesRecipient] }, 'direct-several'],
  [
    {
      ...general,
      protected: undefined,
      recipients: [
        { ...rsaRecipient, header: { ...rsaRecipient?.header, enc: 'A128GCM' } },
        { ...aesRecipient, header: { ...aesRecipient?.header, enc: 'A128CBC-HS256' } },
      ],
    },
    'enc-differs',
  ],
  [{ ...flattened, iv: undefined }, 'member-missing'],
  [{ ...flattened, iv: '' }, 'member-missing'],
  [{ ...flattened, tag: undefined }, 'member-missing'],
  [{ ...flattened, tag: 7 }, 'member-not-string'],
  [{ ...flattened, protected: {} }, 'member-not-string'],
  [{ ...flattened, iv: `${iv}=` }, 'not-base64url'],
  [{ ...flattened, ciphertext: `${ciphertext} ` }, 'not-base64url'],
  [{ ...flattened, aad: '+/' }, 'not-base64url'],
  [{ ...flattened, unprotected: [] }, 'header-not-object'],
  [{ ...flattened, protected: b64('[]') }, 'header-not-object'],
])('%j is invalid: %s', async (json, kind) => {
  expect(kindsOf(json)).toEqual([kind]);
  expect(read(json).compact).toBeNull();
  expect(await opened(json, aes)).toBe('token-family-invalid');
});

test.each<[object, object]>([
  [
    { ...flattened, header: 'A128KW' },
    { kind: 'header-not-object', name: 'header' },
  ],
  [
    { ...flattened, encrypted_key: 1 },
    { kind: 'member-not-string', name: 'encrypted_key' },
  ],
  [
    { ...flattened, encrypted_key: '~' },
    { kind: 'not-base64url', name: 'encrypted_key' },
  ],
  [{ iv, ciphertext, tag, encrypted_key: '' }, { kind: 'no-header' }],
  [
    { ...flattened, header: { alg: 'A128KW', enc: 'A128GCM', jku: 'x' } },
    { kind: 'names-shared', names: ['enc', 'jku'] },
  ],
  [
    { ...flattened, header: { alg: 'A128KW', crit: ['x'] } },
    { kind: 'unprotected-parameter', name: 'crit' },
  ],
  [
    { ...flattened, unprotected: { zip: 'DEF' } },
    { kind: 'unprotected-parameter', name: 'zip' },
  ],
  [{ ...general, recipients: [7, aesRecipient] }, { kind: 'recipient-not-object' }],
])('%j breaks its recipient: %j', async (json, finding) => {
  expect(ofRecipient(json)).toContainEqual(finding);
  // Another recipient is opened all the same.
  expect(await opened(json, aes)).toEqual(
    'recipients' in json ? { plaintext, at: 1 } : 'token-family-invalid',
  );
});

test('a name that stands twice in the JSON itself', async () => {
  const doubled = textOf(flattened).replace('"iv"', '"iv":"AAAA","iv"');
  expect(read(doubled).findings).toEqual([{ kind: 'member-twice', name: 'iv' }]);
  expect(await opened(doubled, aes)).toBe('token-family-invalid');
  const own = textOf(flattened).replace('"encrypted_key"', '"encrypted_key":"AAAA","encrypted_key"');
  expect(ofRecipient(own)).toEqual([{ kind: 'member-twice', name: 'encrypted_key' }]);
  expect(await opened(own, aes)).toBe('token-family-invalid');
  expect(kindsOf('[]')).toEqual(['not-json']);
  expect(kindsOf('{"ciphertext":"')).toEqual(['not-json']);
});

test('what is empty is opened, with a warning', async () => {
  const json = { ...general, unprotected: {}, aad: '', recipients: [{ ...aesRecipient }] };
  expect(read(json).findings).toEqual([
    { kind: 'member-empty', name: 'unprotected' },
    { kind: 'member-empty', name: 'aad' },
  ]);
  expect(await opened(json, aes)).toEqual({ plaintext, at: 0 });
});

test('additional authenticated data counts, byte for byte', async () => {
  const made = await encryptCompact('{"alg":"A128KW","enc":"A128GCM"}', Buffer.from('x'), aes[0] ?? never());
  const json = JSON.parse(jsonOf(made.ok ? made.value : '', 'flattened')) as object;
  expect(await opened(json, aes)).toEqual({ plaintext: 'x', at: 0 });
  expect(await opened({ ...json, aad: b64('y') }, aes)).toBe('jwe-decryption-failed');
  // Nothing of an unprotected header is authenticated.
  expect(await opened({ ...json, unprotected: { typ: 'y' } }, aes)).toEqual({ plaintext: 'x', at: 0 });
});

test.each(['flattened', 'general'] as const)('compact to %s JSON and back', async (syntax) => {
  for (const [header, keys] of [
    ['{"alg":"A128KW","enc":"A128GCM"}', aes],
    ['{"alg":"dir","enc":"A128GCM"}', aes],
  ] as const) {
    const made = await encryptCompact(header, Buffer.from('{"sub":"a"}'), keys[0] ?? never());
    const token = made.ok ? made.value : '';
    const json = jsonOf(token, syntax);
    expect(read(json)).toMatchObject({ syntax, findings: [], compact: token });
    expect(await opened(json, keys)).toEqual({ plaintext: '{"sub":"a"}', at: 0 });
    const parsed = JSON.parse(json) as object;
    expect(read({ ...parsed, aad: 'AA' }).compact).toBeNull();
    expect(read({ ...parsed, unprotected: { kid: '1' } }).compact).toBeNull();
  }
  expect(read(general).compact).toBeNull();
});

test('each key is a recipient by an algorithm that it matches', async () => {
  const [ec] = await keysOf(
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
  );
  const [named] = await keysOf({ ...aesJwk, kid: 'mine', alg: 'A128GCMKW' });
  const keys = [...aes, named ?? never(), ec ?? never()];
  for (const alg of ['ECDH-ES', 'dir', 'A128KW', 'RSA-OAEP-256'] as const) {
    const made = await encryptGeneral({ alg, enc: 'A128GCM', isNested: true }, Buffer.from('x'), keys);
    const json = read(made.ok ? made.value : made.problem.kind);
    expect(json.recipients.map((one) => [one.alg, one.kid])).toEqual([
      ['A128KW', null],
      ['A128GCMKW', 'mine'],
      ['ECDH-ES+A256KW', null],
    ]);
    expect(json.protectedHeader).toBe('{"enc":"A128GCM","cty":"JWT"}');
  }
  const reserved = await keysOf({ ...aesJwk, use: 'sig' });
  const refused = await encryptGeneral({ alg: 'A128KW', enc: 'A128GCM', isNested: false }, Buffer.from('x'), [
    ...aes,
    ...reserved,
  ]);
  expect(refused).toMatchObject({ ok: false, problem: { kind: 'jwe-key-use', member: 'use' } });
});

function never(): never {
  throw new Error('not to be');
}
