import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateHandle } from '../keys/generate.js';
import type { KeyHandle } from '../keys/handle.js';
import type { SignatureAlgorithm } from '../keys/algorithms.js';
import { judgeSdJwt } from './verdict.js';
import { makeSdJwt, type SdJwtWishes } from './make/make.js';
import { selectables } from './make/mark.js';
import { bindingDefects, bound, presented, withParents, type BindingDefect } from './make/present.js';
import { sdJwtSeverities, type SdJwtExpectation, type SdJwtFinding } from './problems.js';
import { mostDisclosures, readSdJwt } from './read.js';
import { sdJwtDefects, type SdJwtDefect } from './make/wrong.js';

const now = 1_800_000_000;
const claims = `{
  "vct": "https://credentials.example/id",
  "iss": "https://issuer.example",
  "exp": ${now + 3600},
  "name": "Ada",
  "id": 12345678901234567890,
  "address": {"street": "Main St 1", "city": {"name": "London", "zip": "N1"}},
  "nationalities": ["GB", {"code": "DE"}]
}`;
const selective = [
  '/name',
  '/id',
  '/address',
  '/address/street',
  '/address/city/zip',
  '/nationalities/0',
  '/nationalities/1',
  '/nationalities/1/code',
];

async function pair(alg: SignatureAlgorithm): Promise<KeyHandle> {
  const made = await generateHandle(alg, 'generated', alg, 2048);
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value;
}
const [issuer, holder, stranger] = await Promise.all([pair('ES256'), pair('ES256'), pair('ES256')]);

let count = 0;
const salt = () => Buffer.from(`${(count += 1)}`.padStart(16, '-')).toString('base64url');

async function made(also: Partial<SdJwtWishes> = {}): Promise<string> {
  const wishes: SdJwtWishes = {
    claims,
    selective: new Set(selective),
    typ: 'dc+sd-jwt',
    hash: 'sha-256',
    decoys: 0,
    holder: JSON.stringify(holder.facts.jwk),
    defect: null,
    ...also,
  };
  const answer = await makeSdJwt(wishes, issuer, salt);
  if (!answer.ok) throw new Error(answer.problem.kind);
  return answer.value;
}

const expected: SdJwtExpectation = {
  nonce: 'n-1',
  aud: 'https://verifier.example',
  needsBinding: false,
  now,
  skew: 0,
};
const judge = (text: string, also: Partial<SdJwtExpectation> = {}, key: KeyHandle | null = issuer) =>
  judgeSdJwt(text, readSdJwt(text), key, { ...expected, ...also });

async function boundTo(text: string, defect: BindingDefect | null, key = holder): Promise<string> {
  const { aud, nonce } = expected;
  const answer = await bound(text, readSdJwt(text), key, { aud, nonce, now, defect });
  if (!answer.ok) throw new Error(answer.problem.kind);
  return answer.value;
}

describe('an SD-JWT that was made here', () => {
  test.each(['sha-256', 'sha-384', 'sha-512'] as const)(
    'by %s is valid, and its claims come back with every digit',
    async (hash) => {
      const text = await made({ hash });
      const sdJwt = readSdJwt(text);
      expect(await judge(text)).toEqual({ status: 'valid', isBound: null, findings: [] });
      expect(sdJwt.claims).toContain('12345678901234567890');
      const { cnf, ...seen } = JSON.parse(sdJwt.claims ?? '') as Record<string, unknown>;
      expect(seen).toEqual(JSON.parse(claims));
      expect(cnf).toEqual({ jwk: holder.facts.jwk });
      expect(sdJwt).toMatchObject({ digests: 8, undisclosed: 0 });
      expect(sdJwt.credential).toMatchObject({ vct: 'https://credentials.example/id', certificates: 0 });
    },
  );

  test('says nothing of what is held back, and counts decoys with it', async () => {
    const text = await made({ decoys: 2 });
    const shown = presented(text, readSdJwt(text), new Set());
    const sdJwt = readSdJwt(shown);
    expect(sdJwt.undisclosed).toBe(3 + 2 + 2);
    expect(Buffer.from(shown.split('.')[1] ?? '', 'base64url').toString()).not.toMatch(/Ada|name|GB|street/);
    expect(await judge(shown)).toMatchObject({ status: 'valid' });
    expect(JSON.parse(sdJwt.claims ?? '')).toMatchObject({ nationalities: [] });
  });

  test('takes with a disclosure those that it is inside of', async () => {
    const text = await made();
    const sdJwt = readSdJwt(text);
    const zip = sdJwt.disclosures.findIndex(({ name }) => name === 'zip');
    const address = sdJwt.disclosures.findIndex(({ name }) => name === 'address');
    expect([...withParents(sdJwt, new Set([zip]))].sort()).toEqual([address, zip].sort());
    const shown = presented(text, sdJwt, new Set([zip]));
    expect(JSON.parse(readSdJwt(shown).claims ?? '')).toMatchObject({
      address: { city: { name: 'London', zip: 'N1' } },
      nationalities: [],
    });
  });

  test('is by nobody known without a key, and by nobody else', async () => {
    const text = await made();
    expect(await judge(text, {}, null)).toMatchObject({ status: 'unverified' });
    expect(await judge(text, {}, stranger)).toMatchObject({
      status: 'invalid',
      findings: [{ kind: 'issuer-signature', is: 'invalid' }],
    });
  });

  test('expires, also by a claim that is disclosed', async () => {
    const text = await made({ selective: new Set(['/exp']), typ: 'sd-jwt' });
    expect(await judge(text, { now: now + 4000 })).toMatchObject({
      status: 'invalid',
      findings: [
        { kind: 'claim-selective', name: 'exp' },
        { kind: 'exp-passed', seconds: 400 },
      ],
    });
  });

  test.each([
    ['{"_sd":[]}', 'claims-reserved'],
    ['{"a":{"...":1}}', 'claims-reserved'],
    ['[]', 'json-not-object'],
    ['{', 'json-syntax'],
  ])('is not made of %s', async (text, kind) => {
    const wishes = { claims: text, selective: new Set<string>(), holder: null, defect: null } as const;
    const answer = await makeSdJwt({ ...wishes, typ: 'sd-jwt', hash: 'sha-256', decoys: 0 }, issuer, salt);
    expect(answer).toMatchObject({ ok: false, problem: { kind } });
  });

  test('has a mark for everything in its claims', () => {
    expect(selectables(claims).map(({ path }) => path)).toEqual([
      ...['/vct', '/iss', '/exp', '/name', '/id', '/address', '/address/street', '/address/city'],
      ...['/address/city/name', '/address/city/zip', '/nationalities', '/nationalities/0'],
      ...['/nationalities/1', '/nationalities/1/code'],
    ]);
    expect(selectables('[')).toEqual([]);
    expect(selectables(`{"a":${'['.repeat(9000)}${']'.repeat(9000)}}`)).toHaveLength(200);
  });
});

const named: Record<SdJwtDefect, SdJwtFinding['kind']> = {
  'digest-twice': 'digest-twice',
  'salt-missing': 'disclosure-parts',
  'name-reserved': 'name-reserved',
  'name-taken': 'name-taken',
  'element-parts': 'disclosure-parts',
  unreferenced: 'disclosure-unreferenced',
  'value-changed': 'disclosure-unreferenced',
  'hash-unknown': 'hash-unknown',
  'sd-not-list': 'sd-not-list',
  'other-key': 'issuer-signature',
};

test.each(sdJwtDefects)('wrong on purpose, %s: that is named, and nothing else', async (defect) => {
  const text = await made({ defect, selective: new Set(['/name', '/nationalities/0']) });
  const { status, findings } = await judge(text);
  expect(status).toBe('invalid');
  expect(findings.map(({ kind }) => kind)).toEqual([named[defect]]);
});

test('what spoils a disclosure takes one', async () => {
  for (const [defect, needs] of [
    ['salt-missing', 'claim'],
    ['element-parts', 'element'],
  ] as const) {
    const wishes = { claims, selective: new Set<string>(), holder: null, defect };
    const answer = await makeSdJwt({ ...wishes, typ: 'sd-jwt', hash: 'sha-256', decoys: 0 }, issuer, salt);
    expect(answer).toEqual({ ok: false, problem: { kind: 'nothing-selective', needs } });
  }
});

describe('key binding', () => {
  test('by the holder is valid, and for nothing else', async () => {
    const text = await made();
    const shown = presented(text, readSdJwt(text), new Set([0, 2]));
    const presentation = await boundTo(shown, null);
    expect(await judge(presentation, { needsBinding: true })).toEqual({
      status: 'valid',
      isBound: true,
      findings: [],
    });
    expect(await judge(shown, { needsBinding: true })).toMatchObject({
      status: 'invalid',
      findings: [{ kind: 'binding-missing' }],
    });
    for (const [also, kind] of [
      [{ nonce: 'n-2' }, 'binding-nonce'],
      [{ aud: 'https://other.example' }, 'binding-aud'],
      [{ now: now + 301 }, 'binding-old'],
      [{ now: now - 61 }, 'binding-ahead'],
    ] as const)
      expect((await judge(presentation, also)).findings).toMatchObject([{ kind }]);
  });

  const defects: Record<BindingDefect, SdJwtFinding['kind']> = {
    'other-set': 'binding-hash',
    'other-nonce': 'binding-nonce',
    'other-aud': 'binding-aud',
    old: 'binding-old',
    typ: 'binding-typ',
    'no-nonce': 'binding-claim-missing',
    'other-key': 'binding-signature',
    unsecured: 'binding-alg',
  };
  test.each(bindingDefects)('wrong on purpose, %s: that is named, and nothing else', async (defect) => {
    const text = await made();
    const shown = presented(text, readSdJwt(text), new Set([0]));
    const presentation = await boundTo(shown, defect, defect === 'other-key' ? stranger : holder);
    const { status, isBound, findings } = await judge(presentation);
    expect([status, isBound]).toEqual(['invalid', false]);
    expect(findings.map(({ kind }) => kind)).toEqual([defects[defect]]);
  });

  test.each([
    [null, 'no-cnf'],
    ['{"kty":"EC"}', 'no-key'],
  ])('takes the holder’s key from cnf: %s', async (holder, has) => {
    const text = await made({ holder });
    expect((await judge(await boundTo(text, null))).findings).toEqual([{ kind: 'binding-key', has }]);
  });
});

/** Made by hand: what no issuer here makes. */
const part = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const byHand = (payload: unknown, header: object = { alg: 'ES256', typ: 'dc+sd-jwt' }) =>
  `${part(header)}.${part(payload)}.${part(Buffer.alloc(64, 1))}~`;

test.each<[string, string, SdJwtFinding['kind']]>([
  ['no tilde', byHand({ vct: 'a' }).slice(0, -1), 'not-terminated'],
  ['no JWT', 'abc~', 'jwt-unreadable'],
  ['claims that are no object', byHand('[]'), 'jwt-unreadable'],
  ['a disclosure that is no list', `${byHand({ vct: 'a' })}${part('{}')}~`, 'disclosure-not-array'],
  [
    'a disclosure in standard base64',
    `${byHand({ vct: 'a' })}${part('["s","n",1]')}=~`,
    'disclosure-not-array',
  ],
  ['a salt that is a number', `${byHand({ vct: 'a' })}${part('[1,"n",1]')}~`, 'salt-not-string'],
  ['a short salt', `${byHand({ vct: 'a' })}${part('["s","n",1]')}~`, 'salt-short'],
  ['a digest that is a number', byHand({ vct: 'a', _sd: [1] }), 'digest-not-string'],
  ['a digest of an element that is a number', byHand({ vct: 'a', b: [{ '...': 1 }] }), 'digest-not-string'],
  ['dots beside other members', byHand({ vct: 'a', b: [{ '...': 'x', c: 1 }] }), 'dots-misplaced'],
  ['dots outside of a list', byHand({ vct: 'a', '...': 'x' }), 'dots-misplaced'],
  ['an empty part', `${byHand({ vct: 'a' })}~`, 'disclosure-not-array'],
  ['no vct', byHand({}), 'vct-missing'],
  ['vct that is a number', byHand({ vct: 1 }), 'vct-not-string'],
  ['status that is a string', byHand({ vct: 'a', status: 'b' }), 'status-not-object'],
  ['the former typ', byHand({ vct: 'a' }, { alg: 'ES256', typ: 'vc+sd-jwt' }), 'vc-typ-old'],
  ['depth', byHand(`{"vct":"a","b":${'['.repeat(300)}${']'.repeat(300)}}`), 'too-deep'],
])('%s is named', async (_, text, kind) => {
  const { status, findings } = await judge(text, {}, null);
  expect(findings.map((one) => one.kind)).toContain(kind);
  expect(status).toBe(sdJwtSeverities[kind] === 'error' || findings.length > 1 ? 'invalid' : 'unverified');
});

test('a secret shared with the issuer, alg none, and a disclosure twice', async () => {
  const secret = await judge(byHand({ vct: 'a' }, { alg: 'HS256', typ: 'dc+sd-jwt' }), {}, null);
  expect(secret).toMatchObject({ status: 'unverified', findings: [{ kind: 'issuer-symmetric' }] });
  const none = await judge(byHand({ vct: 'a' }, { alg: 'none', typ: 'dc+sd-jwt' }), {}, null);
  expect(none).toMatchObject({
    status: 'invalid',
    findings: [{ kind: 'issuer-signature', is: 'unsecured' }],
  });
  const text = await made({ selective: new Set(['/name']) });
  const twice = await judge(`${text}${text.split('~')[1] ?? ''}~`);
  expect(twice).toMatchObject({
    status: 'valid-with-notice',
    findings: [{ kind: 'disclosure-twice', at: 1 }],
  });
});

test('more disclosures than are read are not left out in silence', async () => {
  const text = await made();
  const [jwt = '', first = ''] = text.split('~');
  const verdict = await judge(`${[jwt, ...Array<string>(mostDisclosures + 1).fill(first)].join('~')}~`);
  expect(verdict.status).toBe('invalid');
  expect(verdict.findings).toContainEqual({
    kind: 'disclosures-many',
    count: mostDisclosures + 1,
    most: mostDisclosures,
  });
});

test('20,000 mutations throw nothing, and none of them is valid', { timeout: 240_000 }, async () => {
  const text = await made({
    claims: `{"vct":"a","exp":${now + 60},"a":{"b":1},"c":[2]}`,
    selective: new Set(['/a', '/a/b', '/c/0']),
  });
  const original = await boundTo(presented(text, readSdJwt(text), new Set([0, 2])), null);
  const parts = original.split('~');
  const mutation = fc.oneof(
    fc
      .tuple(fc.nat(original.length - 1), fc.constantFrom(...Array.from('Ax-_.~=+ {"é\0')))
      .map(([at, character]) => {
        return original.slice(0, at) + character + original.slice(at + 1);
      }),
    fc.nat(original.length - 1).map((at) => original.slice(0, at) + original.slice(at + 1)),
    fc.nat(original.length - 1).map((at) => original.slice(0, at)),
    fc.tuple(fc.nat(parts.length - 1), fc.nat(parts.length - 1)).map(([one, other]) => {
      return parts.map((part, at) => (at === one ? (parts[other] ?? '') : part)).join('~');
    }),
    fc.tuple(fc.nat(parts.length - 1), fc.json()).map(([one, json]) => {
      return parts.map((own, at) => (at === one ? part(json) : own)).join('~');
    }),
  );
  const valid: string[] = [];
  for (const mutated of fc.sample(mutation, { numRuns: 20_000, seed: 9901 })) {
    // What reading alone rejects, no key makes valid.
    const { findings } = readSdJwt(mutated);
    if (mutated === original || findings.some(({ kind }) => sdJwtSeverities[kind] === 'error')) continue;
    const { status } = await judge(mutated, { needsBinding: true });
    if (status.startsWith('valid')) valid.push(mutated);
  }
  expect(valid).toEqual([]);
});
