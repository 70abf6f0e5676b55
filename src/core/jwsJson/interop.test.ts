import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  flattenedVerify,
  FlattenedSign,
  generalVerify,
  GeneralSign,
  type FlattenedJWS,
  type GeneralJWS,
  type JWK,
} from 'jose';
import { describe, expect, test } from 'vitest';
import { keyOfJwk } from '../keys/testing/keys.js';
import { makeJwsJson } from './make.js';
import { handle, never, outcome, pairs } from './testing/outcome.js';

const folder = process.env['CONFORMANCE_VECTORS'] ?? '';
const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));

const cookbook = 'rfc7520-cookbook/jws';
describe.skipIf(!existsSync(join(folder, cookbook)))('RFC 7520 (CONFORMANCE_VECTORS)', () => {
  type Example = { input: { key: JWK | JWK[] }; output: { json: unknown; json_flat?: unknown } };
  test.each([
    ['4_6.protecting_specific_header_fields', 1],
    ['4_7.protecting_content_only', 1],
    ['4_8.multiple_signatures', 3],
  ])('%s, general and flattened', async (file, count) => {
    const { input, output } = read(`${cookbook}/${file}.json`) as Example;
    const keys = await Promise.all([input.key].flat().map((jwk) => handle(jwk, String(jwk['kid']))));
    for (const json of [output.json, output.json_flat].filter((one) => one !== undefined)) {
      const { verdict } = await outcome(json, keys);
      expect(verdict).toMatchObject({ status: 'valid', verified: count });
      expect(verdict.signatures.map(({ key }) => key)).toEqual(keys);
    }
  });
});

describe.skipIf(!existsSync(join(folder, 'rfc_vectors.json')))('RFC 7797 (CONFORMANCE_VECTORS)', () => {
  test('4.2: a payload that is not encoded stands in the JSON', async () => {
    type Vector = { id: string; token: string; key: JWK };
    const { vectors } = read('rfc_vectors.json') as { vectors: Vector[] };
    const { token, key } = vectors.find(({ id }) => id === 'rfc7797-4.2') ?? never();
    const [header, , signature] = token.split('.');
    const json = { protected: header, payload: '$.02', signature };
    const { jws, verdict } = await outcome(json, [await handle(key)]);
    expect(verdict).toMatchObject({ status: 'valid', verified: 1 });
    // It has a dot, so there is no compact form.
    expect(jws.signatures[0]?.compact).toBeNull();
    expect((await outcome({ ...json, payload: '$.03' }, [await handle(key)])).verdict.verified).toBe(0);
  });
});

const keys = await pairs();

/** What jose may be asked to sign. */
const wishes = fc.record({
  payload: fc.uint8Array({ maxLength: 60 }),
  signers: fc.array(
    fc.record({ by: fc.nat(keys.length - 1), isKidApart: fc.boolean(), isAlgApart: fc.boolean() }),
    { minLength: 1, maxLength: 3 },
  ),
});

test('200 that jose makes are verified here', { timeout: 120_000 }, async () => {
  for (const { payload, signers } of fc.sample(wishes, { numRuns: 200, seed: 7515 })) {
    const general = new GeneralSign(payload);
    const flat: unknown[] = [];
    for (const { by, isKidApart, isAlgApart } of signers) {
      const { alg, privateKey, facts } = keys[by] ?? never();
      const inside = { ...(!isAlgApart && { alg }), ...(!isKidApart && { kid: facts.keyId }) };
      const apart = { ...(isAlgApart && { alg }), ...(isKidApart && { kid: facts.keyId }) };
      const one = new FlattenedSign(payload);
      const signer = general.addSignature(privateKey ?? never());
      if (Object.keys(inside).length > 0) [one, signer].forEach((each) => each.setProtectedHeader(inside));
      if (Object.keys(apart).length > 0) [one, signer].forEach((each) => each.setUnprotectedHeader(apart));
      flat.push(await one.sign(privateKey ?? never()));
    }
    const whole = await outcome(await general.sign(), keys);
    expect(whole.verdict).toMatchObject({ status: 'valid', verified: signers.length });
    expect(whole.jws.payload).toEqual(payload);
    for (const json of flat) expect((await outcome(json, keys)).verdict.status).toBe('valid');
  }
});

test('200 that are made here are verified by jose', { timeout: 120_000 }, async () => {
  for (const { payload, signers } of fc.sample(wishes, { numRuns: 200, seed: 7520 })) {
    const by = [...new Set(signers.map((one) => keys[one.by] ?? never()))];
    const isKidApart = signers[0]?.isKidApart === true;
    const made = (syntax: 'general' | 'flattened') =>
      makeJwsJson(
        {
          syntax,
          header: { kind: 'typed', text: '{"alg":"ES256","typ":"JOSE"}' },
          payload: { kind: 'came', bytes: payload },
          isKidApart,
        },
        by,
      );
    const [general, flattened] = [await made('general'), await made('flattened')];
    if (!general.ok || !flattened.ok) throw new Error('not made');
    const jws = JSON.parse(general.value) as GeneralJWS;
    expect(jws.signatures).toHaveLength(by.length);
    for (const { privateKey, facts, alg } of by) {
      if (!privateKey) never();
      const verified = await generalVerify(jws, { ...facts.jwk, alg });
      expect(verified.payload).toEqual(payload);
      expect(verified.protectedHeader).toMatchObject({ alg, typ: 'JOSE' });
      const kid = (isKidApart ? verified.unprotectedHeader : verified.protectedHeader)?.kid;
      expect(kid).toBe(by.length > 1 || isKidApart ? facts.keyId : undefined);
    }
    const [first] = by;
    const one = JSON.parse(flattened.value) as FlattenedJWS;
    const jwk: JWK = { ...first?.facts.jwk, kty: first?.facts.jwk.kty ?? '', alg: first?.alg ?? '' };
    await flattenedVerify(one, jwk);
    expect((await outcome(general.value, keys)).verdict).toMatchObject({
      status: 'valid',
      verified: by.length,
    });
  }
});

test('what can’t be made is named', async () => {
  const made = async (header: string, by = keys) => {
    const result = await makeJwsJson(
      {
        syntax: 'general',
        isKidApart: false,
        header: { kind: 'typed', text: header },
        payload: { kind: 'typed', text: '{}' },
      },
      by,
    );
    return result.ok ? (JSON.parse(result.value) as GeneralJWS) : result.problem.kind;
  };
  expect(await made('{}', [])).toBe('signing-no-private-key');
  expect(await made('{"b64":false,"crit":["b64"]}')).toBe('b64-false');
  expect(await made('[]')).toBe('signing-header-not-object');
  expect(await made('{')).toBe('signing-not-json');
  // An algorithm that the key has too is kept, and so is a kid that names it.
  const { signatures } = (await made(
    `{"alg":"PS512","kid":"${keys[1]?.facts.thumbprint ?? ''}"}`,
  )) as GeneralJWS;
  const headers = signatures.map(
    (one) => JSON.parse(Buffer.from(one.protected ?? '', 'base64url').toString()) as unknown,
  );
  expect(headers).toEqual([
    { alg: 'ES256', kid: keys[0]?.facts.keyId },
    { alg: 'PS512', kid: keys[1]?.facts.thumbprint },
    { alg: 'Ed25519', kid: keys[2]?.facts.keyId },
  ]);
});

test('20,000 mutations throw nothing, and nothing spoilt is valid', { timeout: 240_000 }, async () => {
  const secret = { ...(keys[0] ?? never()), ...(await keyOfJwk({ kty: 'oct', k: 'A'.repeat(43) })) };
  const signed = await new GeneralSign(new TextEncoder().encode('{"amount":"10.00"}'))
    .addSignature(secret.privateKey ?? never())
    .setProtectedHeader({ alg: 'HS256', typ: 'JOSE' })
    .addSignature(secret.privateKey ?? never())
    .setProtectedHeader({ alg: 'HS256' })
    .setUnprotectedHeader({ kid: 'k' })
    .sign();
  type Signature = { protected?: unknown; signature?: unknown };
  type Signed = Signature & { payload?: unknown; signatures?: Signature[] };
  const triples = ({ payload, signatures = [] }: Signed) =>
    signatures.map((one) => JSON.stringify([payload, one.protected, one.signature]));
  const right = triples(signed);
  const original = JSON.stringify(signed);
  const flattened = JSON.stringify({ payload: signed.payload, ...signed.signatures[0] });
  const at = fc.nat(original.length - 1);
  const piece = fc.constantFrom(
    ...Array.from('Ax-_.=+ {"}[],:\\\0é'),
    ...[
      '"header":{"alg":"none"},',
      '"crit":["exp"],',
      '"b64":false,',
      '"payload":"e30",',
      '"signatures":[],',
    ],
  );
  const change = fc.oneof(
    fc.tuple(at, piece).map(
      ([to, text]) =>
        (json: string) =>
          json.slice(0, to) + text + json.slice(to + 1),
    ),
    fc.tuple(at, piece).map(
      ([to, text]) =>
        (json: string) =>
          json.slice(0, to) + text + json.slice(to),
    ),
    fc.tuple(at, fc.nat(20)).map(
      ([to, n]) =>
        (json: string) =>
          json.slice(0, to) + json.slice(to + n),
    ),
  );
  const mutation = fc.tuple(
    fc.constantFrom(original, flattened),
    fc.array(change, { minLength: 1, maxLength: 2 }),
  );
  const wrong: string[] = [];
  let intact = 0;
  for (const [json, changes] of fc.sample(mutation, { numRuns: 20_000, seed: 7515 })) {
    const text = changes.reduce((changed, apply) => apply(changed), json);
    const { jws, verdict } = await outcome(text, [secret]);
    const valid = verdict.signatures.flatMap(({ status }, index) =>
      status.startsWith('valid') ? [index] : [],
    );
    if (valid.length === 0) continue;
    const value = JSON.parse(text) as Signed;
    const has = jws.syntax === 'general' ? triples(value) : triples({ ...value, signatures: [value] });
    intact += 1;
    if (valid.some((index) => !right.includes(has[index] ?? ''))) wrong.push(text);
  }
  expect(wrong).toEqual([]);
  // One of two is still right in many of them.
  expect(intact).toBeGreaterThan(1000);
});
