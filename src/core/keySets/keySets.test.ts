import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { describe, expect, test } from 'vitest';
import { signatureAlgorithms } from '../keys/algorithms.js';
import { readKeys } from '../keys/formats/index.js';
import { handleOf } from '../keys/handle.js';
import {
  algorithmsFor,
  entryOf,
  jwkOfEntry,
  keySetText,
  kidOfEntry,
  movedEntry,
  withSuccessor,
  type SetEntry,
} from './compose.js';
import { keySetDifference, type KeySetChange } from './difference.js';
import { keySetFindings } from './findings.js';
import { readKeySet, textOf, type WrittenJwk } from './readSet.js';

type Members = Record<string, unknown>;
const jwkOf = (key: KeyObject): Members => ({ ...key.export({ format: 'jwk' }) });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const weak = jwkOf(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey);
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const other = jwkOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey);
const [rsaJwk, ecJwk] = [jwkOf(rsa.publicKey), jwkOf(ec.publicKey)];
const oct = { kty: 'oct', k: 'c2VjcmV0' };

function setOf(...keys: readonly unknown[]): readonly WrittenJwk[] {
  const read = readKeySet(JSON.stringify({ keys }));
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

async function entriesFrom(text: string): Promise<SetEntry[]> {
  const { keys } = await readKeys(text);
  return keys.map((key, index) => entryOf(`entry-${index}`, handleOf(`key-${index}`, key)));
}
const entryFrom = async (text: string): Promise<SetEntry> => {
  const [entry] = await entriesFrom(text);
  if (!entry) throw new Error('no key');
  return entry;
};
const written = (jwk: Members) => JSON.stringify({ keys: [jwk] });

describe('composition', () => {
  test('a key of a JWK Set stays as its issuer wrote it', async () => {
    const jwk = { ...rsaJwk, kid: 'one', use: 'sig', alg: 'PS256', key_ops: ['verify'] };
    expect(jwkOfEntry(await entryFrom(written(jwk)))).toEqual(jwk);
    expect(jwkOfEntry(await entryFrom(written(ecJwk)))).toEqual(ecJwk);
  });

  test('a private key comes without private members and without its operations', async () => {
    const jwk = { ...jwkOf(ec.privateKey), kid: 'one', key_ops: ['sign'] };
    expect(jwkOfEntry(await entryFrom(written(jwk)))).toEqual({ ...ecJwk, kid: 'one' });
  });

  test('a PEM has its Key ID, its use, and no alg that nobody chose', async () => {
    const pem = rsa.publicKey.export({ format: 'pem', type: 'spki' }).toString();
    const entry = await entryFrom(pem);
    const { keyId } = entry.key.facts;
    expect(jwkOfEntry(entry)).toEqual({ ...rsaJwk, kid: keyId, use: 'sig' });
    const thumbprint = await calculateJwkThumbprint(rsaJwk);
    expect(kidOfEntry({ ...entry, kid: { from: 'thumbprint', own: '' } })).toBe(thumbprint);
    expect(kidOfEntry({ ...entry, kid: { from: 'own', own: '2026-11' } })).toBe('2026-11');
  });

  test('kty and kid are first: a modulus fills the screen', async () => {
    const text = keySetText([jwkOfEntry(await entryFrom(written({ ...rsaJwk, kid: 'one', alg: 'RS256' })))]);
    const jwk = setOf(...(JSON.parse(text) as { keys: unknown[] }).keys)[0];
    expect([...(jwk?.keys() ?? [])].slice(0, 3)).toEqual(['kty', 'kid', 'alg']);
  });

  test('only algorithms that the key can do are offered, and the one that it names', async () => {
    const entry = await entryFrom(written(ecJwk));
    expect(algorithmsFor(entry)).toEqual(['ES256']);
    expect(algorithmsFor({ ...entry, alg: 'ECDH-ES' })).toEqual(['ES256', 'ECDH-ES']);
    const ofRsa = algorithmsFor(await entryFrom(written(rsaJwk)));
    expect(ofRsa).toEqual(Object.keys(signatureAlgorithms).filter((name) => /^[RP]S/.test(name)));
  });

  test('an entry moves by one place, and not beyond the ends', async () => {
    const entries = await entriesFrom(JSON.stringify({ keys: [rsaJwk, ecJwk] }));
    const order = (id: string, by: -1 | 1) => movedEntry(entries, id, by).map((entry) => entry.id);
    expect(order('entry-0', 1)).toEqual(['entry-1', 'entry-0']);
    expect(order('entry-1', -1)).toEqual(['entry-1', 'entry-0']);
    expect(order('entry-0', -1)).toEqual(['entry-0', 'entry-1']);
    expect(order('entry-1', 1)).toEqual(['entry-0', 'entry-1']);
  });

  test('a successor is before the former key, with its own kid', async () => {
    const entries = await entriesFrom(
      JSON.stringify({ keys: [rsaJwk, { ...ecJwk, kid: 'old', alg: 'ES256' }] }),
    );
    const former = entries[1] ?? entryOf('', (await entryFrom(written(ecJwk))).key);
    const { key } = await entryFrom(written(other));
    const next = withSuccessor(entries, former, 'new', key);
    expect(next.map(({ id }) => id)).toEqual(['entry-0', 'new', 'entry-1']);
    expect(next[1]).toMatchObject({ alg: 'ES256', kid: { from: 'key-id' } });
  });
});

describe('what is wrong with a set', () => {
  const kindsOf = (...keys: readonly unknown[]) =>
    keySetFindings(setOf(...keys)).map(({ at, problem }) => `${problem.kind} ${at.join()}`);
  const named = (jwk: Members, kid: string, also: Members = {}) => ({ ...jwk, kid, ...also });

  test.each<[string, readonly unknown[], readonly string[]]>([
    ['nothing', [named(rsaJwk, 'a', { alg: 'RS256', use: 'sig' }), named(ecJwk, 'b')], []],
    ['the same kid', [named(rsaJwk, 'a'), named(ecJwk, 'b'), named(other, 'a')], ['jwk-kid-duplicate 0,2']],
    ['no kid', [ecJwk, named(rsaJwk, '')], ['kid-missing 0', 'kid-missing 1']],
    ['the same key', [named(ecJwk, 'a'), named(ecJwk, 'b')], ['same-key 0,1']],
    [
      'the same key, once with its private members',
      [named(ecJwk, 'a'), named(jwkOf(ec.privateKey), 'b')],
      ['same-key 0,1', 'private-members 1'],
    ],
    ['a secret', [named(oct, 'a')], ['shared-secret 0']],
    ['alg of another type', [named(ecJwk, 'a', { alg: 'RS256' })], ['jwk-alg-mismatch 0']],
    ['alg of another curve', [named(ecJwk, 'a', { alg: 'ES384' })], ['jwk-alg-mismatch 0']],
    ['alg that encrypts, of another type', [named(ecJwk, 'a', { alg: 'RSA-OAEP' })], ['jwk-alg-mismatch 0']],
    ['alg that nobody knows', [named(ecJwk, 'a', { alg: 'es256' })], ['jwk-alg-unknown 0']],
    ['EdDSA on Ed448', [{ kty: 'OKP', crv: 'Ed448', x: 'AA', kid: 'a', alg: 'EdDSA' }], []],
    ['ES256K', [{ kty: 'EC', crv: 'secp256k1', x: 'AA', y: 'AA', kid: 'a', alg: 'ES256K' }], []],
    ['use and key_ops', [named(ecJwk, 'a', { use: 'enc', key_ops: ['verify'] })], ['use-contradicted 0']],
    ['use and alg', [named(ecJwk, 'a', { use: 'enc', alg: 'ES256' })], ['use-contradicted 0']],
    [
      'use and alg the other way',
      [named(rsaJwk, 'a', { use: 'sig', alg: 'RSA-OAEP-256' })],
      ['use-contradicted 0'],
    ],
    ['a key that encrypts', [named(ecJwk, 'a', { use: 'enc', alg: 'ECDH-ES+A128KW' })], []],
    ['sign on a public key', [named(ecJwk, 'a', { key_ops: ['sign'] })], ['operations-private 0']],
    ['a short modulus', [named(weak, 'a')], ['key-rsa-weak 0']],
    ['an unknown type', [{ kty: 'rsa', kid: 'a' }], ['jwk-kty-unknown 0']],
    ['no type', [{ kid: 'a' }], ['jwk-member-missing 0']],
    ['half a point', [named({ ...ecJwk, y: undefined }, 'a')], ['jwk-member-missing 0']],
  ])('%s', (_, keys, kinds) => {
    expect(kindsOf(...keys)).toEqual(kinds);
  });

  test('no finding carries key material', () => {
    const found = JSON.stringify(keySetFindings(setOf(jwkOf(rsa.privateKey), oct)));
    expect(found).toContain('private-members');
    for (const secret of [String(jwkOf(rsa.privateKey)['d']), oct.k]) expect(found).not.toContain(secret);
  });
});

test.each([
  ['{"keys":{}}', { kind: 'jwks-keys-not-array', found: 'object' }],
  ['{"keys":[1]}', { kind: 'jwk-not-object', found: 'number' }],
  ['{"keys":[{"kid":"a","kid":"b"}]}', { kind: 'jwk-duplicate-member', name: 'kid' }],
  ['{"keys":[', { kind: 'jwk-not-json' }],
])('%s is no JWK Set', (text, problem) => {
  expect(readKeySet(text)).toMatchObject({ ok: false, problem });
});

test.each([
  ['{"keys":[]}', 0],
  [JSON.stringify([ecJwk, rsaJwk]), 2],
  [JSON.stringify(ecJwk), 1],
])('a set, an array and a key alone are read', (text, count) => {
  const read = readKeySet(text);
  expect(read.ok && read.value.length).toBe(count);
});

describe('the difference of two sets', () => {
  const kid = (jwk: WrittenJwk) => textOf(jwk, 'kid');
  const shown = (change: KeySetChange) =>
    change.kind === 'members'
      ? `members ${kid(change.jwk)}: ${change.members.map(({ name, former, present }) => `${name} ${former} ${present}`).join()}`
      : `${change.kind} ${kid(change.jwk)}`;
  const a = { ...rsaJwk, kid: 'a' };
  const b = { ...ecJwk, kid: 'b' };

  test.each<[string, readonly unknown[], readonly unknown[], readonly string[]]>([
    ['none', [a, b], [a, b], []],
    ['one came', [a], [b, a], ['came b']],
    ['one is gone', [a, b], [b], ['gone a']],
    ['other key under the same kid', [b], [{ ...other, kid: 'b' }], ['replaced b']],
    ['only members', [b], [{ ...b, alg: 'ES256' }], ['members b: alg null "ES256"']],
    ['a new name', [b], [{ ...b, kid: 'c' }], ['members c: kid "b" "c"']],
    [
      'names that were swapped',
      [a, b],
      [
        { ...a, kid: 'b' },
        { ...b, kid: 'a' },
      ],
      ['replaced b', 'replaced a'],
    ],
    ['keys without names', [ecJwk, rsaJwk], [ecJwk, other], ['came null', 'gone null']],
    ['all gone', [a], [], ['gone a']],
    [
      'a private member, by its name alone',
      [b],
      [{ ...jwkOf(ec.privateKey), kid: 'b' }],
      ['members b: d null "…"'.replaceAll('"', '')],
    ],
  ])('%s', (_, former, present, changes) => {
    expect(keySetDifference(setOf(...former), setOf(...present)).changes.map(shown)).toEqual(changes);
  });

  test('the same keys in another order', () => {
    expect(keySetDifference(setOf(a, b), setOf(b, a))).toEqual({ changes: [], same: 2, isReordered: true });
    expect(keySetDifference(setOf(a, b), setOf(other, a, b)).isReordered).toBe(false);
  });

  test('one of two keys of the same kid went', () => {
    const twice = setOf({ ...a, kid: 'x' }, { ...b, kid: 'x' });
    expect(keySetDifference(twice, setOf({ ...b, kid: 'x' }))).toMatchObject({
      changes: [{ kind: 'gone' }],
      same: 1,
    });
  });
});
