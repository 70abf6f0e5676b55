import { publicForm } from '../keys/publicForms.js';
import type { Result } from '../problems.js';
import { wrongKinds, wrongKindsFor, type DefectKind } from '../token/defects.js';
import { signCompact } from '../token/sign/sign.js';
import { makeInvalidToken } from './makeInvalidToken.js';
import {
  changed,
  forged,
  hour,
  resigned,
  signed,
  stringOf,
  unsigned,
  withSecret,
  type GoodToken,
  type WrongProblem,
} from './making.js';
import {
  audienceTwice,
  claim,
  either,
  emptySecret,
  ifThere,
  keyBrought,
  kidTo,
  none,
  ofSize,
  otherClaim,
  reject,
  signedText,
  spelt,
  without,
  type Expected,
  type TestCase,
} from './ways.js';

const known = withSecret(new TextEncoder().encode('known'));

const broken = (kind: DefectKind): TestCase =>
  reject(async (good) => {
    if (!wrongKindsFor(good.key).includes(kind)) return null;
    const made = await makeInvalidToken(kind, good);
    return made.ok ? { ok: true, value: made.value.token } : made;
  });

const further = [
  ['alg-none-title', none('None')],
  ['alg-none-upper', none('NONE')],
  ['alg-none-mixed', none('nOnE')],
  [
    'alg-none-signed',
    reject(async (good) => {
      const right = await signed(good);
      if (!right.ok) return right;
      const signature = right.value.slice(right.value.lastIndexOf('.') + 1);
      return changed(await forged(good, [['alg', '"none"']], unsigned), (token) => token + signature);
    }),
  ],
  [
    'alg-lower',
    reject((good) =>
      forged(good, [['alg', JSON.stringify(stringOf(good.header, 'alg').toLowerCase())]], (input) =>
        signCompact(input, good.key),
      ),
    ),
  ],
  ['empty-secret', reject((good) => forged(good, [['alg', '"HS256"']], emptySecret))],
  ['jwk-inside', keyBrought((key) => [['jwk', publicForm(key, 'jwk')]])],
  ['jku-elsewhere', keyBrought(() => [['jku', '"https://attacker.example/jwks.json"']])],
  ['x5u-elsewhere', keyBrought(() => [['x5u', '"https://attacker.example/chain.pem"']])],
  ['kid-path', kidTo('../../../../../../dev/null', emptySecret)],
  ['kid-sql', kidTo("x' UNION SELECT 'known", known)],
  ['kid-command', kidTo('key.pem; echo known', known)],
  [
    'crit-unknown',
    reject((good) =>
      signed(good, {
        header: [
          ['crit', '["urn:example:unknown"]'],
          ['urn:example:unknown', 'true'],
        ],
      }),
    ),
  ],
  ['typ-other', either((good) => signed(good, { header: [['typ', '"logout+jwt"']] }))],
  ['signature-empty', reject(async (good) => resigned(await signed(good), () => new Uint8Array()))],
  ['signature-zero', reject(async (good) => resigned(await signed(good), (bytes) => bytes.map(() => 0)))],
  [
    'signature-stripped',
    reject(async (good) => changed(await signed(good), (token) => token.slice(0, token.lastIndexOf('.')))),
  ],
  [
    'signature-doubled',
    reject(async (good) =>
      changed(await signed(good), (token) => token + token.slice(token.lastIndexOf('.'))),
    ),
  ],
  [
    'claims-changed',
    reject(async (good) => {
      const [right, other] = await Promise.all([
        signed(good),
        signed(good, { payload: [['admin', 'true']] }),
      ]);
      if (!right.ok || !other.ok) return right.ok ? other : right;
      const [header, payload] = other.value.split('.');
      return { ok: true, value: `${header}.${payload}${right.value.slice(right.value.lastIndexOf('.'))}` };
    }),
  ],
  ['payload-list', reject(async (good) => signedText(good, '[]'))],
  ['aud-twice-bad-first', either(audienceTwice(true))],
  ['aud-twice-bad-last', reject(audienceTwice(false))],
  ['missing-exp', without('exp')],
  ['missing-iss', without('iss')],
  ['missing-sub', without('sub')],
  ['missing-aud', without('aud')],
  ['exp-string', reject(claim('exp', ({ now }) => `"${now + hour}"`))],
  ['exp-milliseconds', either(claim('exp', ({ now }) => `${(now + hour) * 1000}`))],
  ['nbf-string', reject(claim('nbf', ({ now }) => `"${now + hour}"`))],
  [
    'aud-number',
    reject(
      ifThere(
        'aud',
        claim('aud', () => '1'),
      ),
    ),
  ],
  ['wrong-iss', reject(otherClaim('iss'))],
  ['wrong-sub', either(otherClaim('sub'))],
  ['exp-now', either(claim('exp', ({ now }) => `${now}`))],
  ['exp-one-second', either(claim('exp', ({ now }) => `${now - 1}`))],
  ['nbf-one-second', either(claim('nbf', ({ now }) => `${now + 1}`))],
  ['padding', spelt((signature) => `${signature}=`)],
  ['white-space', spelt((signature) => `${signature.slice(0, 8)} ${signature.slice(8)}`)],
  ['alphabet', spelt((signature) => signature.replaceAll('-', '+').replaceAll('_', '/'))],
  ['size-8k', either(ofSize(6_000))],
  ['size-64k', either(ofSize(48_000))],
] as const satisfies readonly (readonly [string, TestCase])[];

/** The good token first, then all that a service must reject, or may. */
const cases: readonly (readonly [TestCaseId, TestCase])[] = [
  ['good', { expected: 'accept', make: (good) => signed(good) }],
  ...wrongKinds.map((kind) => [kind, broken(kind)] as const),
  ...further,
];
export type TestCaseId = 'good' | DefectKind | (typeof further)[number][0];

export type TestToken = { id: TestCaseId; expected: Expected; token: string };

/**
 * Makes the good token and every wrong one that this key and these claims allow, each wrong in one thing alone.
 * @param required the claims that the service requires: without one of the others, it may accept the token
 * @returns the problem where the texts and key make no good token
 */
export async function makeTestTokens(
  good: GoodToken,
  required: ReadonlySet<string>,
): Promise<Result<TestToken[], WrongProblem>> {
  const tokens: TestToken[] = [];
  for (const [id, { expected, make }] of cases) {
    const made = await make(good);
    if (made === null) continue;
    if (!made.ok) return made;
    const isFree = id.startsWith('missing-') && !required.has(id.slice('missing-'.length));
    tokens.push({ id, expected: isFree ? 'either' : expected, token: made.value });
  }
  return { ok: true, value: tokens };
}
