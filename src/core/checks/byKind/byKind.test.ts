import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problems } from '../../../text/en/problems.js';
import { kindCheckNames } from '../../../text/en/kindChecks.js';
import { kindProblems } from '../../../text/en/kindProblems.js';
import { wordingOf } from '../../../text/catalogue.js';
import { readJson } from '../../json/read.js';
import { tokenKinds, type TokenKind } from '../../kinds/kinds.js';
import { kindOf } from '../../kinds/all.js';
import { recogniseKind } from '../../kinds/recogniseKind.js';
import { apiProxy, blank } from '../../profiles/builtIn.js';
import { checkIdsOf } from '../all.js';
import type { Profile } from '../../profiles/profile.js';
import type { CheckedKey } from '../check.js';
import { wouldBeAccepted, type CheckResult } from '../run.js';
import { checksFor, defaultSubject, runChecksFor, type CheckFacts, type CheckSubject } from '../subject.js';
import { isRule, sharedCheckIds, type KindCheckId } from './ids.js';
import { alsoHealthy, healthy, now } from './testing/healthy.js';
import { rocaModulus } from '../../keys/testing/roca.js';

const key: CheckedKey = {
  keyId: 'key-id-a',
  thumbprint: 'thumbprint-a',
  kid: '2026-10',
  certificate: null,
  ssh: null,
  modulusBits: 2048,
  modulus: null,
  alg: 'RS256',
  canSign: false,
  publiclyKnown: null,
};
const other: CheckedKey = { ...key, keyId: 'key-id-b', thumbprint: 'thumbprint-b', kid: '2026-11' };
const nameless: CheckedKey = { ...key, kid: null };
const example = { document: 'RFC 7515', part: 'appendix', number: 'A.2' } as const;

type Facts = Partial<Omit<CheckFacts, 'header' | 'payload'>>;
const issued = { iss: 'https://issuer.example', sub: 'u-1', aud: 'client-1', iat: now - 10, exp: now + 600 };
type Sample = Facts & { header?: object | string; payload?: object | string | null };

const partOf = (over: object | string, base: object | string) => {
  const text =
    typeof over === 'string'
      ? over
      : typeof base === 'string' && Object.keys(over).length === 0
        ? base
        : JSON.stringify({ ...(typeof base === 'string' ? {} : base), ...over });
  return { text, json: readJson(text) };
};

function factsOf(kind: TokenKind, { header = {}, payload = {}, ...rest }: Sample): CheckFacts {
  const good = healthy[kind];
  return {
    header: partOf(header, good.header),
    payload: payload === null || good.payload === null ? null : partOf(payload, good.payload),
    token: 'x',
    signature: kind === 'encrypted' ? 'encrypted' : 'valid',
    key,
    loadedKeys: [key, other],
    fieldValues: {},
    expected: {},
    pasted: null,
    now,
    skew: 0,
    ...rest,
  };
}

const run = (kind: TokenKind, sample: Sample = {}): CheckResult[] =>
  runChecksFor({ by: 'kind', kind }, factsOf(kind, sample));

type Case = [TokenKind, KindCheckId, 'pass' | 'warn' | 'fail' | 'skip', string, Sample];
const gone = undefined;
const typed = { typ: 'client-authentication+jwt' };

const cases: Case[] = [
  ['jwt', 'json', 'fail', 'check-not-an-object', { header: '{"alg":' }],
  ['jwt', 'json', 'skip', '', { header: '', payload: null, signature: 'malformed' }],
  ['jwt', 'json', 'fail', 'check-not-an-object', { payload: '[]' }],
  ['not-jwt', 'json', 'warn', 'kind-not-claims', {}],
  ['not-jwt', 'json', 'warn', 'kind-not-claims', { payload: null }],
  ['not-jwt', 'json', 'fail', 'check-not-an-object', { header: '[]' }],
  ['nested', 'json', 'pass', '', {}],

  ['jwt', 'signature', 'pass', '', {}],
  ['jwt', 'signature', 'warn', 'check-signature-notice', { signature: 'valid-with-notice' }],
  ['jwt', 'signature', 'fail', 'kind-signature-invalid', { signature: 'invalid' }],
  [
    'jwt',
    'signature',
    'fail',
    'kind-signature-invalid',
    { signature: 'invalid', key: { ...key, canSign: true } },
  ],
  ['jwt', 'signature', 'fail', 'check-token-malformed', { signature: 'malformed' }],
  ['jwt', 'signature', 'warn', 'check-signature-unjudged', { signature: 'unsupported' }],
  ['jwt', 'signature', 'skip', '', { signature: 'unsigned' }],
  ['jwt', 'signature', 'skip', '', { signature: 'no-key', key: null }],
  ['encrypted', 'signature', 'skip', '', {}],
  ['id-token', 'exp', 'skip', '', { signature: 'encrypted' }],

  ['jwt', 'alg', 'pass', '', { header: { alg: 'HS512' } }],
  ['jwt', 'alg', 'pass', '', { header: { alg: 'PS384' } }],
  ['jwt', 'alg', 'fail', 'alg-none', { header: { alg: 'none' }, signature: 'unsigned' }],
  ['jwt', 'alg', 'fail', 'alg-none-look-alike', { header: { alg: 'nOnE' } }],
  ['jwt', 'alg', 'fail', 'alg-missing', { header: { alg: gone } }],
  ['jwt', 'alg', 'fail', 'alg-not-string', { header: { alg: 1 } }],
  ['jwt', 'alg', 'warn', 'alg-unknown', { header: { alg: 'X1' }, signature: 'unsupported' }],
  ['jwt', 'alg', 'warn', 'alg-beyond-browsers', { header: { alg: 'ES256K' }, signature: 'unsupported' }],
  ['jwt', 'alg', 'skip', '', { header: '' }],
  ['dpop-proof', 'alg', 'fail', 'kind-alg-symmetric', { header: { alg: 'HS256' } }],

  ['jwt', 'kid', 'skip', '', {}],
  ['jwt', 'kid', 'pass', '', { header: { kid: '2026-10' } }],
  ['jwt', 'kid', 'pass', '', { header: { kid: 'key-id-a' } }],
  ['jwt', 'kid', 'pass', '', { header: { kid: 'thumbprint-a' } }],
  ['jwt', 'kid', 'fail', 'kind-kid-contradicts', { header: { kid: '2026-11' } }],
  ['jwt', 'kid', 'fail', 'kind-kid-contradicts', { header: { kid: 'thumbprint-b' }, key: nameless }],
  ['jwt', 'kid', 'warn', 'kind-kid-differs', { header: { kid: '2026-12' } }],
  ['jwt', 'kid', 'skip', '', { header: { kid: '2026-12' }, key: nameless, loadedKeys: [] }],
  ['jwt', 'kid', 'warn', 'key-kid-names-other', { header: { kid: '2026-11' }, signature: 'invalid' }],
  ['jwt', 'kid', 'warn', 'kind-kid-unknown', { header: { kid: '2026-12' }, signature: 'invalid' }],
  ['jwt', 'kid', 'warn', 'kind-kid-unknown', { header: { kid: '2026-12' }, signature: 'unsupported' }],
  [
    'jwt',
    'kid',
    'skip',
    '',
    { header: { kid: '2026-12' }, signature: 'invalid', key: { ...nameless, alg: 'HS256' } },
  ],
  [
    'jwt',
    'kid',
    'skip',
    '',
    { header: { kid: '2026-12' }, signature: 'invalid', key: nameless, loadedKeys: [nameless] },
  ],
  ['jwt', 'kid', 'skip', '', { header: { kid: '2026-12' }, signature: 'no-key', key: null }],
  ['jwt', 'kid', 'warn', 'check-kid-is-key', { header: { kid: '-----BEGIN PUBLIC KEY-----' } }],
  ['jwt', 'kid', 'fail', 'header-type', { header: { kid: 7 } }],

  ['dpop-proof', 'typ', 'pass', '', {}],
  ['dpop-proof', 'typ', 'fail', 'kind-header-missing', { header: { typ: gone } }],
  ['dpop-proof', 'typ', 'fail', 'kind-value-other', { header: { typ: 'JWT' } }],
  ['key-binding', 'typ', 'pass', '', {}],
  ['key-binding', 'typ', 'fail', 'kind-header-missing', { header: { typ: gone } }],
  ['key-binding', 'exp', 'pass', '', {}],
  ['dpop-proof', 'typ', 'fail', 'header-type', { header: { typ: 1 } }],
  ['dpop-proof', 'typ', 'skip', '', { header: '1' }],

  ['jwt', 'iss', 'skip', '', {}],
  ['jwt', 'iss', 'pass', '', { payload: { iss: 'x' } }],
  ['jwt', 'iss', 'warn', 'claim-type', { payload: { iss: 1 } }],
  ['id-token', 'iss', 'fail', 'kind-claim-missing', { payload: { iss: '' } }],
  ['id-token', 'iss', 'fail', 'claim-type', { payload: { iss: 1 } }],
  ['jwt', 'sub', 'pass', '', {}],
  ['jwt', 'sub', 'warn', 'claim-type', { payload: { sub: 42 } }],
  ['authorization-grant', 'sub', 'warn', 'kind-claim-missing', { payload: { sub: gone } }],
  ['jwt', 'aud', 'skip', '', {}],
  ['id-token', 'aud', 'pass', '', { payload: { aud: ['a'] } }],
  ['id-token', 'aud', 'fail', 'claim-type', { payload: { aud: ['a', 1] } }],
  ['id-token', 'aud', 'fail', 'kind-claim-missing', { payload: { aud: [] } }],
  ['jwt', 'aud', 'warn', 'claim-type', { payload: { aud: {} } }],
  ['jwt', 'jti', 'skip', '', {}],
  ['at-jwt', 'jti', 'pass', '', {}],
  ['client-assertion', 'jti', 'warn', 'kind-claim-missing', { payload: { jti: gone } }],
  ['access-token', 'jti', 'skip', '', {}],

  ['id-token', 'azp', 'warn', 'kind-claim-missing', { payload: { aud: ['a', 'b'] } }],
  ['id-token', 'azp', 'pass', '', { payload: { aud: ['a', 'b'], azp: 'a' } }],
  ['client-assertion', 'sub', 'fail', 'kind-iss-not-sub', { payload: { iss: 'https://c.example' } }],
  ['client-assertion', 'aud', 'pass', '', { payload: { aud: ['https://a.example', 'https://b.example'] } }],
  ['client-assertion', 'aud', 'fail', 'kind-aud-not-issuer', { header: typed }],
  [
    'client-assertion',
    'aud',
    'fail',
    'kind-aud-not-issuer',
    { header: typed, payload: { aud: ['https://a.example', 'https://b.example'] } },
  ],
  ['client-assertion', 'aud', 'pass', '', { header: typed, payload: { aud: 'https://as.example' } }],
  ['at-jwt', 'typ', 'fail', 'kind-value-other', { header: { typ: 'JWT' } }],
  ['at-jwt', 'typ', 'pass', '', { header: { typ: 'application/AT+JWT' } }],
  ['dpop-proof', 'jwk', 'fail', 'header-type', { header: { jwk: 'x' } }],
  ['dpop-proof', 'jwk', 'fail', 'kind-jwk-private', { header: { jwk: { kty: 'EC', x: 'x', d: 'd' } } }],
  ['dpop-proof', 'jwk', 'fail', 'kind-jwk-private', { header: { jwk: { kty: 'oct', k: 'k' } } }],
  ['dpop-proof', 'htm', 'fail', 'claim-type', { payload: { htm: 1 } }],
  ['dpop-proof', 'htu', 'fail', 'kind-value-other', { payload: { htu: 'https://a.example/?q' } }],
  ['dpop-proof', 'htu', 'fail', 'kind-value-other', { payload: { htu: '/orders' } }],
  ['request-object', 'request', 'fail', 'kind-claim-forbidden', { payload: { request: 'eyJ' } }],
  ['request-object', 'request_uri', 'fail', 'kind-claim-forbidden', { payload: { request_uri: 'u' } }],
  ['logout-token', 'events', 'fail', 'kind-claim-missing', { payload: { events: { x: {} } } }],
  ['logout-token', 'nonce', 'fail', 'kind-claim-forbidden', { payload: { nonce: 'n' } }],
  ['logout-token', 'sid', 'fail', 'kind-claim-missing', { payload: { sub: gone } }],
  ['logout-token', 'sid', 'pass', '', { payload: { sub: gone, sid: 's' } }],
  ['security-event', 'events', 'fail', 'kind-claim-missing', { payload: { events: {} } }],
  ['security-event', 'events', 'fail', 'claim-type', { payload: { events: ['x'] } }],
  ['security-event', 'exp', 'pass', '', {}],
  ['entra-v1', 'iss', 'fail', 'kind-value-other', { payload: { iss: 'https://sts.windows.net/x' } }],
  ['entra-v1', 'ver', 'fail', 'kind-value-other', { payload: { ver: '2.0' } }],
  ['entra-v1', 'tid', 'fail', 'kind-value-other', { payload: { tid: 'other' } }],
  ['entra-v1', 'alg', 'fail', 'kind-alg-symmetric', { header: { alg: 'HS256' } }],
  ['entra-v2', 'iss', 'fail', 'kind-value-other', { payload: { iss: 'https://sts.windows.net/x/' } }],
  ['entra-v2', 'ver', 'fail', 'kind-value-other', { payload: { ver: 2 } }],
  ['entra-v2', 'tid', 'fail', 'kind-value-other', { payload: { tid: 'other' } }],
  ['graph', 'graph', 'warn', 'kind-graph-only', { signature: 'invalid' }],
  ['graph', 'graph', 'warn', 'kind-graph-only', { signature: 'no-key', key: null }],
  ['graph', 'signature', 'skip', '', { signature: 'invalid' }],
  ['graph', 'signature', 'fail', 'kind-signature-invalid', { signature: 'invalid', header: { nonce: gone } }],
  ['graph', 'graph', 'skip', '', { signature: 'invalid', header: { nonce: gone } }],
  ['cognito-id', 'token_use', 'fail', 'kind-value-other', { payload: { token_use: 'access' } }],
  ['cognito-access', 'token_use', 'fail', 'kind-value-other', { payload: { token_use: 'id' } }],
  ['cognito-access', 'iss', 'fail', 'kind-value-other', { payload: { iss: 'https://x.example' } }],
  ['cognito-access', 'aud', 'skip', '', {}],
  ['github-actions', 'iss', 'fail', 'kind-value-other', { payload: { iss: 'https://x.example' } }],
  ['kubernetes', 'sub', 'fail', 'kind-value-other', { payload: { sub: 'system:serviceaccount:a:b' } }],
  ['alb', 'alg', 'fail', 'kind-value-other', { header: { alg: 'RS256' } }],
  ['alb', 'signer', 'fail', 'kind-value-other', { header: { signer: 'me' } }],
  ['alb', 'exp', 'fail', 'kind-exp-passed', { header: { exp: now - 60 } }],
  ['alb', 'padding', 'warn', 'kind-padding-removed', { token: 'e30.e30.x', signature: 'no-key', key: null }],
  ['alb', 'padding', 'pass', '', { token: 'e30=.e30=.x', signature: 'invalid' }],
  ['google-iap', 'alg', 'fail', 'kind-value-other', { header: { alg: 'RS256' } }],
  ['google-iap', 'iss', 'fail', 'kind-value-other', { payload: { iss: 'https://accounts.google.com' } }],
  ['google-iap', 'aud', 'fail', 'kind-value-other', { payload: { aud: 'client.apps.example' } }],
  ['cloudflare-access', 'iss', 'fail', 'kind-value-other', { payload: { iss: 'https://x.example' } }],
  ['cloudflare-access', 'type', 'warn', 'kind-value-other', { payload: { type: 'org' } }],

  ['jwt', 'exp', 'pass', '', {}],
  ['jwt', 'exp', 'warn', 'kind-no-exp', { payload: { exp: gone } }],
  ['jwt', 'exp', 'fail', 'kind-exp-passed', { payload: { exp: now } }],
  ['jwt', 'exp', 'warn', 'kind-exp-passed', { payload: { exp: now - 5 }, skew: 30 }],
  ['jwt', 'exp', 'fail', 'time-not-number', { payload: { exp: `${now}` } }],
  ['jwt', 'exp', 'fail', 'time-unit', { payload: { exp: now * 1000 } }],
  ['jwt', 'exp', 'skip', '', { payload: '[]' }],
  ['dpop-proof', 'exp', 'pass', '', {}],
  ['jwt', 'iat', 'skip', '', { payload: { iat: gone } }],
  ['jwt', 'iat', 'pass', '', {}],
  ['jwt', 'iat', 'fail', 'time-issued-in-future', { payload: { iat: now + 60 } }],
  ['jwt', 'iat', 'warn', 'time-issued-in-future', { payload: { iat: now + 9 }, skew: 30 }],
  ['jwt', 'nbf', 'pass', '', {}],
  ['jwt', 'nbf', 'fail', 'kind-nbf-ahead', { payload: { nbf: now + 60 } }],
  ['jwt', 'nbf', 'warn', 'kind-nbf-ahead', { payload: { nbf: now + 9 }, skew: 30 }],
  ['jwt', 'order', 'pass', '', {}],
  ['jwt', 'order', 'fail', 'time-order', { payload: { nbf: now + 700 } }],
  ['jwt', 'names', 'pass', '', {}],
  ['jwt', 'names', 'fail', 'token-duplicate-name', { payload: '{"a":1,"a":2}' }],
  ['jwt', 'names', 'warn', 'token-duplicate-name', { payload: '{"a":{"b":1,"b":2}}' }],
  ['jwt', 'crit', 'pass', '', {}],
  ['jwt', 'crit', 'warn', 'check-crit-used', { header: { crit: ['b64'], b64: true } }],
  ['jwt', 'crit', 'fail', 'crit-unknown', { header: { crit: ['x'], x: 1 } }],
  ['jwt', 'known-key', 'pass', '', {}],
  ['jwt', 'known-key', 'warn', 'key-publicly-known', { key: { ...key, publiclyKnown: example } }],
  ['jwt', 'known-key', 'fail', 'key-rsa-roca', { key: { ...key, modulus: rocaModulus } }],
];

const resultOf = ([kind, id, , , sample]: Case) => run(kind, sample).find((one) => one.id === id);

describe('each check of a kind', () => {
  test.each(cases)('%s %s: %s %s %#', (...one) => {
    const [, , result, kind] = one;
    expect(resultOf(one)).toMatchObject({ result });
    expect(resultOf(one)?.problem?.kind ?? '').toBe(kind);
  });

  test('every check passes and finds something somewhere, and every problem of kinds is met', () => {
    for (const id of sharedCheckIds) {
      const seen = new Set(cases.filter(([, one]) => one === id).map(([, , result]) => result));
      expect([...seen], id).toEqual(expect.arrayContaining(['pass']));
      expect(seen.has('warn') || seen.has('fail'), id).toBe(true);
      expect(kindCheckNames[id].title).not.toBe('');
    }
    const met = new Set(cases.map(([, , , kind]) => kind));
    const unmet = Object.keys(kindProblems).filter((kind) => !met.has(kind));
    expect(unmet.filter((kind) => !/^kind-(?:expected|scope|hash)-/.test(kind))).toEqual([]);
  });

  test('offers no repair without the private key, and speaks of no service, profile or field', () => {
    const sentences = cases.flatMap((one) => {
      const { problem, repair } = resultOf(one) ?? {};
      expect(repair).toBeNull();
      if (!problem) return [];
      const { title, detail, fix } = wordingOf(problems, problem);
      return [title, detail, fix];
    });
    const names = Object.values(kindCheckNames).flatMap((one) => Object.values(one));
    expect(
      [...sentences, ...names].filter((said) => /AMPLIFY|Application ID|profile/i.test(said ?? '')),
    ).toEqual([]);
  });
});

describe('each rule of a kind', () => {
  const ruled = tokenKinds.flatMap((kind) =>
    kindOf(kind).rules.map((rule) => [kind, rule.name, rule] as const),
  );

  test.each(ruled.filter(([, , { need }]) => need === 'required' || need === 'recommended'))(
    '%s without %s is named, and nothing else is',
    (kind, name, rule) => {
      const isInHeader = rule.part === 'header' || /^(?:alg|kid|typ|jwk|signer|client)$/.test(name);
      // One of two would do, or the rule is for tokens with several audiences.
      const more = rule.or === undefined ? {} : { [rule.or]: gone };
      const several = name === 'azp' && kind === 'id-token' ? { aud: ['a', 'b'] } : {};
      const parts = { ...several, ...more, [name]: gone };
      const found = run(kind, isInHeader ? { header: parts } : { payload: parts }).filter(
        ({ result }) => result === 'fail' || result === 'warn',
      );
      expect(found.map(({ id }) => id)).toEqual([name]);
      const wanted = rule.need === 'recommended' || name === 'azp' ? 'warn' : 'fail';
      expect(found[0]?.result).toBe(wanted);
      const missing = name === 'alg' ? 'alg-missing' : `kind-${isInHeader ? 'header' : 'claim'}-missing`;
      expect(found[0]?.problem?.kind).toBe(missing);
      expect(isRule(name) || sharedCheckIds.some((id) => id === name)).toBe(true);
    },
  );
});

describe('a healthy token of somebody else', () => {
  test.each(tokenKinds)('%s fails no check, whatever the profile', (kind) => {
    const results = run(kind);
    const bad = results.filter(({ result }) => result === 'fail' || result === 'warn').map(({ id }) => id);
    expect(bad).toEqual(kind === 'not-jwt' ? ['json'] : []);
    expect(results.map(({ id }) => id).toSorted()).toEqual(checksFor({ by: 'kind', kind }, {}).toSorted());
    expect(wouldBeAccepted(results)).toBe(kind !== 'encrypted');
  });

  test.each(alsoHealthy)('%s %s', (kind, _, { header, payload }) => {
    const results = runChecksFor(
      { by: 'kind', kind },
      { ...factsOf(kind, {}), header: partOf({}, header), payload: partOf({}, payload) },
    );
    expect(results.filter(({ result }) => result === 'fail')).toEqual([]);
    expect(results.filter(({ result, id }) => result === 'warn' && id !== 'exp')).toEqual([]);
  });

  test.each(tokenKinds)('%s is recognised', (kind) => {
    const { header, payload } = factsOf(kind, {});
    expect(recogniseKind(header, payload).kind).toBe(kind);
  });

  test.each(['HS256', 'RS256', 'ES384', 'EdDSA', 'PS512'])('the well-known example, %s', (alg) => {
    const payload =
      '{\n  "sub": "1234567890",\n  "name": "John Doe",\n  "admin": true,\n  "iat": 1516239022\n}';
    const found = run('jwt', { header: { alg }, payload, key: { ...nameless, publiclyKnown: example } })
      .filter(({ result }) => result !== 'pass' && result !== 'skip')
      .map(({ result, problem }) => `${result} ${problem?.kind ?? ''}`);
    expect(found).toEqual(['warn kind-no-exp', 'warn key-publicly-known']);
  });
});

describe('what a token is checked against', () => {
  const id = 'e4f6dc8c6aeb8471016b034c61f12b4a';
  const subjectOf = (isOwn: boolean, header: object, payload: object, profile = apiProxy): CheckSubject =>
    defaultSubject({ isOwn, profile, header: partOf({}, header), payload: partOf({}, payload) });
  const rs256 = { alg: 'RS256' };

  test('the profile, for one of one’s own and for one that was made for it', () => {
    const byProfile = { by: 'profile', profile: apiProxy };
    expect(subjectOf(true, { alg: 'HS256' }, {})).toEqual(byProfile);
    expect(subjectOf(false, rs256, { sub: id, aud: id, iss: id })).toEqual(byProfile);
  });

  test('its kind, for any other', () => {
    expect(subjectOf(false, rs256, issued)).toEqual({ by: 'kind', kind: 'jwt' });
    expect(subjectOf(false, rs256, { ...issued, nonce: 'n' })).toEqual({ by: 'kind', kind: 'id-token' });
    expect(subjectOf(false, rs256, { sub: id, aud: id, iss: id }, blank)).toEqual({
      by: 'kind',
      kind: 'jwt',
    });
  });

  test('a custom profile is checked with what is expected too, of which the worse counts; another one is not', () => {
    const own = { ...blank, name: 'Own', checks: ['iss', 'jti'] };
    const facts = factsOf('jwt', {
      payload: { ...issued, iss: 'https://id.example' },
      expected: { issuer: 'https://id.example/', scope: 'read', nonce: ' ' },
    });
    const failing = (profile: Profile) =>
      runChecksFor({ by: 'profile', profile }, facts)
        .filter(({ result }) => result === 'fail')
        .map(({ id: check, problem }) => [check, problem?.kind]);
    expect(failing(own)).toEqual([
      ['iss', 'kind-expected-other'],
      ['scope', 'kind-expected-missing'],
    ]);
    expect(checksFor({ by: 'profile', profile: own }, facts.expected)).toEqual(['iss', 'jti', 'scope']);
    expect(failing(blank).map(([check]) => check)).not.toContain('iss');
    const keeping = { ...own, expects: { issuer: 'https://other.example', scope: 'write' } };
    const without = { ...facts, expected: { scope: '' } };
    const [first, ...others] = runChecksFor({ by: 'profile', profile: keeping }, without);
    expect([first?.id, first?.result, others.map(({ id: check }) => check)]).toEqual([
      'iss',
      'fail',
      ['jti'],
    ]);
    expect(checksFor({ by: 'profile', profile: keeping }, {})).toEqual(['iss', 'jti', 'scope']);
    const closed = runChecksFor({ by: 'profile', profile: own }, { ...facts, signature: 'encrypted' });
    expect(closed.map(({ result }) => result)).toEqual(['skip', 'skip']);
  });

  test('a profile runs its own checks, as before', () => {
    const subject: CheckSubject = { by: 'profile', profile: apiProxy };
    const facts = factsOf('jwt', { fieldValues: { applicationId: id } });
    expect(checksFor(subject, {})).toEqual(checkIdsOf(apiProxy));
    const found = runChecksFor(subject, facts).find((one) => one.id === 'alg');
    expect(found?.problem?.kind).toBe('check-alg-refused');
    expect(found?.repair).not.toBeNull();
  });
});

test('a token that one’s own key signed can be repaired', () => {
  const repairOf = (facts: Facts) =>
    run('jwt', { payload: { exp: now - 9 }, ...facts }).find(({ id }) => id === 'exp')?.repair?.kind;
  expect(repairOf({ key: { ...key, canSign: true } })).toBe('set-times');
  expect(repairOf({ key: { ...key, canSign: true }, signature: 'invalid' })).toBeUndefined();
  expect(repairOf({})).toBeUndefined();
});

test('local time that was written as UTC is told from nbf that is meant', () => {
  const offsetsOf = (payload: object) =>
    run('jwt', { payload }).flatMap(({ problem }) =>
      problem && 'offset' in problem ? [`${problem.kind} ${problem.offset ?? 'none'}`] : [],
    );
  const [ahead, exp] = [now + 7195, now + 7795];
  expect(offsetsOf({ iat: ahead, nbf: ahead, exp })).toEqual([
    'time-issued-in-future 120',
    'kind-nbf-ahead 120',
  ]);
  expect(offsetsOf({ iat: gone, nbf: ahead, exp })).toEqual(['kind-nbf-ahead 120']);
  expect(offsetsOf({ iat: now - 5, nbf: ahead, exp })).toEqual(['kind-nbf-ahead none']);
  expect(offsetsOf({ iat: now + 4000, nbf: now + 4000, exp })).toEqual([
    'time-issued-in-future none',
    'kind-nbf-ahead none',
  ]);
});

test('any text of any kind is checked without a fault', () => {
  const kinds = fc.constantFrom(...tokenKinds);
  const text = fc.oneof(fc.string(), fc.json());
  fc.assert(
    fc.property(kinds, text, text, (kind, header, payload) => {
      const results = run(kind, { header, payload });
      expect(results.map(({ id }) => id).toSorted()).toEqual(checksFor({ by: 'kind', kind }, {}).toSorted());
    }),
  );
});
