import { publicForm } from '../keys/publicForms.js';
import type { Result } from '../problems.js';
import type { DefectKind } from '../token/defects.js';
import {
  changed,
  forged,
  hour,
  otherThan,
  present,
  resigned,
  signed,
  strange,
  stringOf,
  unsigned,
  withSecret,
  type GoodToken,
  type Made,
  type WrongProblem,
} from './making.js';

export type WrongToken = { kind: DefectKind; token: string };

const makers: Record<DefectKind, (good: GoodToken) => Promise<Made>> = {
  // What was issued in the future would be a second mistake.
  expired: (good) =>
    signed(good, {
      payload: [
        ...present(good, 'iat', 'nbf').map((name) => [name, `${good.now - 2 * hour}`] as const),
        ['exp', `${good.now - hour}`],
      ],
    }),
  'not-yet-valid': (good) =>
    signed(good, {
      payload: [
        ['nbf', `${good.now + hour}`],
        ['exp', `${good.now + 2 * hour}`],
      ],
    }),
  'wrong-aud': (good) => signed(good, { payload: [['aud', '"another-audience"']] }),
  'wrong-kid': (good) => {
    const kid = otherThan(stringOf(good.header, 'kid'), 'another-key');
    return signed(good, { header: [['kid', JSON.stringify(kid)]] });
  },
  'signature-bit': async (good) => resigned(await signed(good), flipBit),
  'alg-none': (good) => forged(good, [['alg', '"none"']], unsigned),
  'key-confusion': async (good) => {
    const pem = publicForm(good.key, 'pem');
    if (pem === '') return { ok: false, problem: { kind: 'key-symmetric' } };
    return forged(good, [['alg', '"HS256"']], withSecret(new TextEncoder().encode(pem)));
  },
  'other-key': (good) => strange(good),
  // As a selection by hand that ends too early does it.
  truncated: async (good) => changed(await signed(good), (token) => token.slice(0, -20)),
};

/**
 * Makes a bad token out of a good one, wrong in one thing alone, to see that it is refused.
 * @returns the problem where the texts and key make no good token, or the key has no public half to confuse
 */
export async function makeInvalidToken(
  kind: DefectKind,
  good: GoodToken,
): Promise<Result<WrongToken, WrongProblem>> {
  const made = await makers[kind](good);
  return made.ok ? { ok: true, value: { kind, token: made.value } } : made;
}

function flipBit(bytes: Uint8Array): Uint8Array {
  const middle = bytes.length >> 1;
  return bytes.map((byte, at) => (at === middle ? byte ^ 1 : byte));
}
