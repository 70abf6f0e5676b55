import { describe, expect, test } from 'vitest';
import type { SignatureAlgorithm } from '../keys/algorithms.js';
import { generateHandle } from '../keys/generate.js';
import { classifyToken } from '../token/families/families.js';
import { readToken } from '../token/read/read.js';
import { verifySignature } from '../token/verify/verify.js';
import type { GoodToken } from './making.js';
import { makeTestTokens, type TestCaseId } from './testCases.js';

const now = 1_800_000_000;
const payload = { iss: 'https://issuer.example', sub: 'a', aud: 'b', iat: now, exp: now + 600 };

async function goodToken(alg: SignatureAlgorithm): Promise<GoodToken> {
  const made = await generateHandle('id', 'generated', alg, 2048);
  if (!made.ok) throw new Error(made.problem.kind);
  const header = { alg, kid: made.value.facts.keyId, typ: 'JWT' };
  return { header: JSON.stringify(header), payload: JSON.stringify(payload), key: made.value, now };
}

async function statusOf(token: string, { key }: GoodToken): Promise<string> {
  const judged = classifyToken(readToken(token));
  if (judged.verdict !== 'verifiable') return judged.verdict;
  const outcome = await verifySignature(judged, key);
  return typeof outcome === 'object' ? outcome.unsupported.kind : outcome;
}

/** What the signature alone says of those that are not correctly signed. */
const notValid: Partial<Record<TestCaseId, string>> = {
  'signature-bit': 'invalid',
  'alg-none': 'unsigned',
  'alg-none-title': 'unsupported',
  'alg-none-upper': 'unsupported',
  'alg-none-mixed': 'unsupported',
  'alg-none-signed': 'malformed',
  'alg-lower': 'unsupported',
  'key-confusion': 'verify-key-confusion',
  'empty-secret': 'verify-key-confusion',
  'kid-path': 'verify-key-confusion',
  'kid-sql': 'verify-key-confusion',
  'kid-command': 'verify-key-confusion',
  'other-key': 'invalid',
  'jwk-inside': 'invalid',
  'jku-elsewhere': 'invalid',
  'x5u-elsewhere': 'invalid',
  'crit-unknown': 'unsupported',
  truncated: 'invalid',
  'signature-empty': 'malformed',
  'signature-zero': 'invalid',
  'signature-stripped': 'malformed',
  'signature-doubled': 'malformed',
  'claims-changed': 'invalid',
};

describe.each(['RS256', 'ES256'] as const)('out of a good %s token', (alg) => {
  test('come the good one and at least forty others, each with what the signature is worth', async () => {
    const good = await goodToken(alg);
    const made = await makeTestTokens(good, new Set(['iss', 'sub', 'aud', 'exp']));
    if (!made.ok) throw new Error(made.problem.kind);
    const tokens = made.value;
    expect(tokens.length).toBeGreaterThan(45);
    expect(tokens[0]).toMatchObject({ id: 'good', expected: 'accept' });
    expect(tokens.filter(({ expected }) => expected === 'accept')).toHaveLength(1);
    expect(new Set(tokens.map(({ token }) => token)).size).toBe(tokens.length);
    const statuses = await Promise.all(
      tokens.map(async ({ id, token }) => [id, await statusOf(token, good)] as const),
    );
    expect(Object.fromEntries(statuses)).toEqual(
      Object.fromEntries(tokens.map(({ id }) => [id, notValid[id] ?? 'valid'])),
    );
    expect(tokens.every(({ token }) => /^[\x20-\x7e]+$/.test(token))).toBe(true);
  });
});

test('a secret has no public key that could be brought or confused, and a missing claim is no defect', async () => {
  const good = await goodToken('HS256');
  const made = await makeTestTokens({ ...good, payload: `{"sub":"a","exp":${now + 600}}` }, new Set(['sub']));
  if (!made.ok) throw new Error(made.problem.kind);
  const expected = new Map(made.value.map((one) => [one.id, one.expected]));
  expect(expected.get('missing-sub')).toBe('reject');
  expect(expected.get('missing-exp')).toBe('either');
  for (const id of ['key-confusion', 'jwk-inside', 'jku-elsewhere', 'missing-iss', 'aud-number'] as const)
    expect(expected.has(id), id).toBe(false);
});

test('texts that make no good token make none at all', async () => {
  const good = await goodToken('ES256');
  expect(await makeTestTokens({ ...good, payload: '{' }, new Set())).toMatchObject({ ok: false });
});
