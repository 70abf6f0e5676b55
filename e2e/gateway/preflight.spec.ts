import { constants, createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { CheckedKey } from '../../src/core/checks/check.js';
import { runChecks, wouldBeAccepted } from '../../src/core/checks/run.js';
import { readJson } from '../../src/core/json/read.js';
import { apiProxy } from '../../src/core/profiles/builtIn.js';
import { classifyToken } from '../../src/core/token/families/families.js';
import { readToken } from '../../src/core/token/read/read.js';
import type { SignatureStatus } from '../../src/core/token/verify/signatureStatus.js';
import { publicKeyOf } from '../../src/core/keys/testing/keys.js';
import { verifySignature } from '../../src/core/token/verify/verify.js';
import { opensslKeyId } from '../interop/openssl.js';
import { requires } from '../interop/tools.js';
import { golden } from '../journeys/tokens.js';
import { startGateway, type Gateway } from './haproxy.js';

const { applicationId } = golden;

type Pair = { privateKey: KeyObject; publicKey: KeyObject; pem: string; key: CheckedKey };

async function pairOf(modulusLength: number): Promise<Pair> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength });
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const keyId = await opensslKeyId(pem);
  const names = { keyId, thumbprint: 'the RFC 7638 thumbprint', kid: null, certificate: null, ssh: null };
  const sized = { ...names, modulusBits: modulusLength, modulus: null };
  const key = { ...sized, alg: 'RS256', canSign: true, publiclyKnown: null };
  return { privateKey, publicKey, pem, key };
}

async function statusOf(token: string, { publicKey }: Pair): Promise<SignatureStatus> {
  const judged = classifyToken(readToken(token));
  if (judged.verdict !== 'verifiable') return judged.verdict;
  const outcome = await verifySignature(
    judged,
    publicKeyOf({ kty: 'RSA', ...publicKey.export({ format: 'jwk' }) }),
  );
  if (outcome === 'valid') return judged.notices.length > 0 ? 'valid-with-notice' : 'valid';
  return outcome === 'invalid' ? 'invalid' : 'unsupported';
}

/** What preflight says of a pasted token, for the key and the Application ID that the gateway knows. */
async function preflight(token: string, pair: Pair): Promise<{ accepted: boolean; failed: string[] }> {
  const reading = readToken(token);
  const part = (text: string) => ({ text, json: readJson(text) });
  const results = runChecks({
    header: part(reading.header?.text ?? ''),
    payload: typeof reading.payload?.text === 'string' ? part(reading.payload.text) : null,
    token: reading.token,
    signature: await statusOf(token, pair),
    key: pair.key,
    loadedKeys: [],
    profile: apiProxy,
    fieldValues: { applicationId },
    now: Math.floor(Date.now() / 1000),
    skew: 0,
  });
  const failed = results.filter(({ result }) => result === 'fail').map(({ id }) => id);
  return { accepted: wouldBeAccepted(results), failed };
}

/** A token over the very texts given; `alg` says how it is signed, whatever the header says. */
function signed(header: string, payload: string, alg: string, { privateKey, pem }: Pair): string {
  const input = [header, payload].map((text) => Buffer.from(text).toString('base64url')).join('.');
  const bytes = Buffer.from(input);
  const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
  const signature = {
    RS384: () => sign('sha384', bytes, privateKey),
    PS256: () => sign('sha256', bytes, { key: privateKey, ...pss }),
    HS256: () => createHmac('sha256', pem).update(input).digest(),
    none: () => Buffer.alloc(0),
  }[alg];
  return `${input}.${(signature?.() ?? sign('sha256', bytes, privateKey)).toString('base64url')}`;
}

const mostly = <T>(good: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 14, arbitrary: fc.constant(good) },
    { weight: 2, arbitrary: fc.constantFrom(...others) },
  );
const absent = undefined;
const name = (good: string): fc.Arbitrary<unknown> =>
  mostly<unknown>(good, good.toUpperCase(), `${good}0`, good.slice(1), '', absent, 7, null, true, [good], {
    id: good,
  });

/** Headers and payloads of tokens, as members; times are seconds from now. */
const samples = fc.record({
  alg: mostly<string | undefined>('RS256', 'RS384', 'PS256', 'HS256', 'none', 'rs256', 'RS2560', absent),
  kid: mostly<unknown>('own', 'other', 'thumbprint', '', absent, 7),
  typ: mostly<unknown>('JWT', absent, 'jwt', 'at+jwt', 1),
  sub: name(applicationId),
  aud: name(applicationId),
  iss: name(applicationId),
  exp: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(600, 3600, 86_400, 4e8) },
    { weight: 1, arbitrary: fc.constantFrom(0, -1, -3600, absent) },
  ),
  iat: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(0, -1, -3600, absent) },
    { weight: 1, arbitrary: fc.constantFrom(600, 3600, -4e9) },
  ),
  nbf: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(absent, absent, 0, -600) },
    { weight: 1, arbitrary: fc.constantFrom(600, 86_400, -4e9) },
  ),
  more: fc.constantFrom<object>(
    {},
    { jti: 'x' },
    { scope: 'a b', n: 1.5 },
    { name: 'Ünïcode ✓', o: { exp: 1 } },
  ),
  indent: fc.constantFrom(0, 2),
  backwards: fc.boolean(),
  signer: mostly<'own' | 'other'>('own', 'other'),
  weak: fc.boolean(),
  damage: mostly<'none' | 'cut' | 'flip'>('none', 'cut', 'flip'),
});
type Sample = typeof samples extends fc.Arbitrary<infer T> ? T : never;

const textOf = (members: object, { indent, backwards }: Sample): string => {
  const entries = Object.entries(members).filter(([, value]) => value !== absent);
  return JSON.stringify(Object.fromEntries(backwards ? entries.toReversed() : entries), null, indent);
};

function tokenOf(sample: Sample, registered: Pair, stranger: Pair): string {
  const now = Math.floor(Date.now() / 1000);
  const at = (offset: number | undefined) => (offset === absent ? absent : now + offset);
  const kids: Record<string, unknown> = {
    own: registered.key.keyId,
    other: stranger.key.keyId,
    thumbprint: registered.key.thumbprint,
  };
  const { alg, kid, typ, sub, aud, iss, more } = sample;
  const header = textOf({ alg, kid: typeof kid === 'string' ? (kids[kid] ?? kid) : kid, typ }, sample);
  const times = { iat: at(sample.iat), nbf: at(sample.nbf), exp: at(sample.exp) };
  const payload = textOf({ sub, aud, iss, ...times, ...more }, sample);
  const token = signed(header, payload, alg ?? '', sample.signer === 'own' ? registered : stranger);
  if (sample.damage === 'cut') return token.slice(0, -20);
  const middle = token.length - 30;
  if (sample.damage === 'flip')
    return token.slice(0, middle) + (token[middle] === 'A' ? 'B' : 'A') + token.slice(middle + 1);
  return token;
}

async function withGateways(
  use: (of: (weak: boolean) => { pair: Pair; gateway: Gateway }, stranger: Pair) => Promise<void>,
): Promise<void> {
  const pairs = await Promise.all([pairOf(2048), pairOf(1024), pairOf(2048)]);
  const [strong, weak, stranger] = pairs;
  const start = ({ pem, key: { keyId } }: Pair) => startGateway({ publicKeyPem: pem, keyId, applicationId });
  const gateways = [await start(strong), await start(weak)] as const;
  try {
    await use(
      (isWeak) => (isWeak ? { pair: weak, gateway: gateways[1] } : { pair: strong, gateway: gateways[0] }),
      stranger,
    );
  } finally {
    await Promise.all(gateways.map((gateway) => gateway.stop()));
  }
}

test.beforeEach(() => requires('haproxy', 'curl', 'openssl'));

test('what preflight says of three hundred tokens, the gateway says too', async () => {
  await withGateways(async (of, stranger) => {
    let accepted = 0;
    for (const sample of fc.sample(samples, { numRuns: 300, seed: 7519 })) {
      const { pair, gateway } = of(sample.weak);
      const token = tokenOf(sample, pair, stranger);
      const said = await preflight(token, pair);
      const answer = await gateway.call(token);
      expect({ ...said, answer }, JSON.stringify(sample)).toMatchObject({
        answer: said.accepted ? 200 : 401,
      });
      if (said.accepted) accepted += 1;
    }
    // Neither answer is the rule.
    expect(accepted).toBeGreaterThan(60);
    expect(accepted).toBeLessThan(240);
  });
});

test('preflight is stricter on purpose where this gateway is lenient', async () => {
  await withGateways(async (of) => {
    const { pair, gateway } = of(false);
    const now = Math.floor(Date.now() / 1000);
    const claims = { sub: applicationId, aud: applicationId, iss: applicationId, iat: now, exp: now + 600 };
    const header = { alg: 'RS256', kid: pair.key.keyId, typ: 'JWT' };
    const token = (payload: object, more: object = {}) =>
      signed(
        JSON.stringify({ ...header, ...more }),
        JSON.stringify({ ...claims, ...payload }),
        'RS256',
        pair,
      );
    const doubled = JSON.stringify(claims).replace('{', `{"sub":"${applicationId}",`);
    for (const [check, sample] of [
      ['exp', token({ exp: `${now + 600}` })],
      ['exp', token({ exp: (now + 600) * 1000 })],
      ['exp', token({ exp: (now + 600) * 1e6 })],
      ['exp', token({ exp: 8.7e12 })],
      ['exp', token({ exp: -5 })],
      ['iat', token({ iat: `${now}` })],
      ['nbf', token({ nbf: `${now}` })],
      ['names', signed(JSON.stringify(header), doubled, 'RS256', pair)],
      ['crit', token({}, { crit: ['x'], x: 1 })],
    ] as const) {
      expect(await gateway.call(sample), check).toBe(200);
      const { accepted, failed } = await preflight(sample, pair);
      expect(accepted, check).toBe(false);
      expect(failed, check).toContain(check);
    }
  });
});

test('a token that is too large for the gateway is too large for preflight', async () => {
  await withGateways(async (of) => {
    const { pair, gateway } = of(false);
    const now = Math.floor(Date.now() / 1000);
    const sized = (length: number) =>
      signed(
        JSON.stringify({ alg: 'RS256', kid: pair.key.keyId }),
        JSON.stringify({
          ...{ sub: applicationId, aud: applicationId, iss: applicationId, iat: now, exp: now + 600 },
          pad: 'x'.repeat(length),
        }),
        'RS256',
        pair,
      );
    for (const length of [100, 7000, 10_000]) {
      expect(await gateway.call(sized(length)), `${length}`).toBe(200);
      expect((await preflight(sized(length), pair)).accepted, `${length}`).toBe(true);
    }
    for (const length of [12_000, 15_000]) {
      expect(await gateway.call(sized(length)), `${length}`).toBe(400);
      expect((await preflight(sized(length), pair)).failed, `${length}`).toContain('size');
    }
  });
});
