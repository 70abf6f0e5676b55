import { expect, describe, test } from 'vitest';
import { generateHandle } from '../keys/generate.js';
import type { KeyHandle } from '../keys/handle.js';
import { keyOfJwk } from '../keys/testing/keys.js';
import { issuerJwk, serialized } from '../sdJwt/testing/rfc9901.js';
import { handle, never, outcome } from './testing/outcome.js';
import { ecJwk, flattened, general, rsaJwk } from './testing/rfc7515.js';
import { mostSignatures, readJwsJson } from './read.js';
import { verifyJwsJson } from './verify.js';

const rsa = await handle(rsaJwk, general.signatures[0]?.header.kid);
const ec = await handle(ecJwk, flattened.header.kid);
const stranger = await generated('ES256');

async function generated(alg: 'ES256' | 'HS256'): Promise<KeyHandle> {
  const made = await generateHandle(alg, 'generated', alg, 2048);
  return made.ok ? made.value : never(made.problem.kind);
}
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('RFC 7515', () => {
  test('A.6: both signatures verify, each by its key', async () => {
    const { verdict } = await outcome(general, [rsa, ec]);
    expect(verdict).toMatchObject({ status: 'valid', verified: 2, signatures: [{ key: rsa }, { key: ec }] });
    expect(readJwsJson(JSON.stringify(general))).toMatchObject({
      syntax: 'general',
      findings: [],
      signatures: [
        { alg: 'RS256', kid: '2010-12-29', protectedHeader: '{"alg":"RS256"}', compact: null },
        { alg: 'ES256', kid: 'e9bc097a-ce51-4036-9562-d2ade882db0d' },
      ],
    });
  });
  test('A.7', async () => {
    expect(await outcome(flattened, [ec])).toMatchObject({
      jws: { syntax: 'flattened' },
      verdict: { status: 'valid', verified: 1 },
    });
  });
});

test.each(serialized)('RFC 9901, section $name', async ({ json }) => {
  const issuer = await handle(issuerJwk);
  const { jws, verdict } = await outcome(json, [issuer]);
  expect(verdict.signatures[0]?.status).toBe('valid');
  const { compact } = jws.signatures[0] ?? never();
  // A kid beside the disclosures has no place in the compact form.
  expect(compact === null).toBe(JSON.stringify(json).includes('"kid":"issuer-key-1"'));
});

test('one that is broken spoils no other, and is counted', async () => {
  const [first, second] = general.signatures;
  const broken = { ...second, signature: second?.signature.replace('D', 'E') };
  const { verdict } = await outcome({ ...general, signatures: [first, broken] }, [rsa, ec]);
  expect(verdict).toMatchObject({
    status: 'invalid',
    verified: 1,
    signatures: [{ status: 'valid' }, { status: 'invalid', key: ec }],
  });
});

test('without its key, a signature is not invalid', async () => {
  const statuses = async (keys: readonly KeyHandle[]) => {
    const { verdict } = await outcome(general, keys);
    return [verdict.status, ...verdict.signatures.map(({ status }) => status)];
  };
  expect(await statuses([])).toEqual(['unverified', 'no-key', 'no-key']);
  expect(await statuses([rsa])).toEqual(['unverified', 'valid', 'no-key']);
  // It made another one, or a kid names another key.
  expect(await statuses([rsa, stranger])).toEqual(['unverified', 'valid', 'no-key']);
  const one = await outcome(flattened, [stranger]);
  expect(one.verdict.status).toBe('invalid');
  const own = await verifyJwsJson(readJwsJson(JSON.stringify(flattened)), [stranger], []);
  expect(own.status).toBe('unverified');
});

describe('each rule that is broken', () => {
  const { payload, protected: encoded, header, signature } = flattened;
  const one = general.signatures[1];
  const protectedWith = (value: object) => ({ ...flattened, protected: encode(value) });
  test.each<[string, unknown]>([
    ['not-json', JSON.stringify(flattened).slice(0, -1)],
    ['both-syntaxes', { ...general, signature }],
    ['both-syntaxes', { ...general, header }],
    ['member-twice', JSON.stringify(flattened).replace('{', `{"payload":"e30",`)],
    ['member-twice', JSON.stringify(flattened).replace('{', `{"signature":"AAAA",`)],
    ['member-twice', JSON.stringify(flattened).replace('{', `{"header":{"alg":"none"},`)],
    ['payload-missing', { protected: encoded, signature }],
    ['payload-not-string', { ...flattened, payload: {} }],
    ['signatures-not-array', { payload, signatures: one }],
    ['signatures-empty', { payload, signatures: [] }],
    ['signatures-many', { payload, signatures: Array.from({ length: mostSignatures + 1 }, () => one) }],
    [
      'b64-differs',
      {
        payload,
        signatures: [one, { protected: encode({ alg: 'ES256', b64: false, crit: ['b64'] }), signature }],
      },
    ],
    ['signature-not-object', { payload, signatures: ['x'] }],
    [
      'signature-missing',
      { payload, protected: encoded, signatures: undefined, signature: undefined, header },
    ],
    ['member-not-string', { ...flattened, signature: 1 }],
    ['member-not-string', { ...flattened, protected: { alg: 'ES256' } }],
    ['header-not-object', { ...flattened, header: 'kid' }],
    ['no-header', { payload, signature }],
    ['not-base64url', { ...flattened, payload: `${payload}=` }],
    ['not-base64url', { ...flattened, protected: `${encoded}!` }],
    ['not-base64url', { ...flattened, signature: `${signature.slice(0, -1)}R` }],
    [
      'payload-not-text',
      { ...protectedWith({ alg: 'ES256', b64: false, crit: ['b64'] }), payload: '\ud800' },
    ],
    ['names-shared', { ...flattened, header: { ...header, alg: 'ES256' } }],
    ['crit-unprotected', { ...flattened, header: { crit: ['exp'], exp: 1 } }],
    ['b64-unprotected', { ...flattened, header: { b64: true } }],
    ['b64-unprotected', { ...flattened, header: { b64: false, crit: ['b64'] } }],
    // What headers may say is judged as in a compact token.
    ['alg-missing', { payload, header: { kid: 'x' }, signature }],
    ['alg-not-string', protectedWith({ alg: 1 })],
    ['alg-unknown', protectedWith({ alg: 'ES999' })],
    ['alg-none-signed', protectedWith({ alg: 'none' })],
    ['alg-none', { payload, protected: encode({ alg: 'none' }), signature: '' }],
    ['alg-none', { payload, header: { alg: 'none' }, signature: '' }],
    ['crit-unknown', protectedWith({ alg: 'ES256', crit: ['x'], x: 1 })],
    ['crit-invalid', protectedWith({ alg: 'ES256', crit: [] })],
    ['b64-invalid', protectedWith({ alg: 'ES256', b64: false })],
    ['header-not-object', { ...flattened, header: [] }],
    ['header-not-json', { payload, protected: Buffer.from('{').toString('base64url'), signature }],
    ['header-not-utf8', { payload, protected: '_w', header: { alg: 'ES256' }, signature }],
    [
      'token-duplicate-name',
      { payload, protected: Buffer.from('{"alg":"ES256","alg":"ES256"}').toString('base64url'), signature },
    ],
    [
      'token-duplicate-name',
      JSON.stringify({ payload, signature }).replace('{', '{"header":{"alg":"ES256","alg":"ES256"},'),
    ],
    ['token-signature-missing', { ...flattened, signature: '' }],
  ])('%s', async (kind, json) => {
    const { jws, verdict } = await outcome(json, [ec]);
    const said = [jws, ...jws.signatures].flatMap((each) =>
      each.findings.map((finding) => finding.kind as string),
    );
    const read = jws.signatures.flatMap(({ problems }) => problems.map((problem) => problem.kind as string));
    expect([...said, ...read]).toContain(kind);
    expect(verdict).toMatchObject({
      status: expect.stringMatching(/^(?:invalid|unverified)$/) as unknown,
      verified: 0,
    });
  });
  test.each([
    ['protected', { payload, protected: '', header: { alg: 'HS256' } }],
    ['header', { payload, protected: encode({ alg: 'HS256' }), header: {} }],
  ])('an empty %s is said of a signature that verifies', async (name, members) => {
    const k = 'A'.repeat(43);
    const secret = { ...stranger, ...(await keyOfJwk({ kty: 'oct', k })) };
    const input = new TextEncoder().encode(`${members.protected}.${payload}`);
    const mac = await crypto.subtle.sign('HMAC', secret.privateKey ?? never(), input);
    const json = { ...members, signature: Buffer.from(mac).toString('base64url') };
    const { jws, verdict } = await outcome(json, [secret]);
    expect(jws.signatures[0]?.findings).toEqual([{ kind: 'member-empty', name }]);
    expect(verdict).toMatchObject({ status: 'valid-with-notice', verified: 1 });
  });
});
