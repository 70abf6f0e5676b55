import { describe, expect, test } from 'vitest';
import { timeVerdict } from '../claims/time/time.js';
import type { SignatureAlgorithm } from '../keys/algorithms.js';
import { generateHandle } from '../keys/generate.js';
import type { KeyHandle } from '../keys/handle.js';
import { classifyToken } from '../token/families/families.js';
import { readToken } from '../token/read/read.js';
import { verifySignature } from '../token/verify/verify.js';
import { wrongKinds, wrongKindsFor, type DefectKind } from '../token/defects.js';
import { makeInvalidToken } from './makeInvalidToken.js';
import type { GoodToken } from './making.js';

const now = 1_800_000_000;

async function goodToken(alg: SignatureAlgorithm): Promise<GoodToken> {
  const made = await generateHandle('id', 'generated', alg, 2048);
  if (!made.ok) throw new Error(made.problem.kind);
  return {
    header: `{ "alg": "${alg}", "kid": "${made.value.facts.keyId}", "typ": "JWT" }`,
    payload: `{ "sub": "a", "aud": "a", "iat": ${now}, "exp": ${now + 600}, "n": 9007199254740993 }`,
    key: made.value,
    now,
  };
}

async function signatureOf(token: string, key: KeyHandle): Promise<string> {
  const judged = classifyToken(readToken(token));
  if (judged.verdict !== 'verifiable') return judged.verdict;
  const outcome = await verifySignature(judged, key);
  return typeof outcome === 'object' ? outcome.unsupported.kind : outcome;
}

const signatures: Record<DefectKind, string> = {
  expired: 'valid',
  'not-yet-valid': 'valid',
  'wrong-aud': 'valid',
  'wrong-kid': 'valid',
  'signature-bit': 'invalid',
  'alg-none': 'unsigned',
  'key-confusion': 'verify-key-confusion',
  'other-key': 'invalid',
  truncated: 'invalid',
};

const times: Partial<Record<DefectKind, string>> = { expired: 'expired', 'not-yet-valid': 'not-yet-valid' };

describe.each(['RS256', 'PS384', 'ES512', 'EdDSA', 'HS256'] as const)('out of a good %s token', (alg) => {
  test('each kind is wrong in one thing', async () => {
    const good = await goodToken(alg);
    const kinds = wrongKindsFor(good.key);
    expect(kinds).toEqual(wrongKinds.filter((kind) => alg !== 'HS256' || kind !== 'key-confusion'));
    for (const kind of kinds) {
      const made = await makeInvalidToken(kind, good);
      if (!made.ok) throw new Error(made.problem.kind);
      expect(made.value.kind).toBe(kind);
      const { token } = made.value;
      expect(await signatureOf(token, good.key), kind).toBe(signatures[kind]);

      const { header, payload } = readToken(token);
      const { text = null, json = null } = payload ?? {};
      const { status, problems } = timeVerdict(text ?? '', json, now);
      expect(status, kind).toBe(times[kind] ?? 'active');
      expect(problems, kind).toEqual([]);
      expect(text, kind).toContain('"n":9007199254740993');
      expect(text?.includes('"aud":"a"'), kind).toBe(kind !== 'wrong-aud');
      expect(header?.text?.includes(good.key.facts.keyId), kind).toBe(kind !== 'wrong-kid');
    }
  });
});

test('a bad start is said instead', async () => {
  const good = await goodToken('HS256');
  expect(await makeInvalidToken('key-confusion', good)).toEqual({
    ok: false,
    problem: { kind: 'key-symmetric' },
  });
  for (const kind of wrongKindsFor(good.key)) {
    expect(await makeInvalidToken(kind, { ...good, payload: '{' }), kind).toMatchObject({ ok: false });
    const publicOnly = { ...good.key, privateKey: null };
    expect(await makeInvalidToken(kind, { ...good, key: publicOnly }), kind).toEqual({
      ok: false,
      problem: { kind: 'signing-no-private-key' },
    });
  }
});
