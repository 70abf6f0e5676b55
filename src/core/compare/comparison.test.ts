import { expect, test } from 'vitest';
import type { CheckedKey } from '../checks/check.js';
import type { CheckSubject } from '../checks/subject.js';
import { apiProxy } from '../profiles/builtIn.js';
import { comparisonOf, type Comparison } from './comparison.js';
import { readSide, sideOf, subjectsOf, type SideFacts } from './side.js';

const now = 1_800_000_000;
const first: CheckedKey = {
  keyId: 'first',
  thumbprint: 't',
  kid: 'key-1',
  certificate: null,
  ssh: null,
  modulusBits: 2048,
  modulus: null,
  alg: 'RS256',
  canSign: false,
  publiclyKnown: null,
};
const second: CheckedKey = { ...first, keyId: 'second', thumbprint: 'u', kid: 'key-2' };

const claims = {
  iss: 'https://issuer.example',
  sub: 'user-42',
  aud: 'orders',
  client_id: 'portal',
  scope: 'read write',
  iat: now - 60,
  exp: now + 3540,
  jti: 'a1',
};

type Given = {
  header?: Record<string, unknown>;
  payload?: Record<string, unknown>;
  /** Instead of it. */
  body?: string;
  signature?: string;
  /** By the first key, where nothing is said. */
  outcome?: SideFacts['outcome'];
  key?: CheckedKey;
  text?: string;
};

/** Of 256 bytes, with no bit left over. */
const whole = `${'S'.repeat(341)}A`;
const other = `${'T'.repeat(341)}A`;

const encode = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

function tokenOf({ header = {}, payload = {}, body, signature = whole, text }: Given): string {
  const head = { alg: 'RS256', typ: 'at+jwt', kid: 'key-1', ...header };
  return text ?? `${encode(head)}.${encode(body ?? { ...claims, ...payload })}.${signature}`;
}

function compared(formerly: Given, presently: Given, chosen: CheckSubject | null = null): Comparison {
  const given = [formerly, presently] as const;
  const read = [readSide(tokenOf(formerly)), readSide(tokenOf(presently))] as const;
  const subjects = subjectsOf(read, chosen, apiProxy);
  const [former, present] = ([0, 1] as const).map((at) =>
    sideOf(read[at], subjects[at], {
      key: given[at].key ?? first,
      loadedKeys: [first, second],
      outcome: given[at].outcome ?? 'valid',
      filledIn: {},
      now,
      skew: 0,
    }),
  );
  if (!former || !present) throw new Error('not to be');
  const [by, byOther] = given.map(({ key = first, outcome = 'valid' }) =>
    outcome === 'valid' ? key.keyId : null,
  );
  return comparisonOf(former, present, [by ?? null, byOther ?? null]);
}

const without = (name: keyof typeof claims) => ({ [name]: undefined });

/** The twelve ways and more: what the present token has otherwise, and what is named for it. */
test.each<[string, Given, object]>([
  ['expired', { payload: { exp: now - 5 } }, { kind: 'check', check: 'exp', result: 'fail' }],
  ['other aud', { payload: { aud: 'billing' } }, { kind: 'difference', change: { path: '/aud' } }],
  ['other iss', { payload: { iss: 'https://b.example' } }, { kind: 'difference', change: { path: '/iss' } }],
  ['missing claim', { payload: without('sub') }, { kind: 'check', check: 'sub', change: { kind: 'gone' } }],
  ['claim of another type', { payload: { exp: `${now + 3540}` } }, { kind: 'check', check: 'exp' }],
  ['claim of another type, warned of', { payload: { jti: 7 } }, { kind: 'check', check: 'jti' }],
  ['other alg', { header: { alg: 'PS256' } }, { kind: 'difference', change: { path: '/alg' } }],
  [
    'other alg, no key',
    { header: { alg: 'ES256' }, signature: `${'S'.repeat(85)}A`, outcome: 'no-key' },
    { kind: 'difference', change: { path: '/alg' } },
  ],
  ['alg none', { header: { alg: 'none' }, signature: '' }, { kind: 'unsigned' }],
  [
    'other kid',
    { header: { kid: 'key-9' } },
    { kind: 'check', check: 'kid', result: 'warn', change: { path: '/kid' } },
  ],
  ['kid of another key', { header: { kid: 'key-2' } }, { kind: 'check', check: 'kid', result: 'fail' }],
  ['other signing key', { outcome: 'invalid' }, { kind: 'other-key', kids: null }],
  [
    'other signing key and kid',
    { header: { kid: 'key-2' }, outcome: 'invalid' },
    { kind: 'other-key', kids: ['key-1', 'key-2'] },
  ],
  ['signature cut', { signature: 'S'.repeat(300), outcome: 'invalid' }, { kind: 'cut' }],
  ['signature cut, no key', { signature: 'S'.repeat(300), outcome: 'no-key' }, { kind: 'cut' }],
  ['no signature', { signature: '' }, { kind: 'cut' }],
  ['two segments', { text: tokenOf({}).replace(/\.[^.]*$/, '') }, { kind: 'cut' }],
  [
    'changed after signing',
    { payload: { sub: 'admin' }, signature: whole, outcome: 'invalid' },
    { kind: 'edited', change: { path: '/sub' } },
  ],
  ['typ', { header: { typ: 'application/at+jwt' } }, { kind: 'difference', change: { path: '/typ' } }],
  ['nbf ahead', { payload: { nbf: now + 600 } }, { kind: 'check', check: 'nbf', change: { kind: 'added' } }],
  [
    'scope lost',
    { payload: { scope: 'read' } },
    { kind: 'difference', change: { path: '/scope', items: { gone: ['"write"'], added: [] } } },
  ],
  ['crit', { header: { crit: ['x'], x: 1 } }, { kind: 'check', change: { path: '/crit' } }],
])('names the cause: %s', (_name, given, expected) => {
  const { cause } = compared({}, { signature: other, ...given });
  expect(cause).toMatchObject(expected);
  if ('which' in cause) expect(cause.which).toBe('present');
});

test('the other way round, the former one is named', () => {
  const good = { signature: other };
  expect(compared({ payload: { exp: now - 5 } }, good).cause).toMatchObject({
    check: 'exp',
    which: 'former',
  });
  expect(compared({ outcome: 'invalid' }, good).cause).toMatchObject({ kind: 'other-key', which: 'former' });
  expect(compared({ signature: 'S'.repeat(300), outcome: 'invalid' }, good).cause).toMatchObject({
    kind: 'cut',
    which: 'former',
  });
});

test('that the former one has expired since hides nothing of the present one', () => {
  const former = { payload: { exp: now - 5, iat: now - 3600 } };
  expect(compared(former, { payload: { nbf: now + 600 }, signature: other }).cause).toMatchObject({
    which: 'present',
    check: 'nbf',
  });
});

test('what both fail alike is no cause, and is told', () => {
  const expired = { exp: now - 5, iat: now - 3600 };
  const both = compared({ payload: expired }, { payload: { ...expired, aud: 'billing' }, signature: other });
  expect(both.cause).toMatchObject({ kind: 'difference', change: { path: '/aud' } });
  expect(both.shared).toMatchObject({ kind: 'kind-exp-passed' });
});

test('another kind of token', () => {
  expect(compared({}, { header: { typ: 'JWT' }, signature: other }).cause).toEqual({ kind: 'kind' });
});

test('two keys that each verify their own', () => {
  const cause = compared(
    {},
    { header: { kid: 'key-2' }, payload: { jti: 'b' }, key: second, signature: other },
  ).cause;
  expect(cause).toEqual({ kind: 'other-key', which: null, kids: ['key-1', 'key-2'] });
});

test('the same token, the same bytes, the same values', () => {
  expect(compared({}, {}).cause).toEqual({ kind: 'same' });
  expect(compared({}, { signature: other }).cause).toEqual({
    kind: 'signature',
    isVerified: true,
    isFixed: true,
  });
  const es = { header: { alg: 'ES256' } };
  expect(
    compared({ ...es, signature: `${'S'.repeat(85)}A` }, { ...es, signature: `${'T'.repeat(85)}A` }).cause,
  ).toEqual({
    kind: 'signature',
    isVerified: true,
    isFixed: false,
  });
  const [iss, ...rest] = Object.entries(claims);
  const moved = JSON.stringify(Object.fromEntries([...rest, iss ?? []]));
  expect(compared({}, { body: moved, signature: other }).cause).toEqual({ kind: 'spelling' });
});

test('a token that was issued again differs by its times', () => {
  const later = { iat: now, exp: now + 3600, jti: 'b2' };
  expect(compared({}, { payload: later, signature: other }).cause).toEqual({ kind: 'reissued', span: 60 });
  expect(compared({}, { payload: { ...later, scope: 'read' }, signature: other }).cause).toMatchObject({
    kind: 'difference',
    change: { path: '/scope' },
  });
});

test('what cannot be read, or is encrypted, is called so', () => {
  expect(compared({ text: 'nonsense' }, {}).cause).toEqual({ kind: 'unreadable', which: 'former' });
  expect(compared({ text: '' }, { text: '' }).cause).toEqual({ kind: 'unreadable', which: 'both' });
  const jwe = {
    text: `${encode({ alg: 'dir', enc: 'A128GCM' })}..AAAAAAAAAAAAAAAA.AA.AAAAAAAAAAAAAAAAAAAAAA`,
  };
  expect(compared({}, jwe).cause).toEqual({ kind: 'encrypted', which: 'present' });
});

test('by a profile, as soon as one of the two is of it', () => {
  const id = 'e4f6dc8c6aeb8471016b034c61f12b4a';
  const own = { sub: id, aud: id, iss: id, client_id: undefined, scope: undefined };
  const of = (payload: object): Given => ({
    header: { typ: 'JWT', kid: 'first' },
    payload: { ...own, ...payload },
  });
  const both = compared(of({}), { ...of({ aud: 'billing' }), signature: other });
  expect(both.cause).toMatchObject({
    kind: 'check',
    which: 'present',
    check: 'aud',
    change: { path: '/aud' },
    subject: { by: 'profile' },
  });
  expect(both.former.answer.status).toBe('accepted');
  expect(both.present.answer.status).toBe('rejected');
});

test('a lifetime is that of each', () => {
  const { former, present } = compared({}, { payload: { exp: now + 240 } });
  expect([former.lifetime, present.lifetime]).toEqual([3600, 300]);
  expect(compared({ payload: without('iat') }, {}).former.lifetime).toBeNull();
});
