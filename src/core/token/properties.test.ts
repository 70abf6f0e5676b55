import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimsVerdict } from '../claims/verdict.js';
import { timeVerdict } from '../claims/time/time.js';
import { encodeBase64url } from '../bytes/base64url.js';
import type { Key } from '../keys/key.js';
import { keyOfJwk, publicKeyOf } from '../keys/testing/keys.js';
import { classifyToken } from './families/families.js';
import { readToken } from './read/read.js';
import { verifySignature } from './verify/verify.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const secret = Buffer.from('a secret of at least thirty-two bytes');
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ed25519 = generateKeyPairSync('ed25519');
const publicJwk = (key: typeof rsa.publicKey): Key => publicKeyOf(key.export({ format: 'jwk' }));

type Signer = { key: Key; sign: (input: string) => Buffer };
const signers: Record<string, Signer> = {
  HS256: {
    key: await keyOfJwk({ kty: 'oct', k: secret.toString('base64url') }),
    sign: (input) => createHmac('sha256', secret).update(input).digest(),
  },
  RS256: { key: publicJwk(rsa.publicKey), sign: (input) => sign('sha256', utf8(input), rsa.privateKey) },
  EdDSA: { key: publicJwk(ed25519.publicKey), sign: (input) => sign(null, utf8(input), ed25519.privateKey) },
};
const payloadText = '{"iss":"https://issuer.example","sub":"user-1","exp":1800003600,"ok":"+/_-?>"}';
const originals = Object.entries(signers).map(([alg, signer]) => {
  const input = `${encodeBase64url(utf8(`{"alg":"${alg}","typ":"JWT"}`))}.${encodeBase64url(utf8(payloadText))}`;
  return { signer, token: `${input}.${signer.sign(input).toString('base64url')}` };
});

/** What a careless or a wicked hand does to a token. */
type Edit = { at: number; kind: 'insert' | 'replace' | 'delete' | 'cut' | 'double' | 'swap'; text: string };
const piece = fc.oneof(
  fc.constantFrom(
    ...Array.from('AQgwaZ09-_+/=.~!"\' \n\t,;:%&\\{}<>'),
    '\u200b',
    '\ufeff',
    'é',
    'а',
    '😀',
    '\0',
    'eyJ',
    '..',
    '%2E',
    '\r\n> ',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('insert', 'replace', 'delete', 'cut', 'double', 'swap'),
  text: piece,
});
function apply(token: string, { at, kind, text }: Edit): string {
  const index = Math.floor(at * token.length);
  const before = token.slice(0, index);
  const after = token.slice(index);
  const parts = token.split('.');
  return {
    insert: before + text + after,
    replace: before + text + after.slice(1),
    delete: before + after.slice(1 + text.length),
    cut: at < 0.5 ? after : before,
    double: token + text + token,
    swap: [parts[1], parts[0], ...parts.slice(2)].join('.'),
  }[kind];
}

test(
  'of 20,000 mutated tokens none throws, and none that says something else is valid',
  { timeout: 120_000 },
  async () => {
    const mutation = fc.record({
      original: fc.constantFrom(...originals),
      edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
    });
    const outcomes = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(mutation, async ({ original, edits }) => {
        const input = edits.reduce(apply, original.token);
        const reading = readToken(input);
        claimsVerdict(reading);
        timeVerdict(reading.payload?.text ?? '', reading.payload?.json ?? null, 1_800_000_000);
        const judged = classifyToken(reading);
        const outcome =
          judged.verdict === 'verifiable'
            ? await verifySignature(judged, original.signer.key)
            : judged.verdict;
        const name = typeof outcome === 'object' ? 'unsupported' : outcome;
        outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
        if (outcome !== 'valid' || judged.verdict !== 'verifiable') return;
        if (judged.notices.length === 0) expect(reading.token).toBe(original.token);
        const decoded = readToken(original.token);
        expect(reading.header?.bytes).toEqual(decoded.header?.bytes);
        expect(reading.payload?.bytes).toEqual(decoded.payload?.bytes);
        expect(reading.signature?.bytes).toEqual(decoded.signature?.bytes);
      }),
      { numRuns: 20_000 },
    );
    // The mutations are neither all harmless nor all hopeless.
    for (const each of ['valid', 'invalid', 'malformed']) expect(outcomes.get(each)).toBeGreaterThan(5);
  },
);

describe('reading gives back what was written', () => {
  const header = fc
    .record({
      alg: fc.constantFrom('RS256', 'HS256', 'EdDSA'),
      more: fc.jsonValue(),
      indent: fc.constantFrom(undefined, 1, '\t'),
    })
    .map(({ alg, more, indent }) => JSON.stringify({ alg, more }, null, indent));

  test('of any header, payload and signature', () => {
    fc.assert(
      fc.property(
        header,
        fc.uint8Array({ maxLength: 500 }),
        fc.uint8Array({ minLength: 1, maxLength: 600 }),
        (head, body, sig) => {
          const encoded = [utf8(head), body, sig].map((bytes) => Buffer.from(bytes).toString('base64url'));
          const { form, token, parts, problems } = readToken(encoded.join('.'));
          expect(form).toBe('jws');
          expect(token).toBe(encoded.join('.'));
          expect(parts.map(({ bytes }) => bytes)).toEqual(
            [utf8(head), body, sig].map((bytes) => new Uint8Array(bytes)),
          );
          expect(parts[0]?.text).toBe(head);
          expect(problems.filter(({ kind }) => kind.startsWith('base64url'))).toEqual([]);
        },
      ),
    );
  });

  test('and never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const reading = readToken(text);
        expect(reading.input).toBe(text);
        expect(classifyToken(reading).verdict).not.toBe('verifiable');
      }),
    );
  });
});
