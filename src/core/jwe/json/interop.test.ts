import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import {
  FlattenedEncrypt,
  flattenedDecrypt,
  GeneralEncrypt,
  generalDecrypt,
  type FlattenedJWE,
  type GeneralJWE,
} from 'jose';
import { expect, test } from 'vitest';
import {
  encryptCompact,
  encryptGeneral,
  jsonOf,
  readJweJson,
  type ContentEncryptionAlgorithm,
  type JweKey,
  type KeyManagementAlgorithm,
} from '../jwe.js';
import { keysOf, opened, textOf } from './testing/outcome.js';

function never(): never {
  throw new Error('not to be');
}
const only = async (of: unknown): Promise<JweKey> => (await keysOf(of))[0] ?? never();
const jwk = (key: KeyObject) => key.export({ format: 'jwk' });
const secret = (length: number) => Buffer.alloc(length, 7 + length);

type Owner = {
  alg: KeyManagementAlgorithm;
  here: JweKey;
  seal: KeyObject | Buffer;
  open: KeyObject | Buffer;
};
async function owner(
  alg: KeyManagementAlgorithm,
  { publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject },
): Promise<Owner> {
  return { alg, here: await only(jwk(privateKey)), seal: publicKey, open: privateKey };
}
async function sharing(alg: KeyManagementAlgorithm, length: number): Promise<Owner> {
  const here = await only({ kty: 'oct', k: secret(length).toString('base64url') });
  return { alg, here, seal: secret(length), open: secret(length) };
}
const owners: Owner[] = [
  await owner('RSA-OAEP-256', generateKeyPairSync('rsa', { modulusLength: 2048 })),
  await owner('ECDH-ES+A128KW', generateKeyPairSync('ec', { namedCurve: 'P-256' })),
  await owner('ECDH-ES+A256KW', generateKeyPairSync('ec', { namedCurve: 'P-384' })),
  await sharing('A128KW', 16),
  await sharing('A256GCMKW', 32),
];
const encs: ContentEncryptionAlgorithm[] = ['A128GCM', 'A256GCM', 'A128CBC-HS256', 'A256CBC-HS512'];

/** What either of the two may be asked to encrypt. */
const wishes = fc.record({
  content: fc.uint8Array({ maxLength: 60 }),
  to: fc.uniqueArray(fc.nat(owners.length - 1), { minLength: 1, maxLength: 3 }),
  enc: fc.constantFrom(...encs),
  aad: fc.option(fc.uint8Array({ minLength: 1, maxLength: 20 })),
  shared: fc.boolean(),
  isEncApart: fc.boolean(),
});
const ownersOf = (to: readonly number[]) => to.map((at) => owners[at] ?? never());

test('200 that jose makes are opened here, by the key of each recipient', { timeout: 120_000 }, async () => {
  for (const { content, to, enc, aad, shared, isEncApart } of fc.sample(wishes, {
    numRuns: 200,
    seed: 7516,
  })) {
    const by = ownersOf(to);
    const general = new GeneralEncrypt(content);
    if (!isEncApart) general.setProtectedHeader({ enc });
    if (shared || isEncApart)
      general.setSharedUnprotectedHeader({ ...(shared && { typ: 'x' }), ...(isEncApart && { enc }) });
    if (aad) general.setAdditionalAuthenticatedData(aad);
    for (const { alg, seal } of by) general.addRecipient(seal).setUnprotectedHeader({ alg, kid: alg });
    const json = await general.encrypt();
    const plaintext = Buffer.from(content).toString();
    for (const [at, { here }] of by.entries()) expect(await opened(json, [here])).toEqual({ plaintext, at });
    const stranger = owners.find((one) => !by.includes(one)) ?? never();
    expect(await opened(json, [stranger.here])).toEqual(expect.any(String));

    const [first = never()] = by;
    const flat = new FlattenedEncrypt(content).setProtectedHeader({ enc, alg: first.alg });
    if (shared) flat.setUnprotectedHeader({ kid: 'x' });
    if (aad) flat.setAdditionalAuthenticatedData(aad);
    const one = await flat.encrypt(first.seal);
    expect(await opened(one, [first.here])).toEqual({ plaintext, at: 0 });
    expect(readJweJson(textOf(one)).compact === null).toBe(shared || aad !== null);
  }
});

test('200 that are made here are opened by jose', { timeout: 120_000 }, async () => {
  for (const { content, to, enc, shared } of fc.sample(wishes, { numRuns: 200, seed: 7520 })) {
    const by = ownersOf(to);
    const [first = never()] = by;
    const made = await encryptGeneral(
      { alg: first.alg, enc, isNested: shared },
      content,
      by.map(({ here }) => here),
    );
    const json = JSON.parse(made.ok ? made.value : never()) as GeneralJWE;
    expect(json.recipients).toHaveLength(by.length);
    for (const { open } of by) {
      const { plaintext, protectedHeader } = await generalDecrypt(json, open);
      expect(Buffer.from(plaintext)).toEqual(Buffer.from(content));
      expect(protectedHeader).toMatchObject({ enc, ...(shared && { cty: 'JWT' }) });
    }
    const compact = await encryptCompact(JSON.stringify({ alg: first.alg, enc }), content, first.here);
    const token = compact.ok ? compact.value : never();
    const flat = JSON.parse(jsonOf(token, 'flattened')) as FlattenedJWE;
    expect(Buffer.from((await flattenedDecrypt(flat, first.open)).plaintext)).toEqual(Buffer.from(content));
    const one = JSON.parse(jsonOf(token, 'general')) as GeneralJWE;
    expect(Buffer.from((await generalDecrypt(one, first.open)).plaintext)).toEqual(Buffer.from(content));
  }
});

test(
  'of 20,000 mutations none throws, and nothing that was changed is opened',
  { timeout: 300_000 },
  async () => {
    const [, , ec = never(), aes = never(), gcm = never()] = owners;
    const general = await encryptGeneral(
      { alg: 'A128KW', enc: 'A128GCM', isNested: false },
      Buffer.from('{"sub":"a"}'),
      [aes.here, gcm.here],
    );
    const flat = await new FlattenedEncrypt(Buffer.from('{"sub":"a"}'))
      .setProtectedHeader({ enc: 'A128CBC-HS256' })
      .setUnprotectedHeader({ alg: 'ECDH-ES+A256KW' })
      .setAdditionalAuthenticatedData(Buffer.from('open'))
      .encrypt(ec.seal);
    const texts = [general.ok ? general.value : never(), JSON.stringify(flat)];
    const keys = [aes.here, gcm.here, ec.here];
    /** What is authenticated: a text that says the same may be opened. */
    const authenticated = (text: string) => {
      const { aad, recipients, protectedHeader } = readJweJson(text);
      return { aad, protectedHeader, ...sealedOf(recipients) };
    };
    const sealedOf = (recipients: ReturnType<typeof readJweJson>['recipients']) => {
      const found = recipients.flatMap(({ sealed }) => (sealed.ok ? [sealed.value.parts] : []));
      const { iv, ciphertext, tag } = found[0] ?? never();
      return { iv, ciphertext, tag };
    };
    const piece = fc.oneof(
      fc.constantFrom(
        ...Array.from('AQgwaZ09-_+/=.~ \n"{}[],:'),
        '"aad":"AA",',
        '"recipients":',
        '\\u0041',
        'null',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
    const edits = fc.array(fc.record({ at, cut: fc.nat({ max: 3 }), piece }), { minLength: 1, maxLength: 3 });
    let [still, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.nat(texts.length - 1), edits, async (which, changes) => {
        const text = texts[which] ?? never();
        const mutated = changes.reduce((so, change) => {
          const place = Math.floor(change.at * so.length);
          return so.slice(0, place) + change.piece + so.slice(place + change.cut);
        }, text);
        const outcome = await opened(mutated, keys);
        if (typeof outcome === 'string') refused += 1;
        else {
          still += 1;
          expect(outcome.plaintext).toBe('{"sub":"a"}');
          expect(authenticated(mutated)).toEqual(authenticated(text));
        }
      }),
      { numRuns: 20_000 },
    );
    // The mutations are neither all harmless nor all hopeless.
    expect(still).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(5_000);
  },
);
