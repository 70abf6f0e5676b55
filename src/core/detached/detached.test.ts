import fc from 'fast-check';
import { flattenedVerify, FlattenedSign } from 'jose';
import { describe, expect, test } from 'vitest';
import { generateHandle } from '../keys/generate.js';
import type { Key } from '../keys/key.js';
import type { KeyHandle } from '../keys/handle.js';
import { keyOfJwk } from '../keys/testing/keys.js';
import { classifyToken } from '../token/families/families.js';
import { readToken } from '../token/read/read.js';
import { verifySignature } from '../token/verify/verify.js';
import { attached } from './attach.js';
import { makeDetached, signatureHeader } from './make.js';
import { payloadBytes } from './read.js';
import { variants, verifyingVariant } from './variants.js';

const bytes = (text: string) => new TextEncoder().encode(text);

async function outcome(token: string, payload: Uint8Array<ArrayBuffer>, key: Key): Promise<string> {
  const judged = classifyToken(attached(readToken(token), payload));
  if (judged.verdict !== 'verifiable') return judged.verdict;
  const answer = await verifySignature(judged, key);
  return typeof answer === 'object' ? answer.unsupported.kind : answer;
}

async function pair(alg: 'ES256' | 'PS256' | 'Ed25519'): Promise<KeyHandle> {
  const made = await generateHandle(alg, 'generated', alg, 2048);
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value;
}
const keys = await Promise.all((['ES256', 'PS256', 'Ed25519'] as const).map(pair));
const [key] = keys;

describe('RFC 7797, section 4', async () => {
  const secret = await keyOfJwk({
    kty: 'oct',
    k: 'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow',
  });
  test.each([
    ['4.1', 'eyJhbGciOiJIUzI1NiJ9..5mvfOroL-g7HyqJoozehmsaqmvTYGEq5jTI1gVvoEoQ'],
    [
      '4.2',
      'eyJhbGciOiJIUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19..A5dxf2s96_n5FLueVuW1Z_vh161FwXZC4YLPff6dmDY',
    ],
  ])('%s, detached', async (_, token) => {
    expect(await outcome(token, bytes('$.02'), secret)).toBe('valid');
    expect(await outcome(token, bytes('$.03'), secret)).toBe('invalid');
    expect(await outcome(token, bytes(''), secret)).toBe('invalid');
  });
  test('4.1, with its payload', async () => {
    const judged = classifyToken(
      readToken('eyJhbGciOiJIUzI1NiJ9.JC4wMg.5mvfOroL-g7HyqJoozehmsaqmvTYGEq5jTI1gVvoEoQ'),
    );
    expect(judged.verdict === 'verifiable' && (await verifySignature(judged, secret))).toBe('valid');
  });
});

test.each([
  ['b64 false, not named in crit', { alg: 'ES256', b64: false }],
  ['b64 that is a string', { alg: 'ES256', b64: 'false', crit: ['b64'] }],
  ['crit with an extension that is not known', { alg: 'ES256', crit: ['exp'], exp: 1 }],
])('%s is never verified', async (_, header) => {
  const token = `${Buffer.from(JSON.stringify(header)).toString('base64url')}..${'A'.repeat(86)}`;
  expect(await outcome(token, bytes('a'), key ?? never())).not.toBe('valid');
});
function never(): never {
  throw new Error('not to be');
}

test('200 that are made here are verified by jose, with b64 and without', async () => {
  for (const [at, payload] of fc
    .sample(fc.uint8Array({ minLength: 1 }), { numRuns: 200, seed: 1 })
    .entries()) {
    const by = keys[at % 3] ?? never();
    const own = Uint8Array.from(payload);
    const isUnencoded = at % 2 === 0;
    const made = await makeDetached({ payload: own, isUnencoded }, by);
    if (!made.ok) throw new Error(made.problem.kind);
    const [header = '', , signature = ''] = made.value.split('.');
    const sent = isUnencoded ? own : Buffer.from(own).toString('base64url');
    const jwk = by.facts.jwk;
    await flattenedVerify({ protected: header, payload: sent, signature }, { ...jwk, alg: by.alg });
    expect(await outcome(made.value, own, by)).toBe('valid');
  }
});

test('200 that jose makes are verified here, with b64 and without', async () => {
  for (const [at, payload] of fc
    .sample(fc.uint8Array({ minLength: 1 }), { numRuns: 200, seed: 2 })
    .entries()) {
    const by = keys[at % 3] ?? never();
    const own = Uint8Array.from(payload);
    const b64 = at % 2 === 0 ? {} : { b64: false, crit: ['b64'] };
    const jws = await new FlattenedSign(own)
      .setProtectedHeader({ alg: by.alg, ...b64 })
      .sign(by.privateKey ?? never());
    expect(await outcome(`${jws.protected ?? ''}..${jws.signature}`, own, by)).toBe('valid');
  }
});

test('20,000 mutations throw nothing, and none of them is valid', { timeout: 240_000 }, async () => {
  const secret = await keyOfJwk({ kty: 'oct', k: 'A'.repeat(43) });
  const by: KeyHandle = {
    ...(key ?? never()),
    ...secret,
    alg: 'HS256',
    facts: { ...(key ?? never()).facts, keyId: 'k' },
  };
  const payload = bytes('{"amount": "10.00"}\n');
  const made = await makeDetached({ payload, isUnencoded: true }, by);
  if (!made.ok) throw new Error(made.problem.kind);
  const original = made.value;
  const mutation = fc.tuple(
    fc.oneof(
      fc.constant(original),
      fc
        .tuple(fc.nat(original.length - 1), fc.constantFrom(...Array.from('Ax-_.=+ {"\0')))
        .map(([at, character]) => original.slice(0, at) + character + original.slice(at + 1)),
      fc.nat(original.length - 1).map((at) => original.slice(0, at) + original.slice(at + 1)),
    ),
    fc.oneof(
      fc.constant(payload),
      fc
        .tuple(fc.nat(payload.length - 1), fc.nat(255))
        .map(([at, byte]) => payload.map((one, index) => (index === at ? byte : one))),
      fc.nat(payload.length - 1).map((at) => payload.slice(0, at)),
    ),
  );
  const valid: string[] = [];
  for (const [token, sent] of fc.sample(mutation, { numRuns: 20_000, seed: 7797 })) {
    if (token === original && Buffer.from(sent).equals(payload)) continue;
    const judged = classifyToken(attached(readToken(token), sent));
    // What is not canonical is said, and is no valid signature without more.
    const isQuiet = judged.verdict === 'verifiable' && judged.notices.length === 0;
    if (isQuiet && readToken(token).token === token && (await verifySignature(judged, secret)) === 'valid')
      valid.push(token);
  }
  expect(valid).toEqual([]);
});

test('what became of a payload on its way is named, and is not called valid', async () => {
  const by = key ?? never();
  for (const [signed, sent, variant] of [
    ['{"a":1}', '{"a":1}\n', 'no-last-break'],
    ['{"a":1}\n', '{"a":1}', 'last-break'],
    ['a\nb', 'a\r\nb', 'lf'],
    ['a\r\nb', 'a\nb', 'crlf'],
    ['{"a":1}', '{ "a": 1 }', 'compact'],
    ['a', '  a  ', 'trimmed'],
    ['a', 'b', null],
  ] as const) {
    const made = await makeDetached({ payload: bytes(signed), isUnencoded: false }, by);
    if (!made.ok) throw new Error(made.problem.kind);
    expect(await outcome(made.value, bytes(sent), by)).toBe('invalid');
    expect(await verifyingVariant(readToken(made.value), bytes(sent), by)).toBe(variant);
  }
  expect(variants).toHaveLength(6);
  expect(await verifyingVariant(readToken('a..b'), Uint8Array.of(0xff), by)).toBeNull();
});

test('a payload is given as text, hexadecimal or base64', () => {
  expect(payloadBytes('a\n', 'text')).toEqual(bytes('a\n'));
  expect(payloadBytes('61 0A', 'hex')).toEqual(bytes('a\n'));
  expect(payloadBytes('YQo=', 'base64')).toEqual(bytes('a\n'));
  for (const [text, form] of [
    ['6', 'hex'],
    ['g0', 'hex'],
    ['%', 'base64'],
  ] as const)
    expect(payloadBytes(text, form)).toBeNull();
  expect(signatureHeader('a..b')).toBe('x-jws-signature: a..b');
});
