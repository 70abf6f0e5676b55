import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { keyOfJwk } from '../keys/testing/keys.js';
import { readKeys } from '../keys/formats/index.js';
import { handleOf } from '../keys/handle.js';
import { classifyToken } from './families/families.js';
import { readToken } from './read/read.js';
import { signCompact } from './sign/sign.js';
import { signingInput } from './sign/signing.js';
import { verifySignature } from './verify/verify.js';

const folder = process.env['CONFORMANCE_VECTORS'] ?? '';
const has = (...path: string[]) => existsSync(join(folder, ...path));
const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
const suite = (what: string) => `${what} (npm run vectors, or CONFORMANCE_VECTORS, see CONTRIBUTING.md)`;

/** `valid` only where nothing at all speaks against the token. */
async function outcomeOf(input: string, jwk: JWK): Promise<string> {
  const judged = classifyToken(readToken(input));
  if (judged.verdict !== 'verifiable') return judged.verdict;
  const outcome = await verifySignature(judged, await keyOfJwk(jwk));
  if (typeof outcome === 'object') return 'unsupported';
  return outcome === 'valid' && judged.notices.length > 0 ? 'valid-with-notice' : outcome;
}

/** Where our answer is stricter than the suite's, and why. */
const stricter = new Map([
  [346, 'the key says alg PS256, the token PS384 (RFC 7517 section 4.4)'],
  [347, 'the key says alg ES521, which no specification names'],
  [350, 'the key says alg PS256, the token PS384 (RFC 7517 section 4.4)'],
  [351, 'the key says alg ES521, which no specification names'],
  [372, 'an illegal ? stands in the header'],
  [373, 'an illegal ? stands in the payload'],
]);

/** Marked invalid, though text and key are those of a case that is marked valid: the suite contradicts itself. */
const sameAsValid = new Map([
  [367, 357],
  [370, 357],
]);

type Example = { input: { key: JWK | JWK[]; payload?: string }; output: { compact?: string } };

type Wycheproof = {
  testGroups: {
    public?: JWK;
    private: JWK;
    tests: { tcId: number; comment: string; jws: string | object; result: 'valid' | 'invalid' }[];
  }[];
};

const wycheproof = ['wycheproof', 'json_web_signature_test.json'] as const;
describe.skipIf(!has(...wycheproof))(suite('Wycheproof JSON Web Signature'), () => {
  test('every case, or a stricter answer with its reason', async () => {
    const { testGroups } = read(...wycheproof) as Wycheproof;
    const tests = new Map(
      testGroups.flatMap((group) => group.tests.map((each) => [each.tcId, each] as const)),
    );
    expect(tests.size).toBe(401);
    const disagreed: number[] = [];
    for (const group of testGroups) {
      for (const { tcId, jws, result } of group.tests) {
        const outcome = await outcomeOf(
          typeof jws === 'string' ? jws : JSON.stringify(jws),
          group.public ?? group.private,
        );
        if (outcome === 'valid' && result === 'invalid') {
          const twin = tests.get(sameAsValid.get(tcId) ?? 0);
          expect(twin, `${tcId} is laxer than the suite`).toMatchObject({ jws, result: 'valid' });
        } else if (outcome !== 'valid' && result === 'valid') disagreed.push(tcId);
      }
    }
    expect(disagreed).toEqual([...stricter.keys()]);
  });
});

type Signed = { id: string; token: unknown; key: JWK | undefined };

/** To the byte where the algorithm has one answer; otherwise it verifies. */
async function expectSignedAgain(examples: Signed[]): Promise<void> {
  for (const { id, token, key } of examples) {
    const compact = String(token);
    const [fact] = (await readKeys(JSON.stringify(key))).keys;
    if (!fact) throw new Error(id);
    const handle = handleOf('id', fact);
    const { header, payload } = readToken(compact);
    const came = (bytes = new Uint8Array()) => ({ kind: 'came', bytes }) as const;
    const input = signingInput(came(header?.bytes), came(payload?.bytes), handle);
    if (!input.ok) throw new Error(`${id}: ${input.problem.kind}`);
    const signed = await signCompact(input.value, handle);
    const again = signed.ok ? signed.value : '';
    const hasOneAnswer = /^(RS|HS|Ed)/.test(input.value.algorithm.alg);
    expect(again === compact, id).toBe(hasOneAnswer);
    expect(await outcomeOf(again, key ?? {}), id).toBe('valid');
  }
}

const rfcs = 'examples of RFC 7515, 7519, 7797 and 8037 (CONFORMANCE_VECTORS with rfc_vectors.json)';
describe.skipIf(!has('rfc_vectors.json'))(rfcs, () => {
  test('are judged as the RFCs say', async () => {
    type Vector = {
      id: string;
      expect: string;
      token: unknown;
      key?: JWK;
      keys?: JWK[];
      detached_payload?: string;
    };
    const expected: Record<string, string[]> = {
      verified: ['valid'],
      'unsecured-never-valid': ['unsigned'],
      'jwe-not-jws': ['encrypted'],
      'json-serialization': ['unsupported'],
    };
    const { vectors } = read('rfc_vectors.json') as { vectors: Vector[] };
    const judged = vectors.filter((vector) => vector.expect in expected);
    expect(judged).toHaveLength(14);
    for (const { id, expect: wanted, token, key, keys, detached_payload: detached } of judged) {
      const text = typeof token === 'string' ? token : JSON.stringify(token);
      const outcome = await outcomeOf(text, key ?? keys?.[0] ?? { kty: 'oct', k: 'AA' });
      // RFC 7797 section 4.2: its payload travels apart, and with its dot it could stand in no compact token.
      expect(outcome, id).toBe(detached === undefined ? expected[wanted]?.[0] : 'invalid');
    }
  });

  test('what they signed we sign again', async () => {
    type Vector = { expect: string; id: string; token: unknown; key?: JWK };
    const { vectors } = read('rfc_vectors.json') as { vectors: Vector[] };
    const examples = vectors.filter(({ expect, id }) => expect === 'verified' && id !== 'rfc7797-4.2');
    expect(examples).toHaveLength(7);
    await expectSignedAgain(examples.map(({ id, token, key }) => ({ id, token, key })));
  });
});

describe.skipIf(!has('rfc7520-cookbook', 'jws'))(suite('RFC 7520 cookbook'), () => {
  test('what it signed we sign again', async () => {
    const files = ['jws/4_1.rsa_v15_signature', 'jws/4_2.rsa-pss_signature', 'jws/4_3.ecdsa_signature'];
    const more = ['jws/4_4.hmac-sha2_integrity_protection', 'curve25519/jws'];
    const examples = [...files, ...more].map((id) => {
      const { input, output } = read('rfc7520-cookbook', `${id}.json`) as Example;
      return { id, token: output.compact, key: [input.key].flat()[0] };
    });
    await expectSignedAgain(examples);
  });

  describe('compact form', () => {
    const files = has('rfc7520-cookbook', 'jws') ? readdirSync(join(folder, 'rfc7520-cookbook', 'jws')) : [];
    /** There is no compact form of these, or its payload travels apart. */
    const apart = ['4_5', '4_6', '4_7', '4_8'];
    test.each(files)('%s', async (file) => {
      const { input, output } = read('rfc7520-cookbook', 'jws', file) as Example;
      const key = Array.isArray(input.key) ? input.key[0] : input.key;
      // The cookbook's own alg values are not always those of its tokens.
      const jwk: JWK = Object.fromEntries(Object.entries(key ?? {}).filter(([name]) => name !== 'alg'));
      const isApart = apart.some((section) => file.startsWith(section));
      if (output.compact === undefined) expect(isApart).toBe(true);
      else expect(await outcomeOf(output.compact, jwk)).toBe(isApart ? 'invalid' : 'valid');
    });
  });
});
