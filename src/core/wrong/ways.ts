import { setMember, removeMember } from '../json/write/edit.js';
import { memberOf, readJson } from '../json/read.js';
import type { KeyHandle } from '../keys/handle.js';
import { partBytes } from '../token/document.js';
import { signCompact } from '../token/sign/sign.js';
import {
  changed,
  forged,
  otherThan,
  present,
  signed,
  strange,
  stringOf,
  unsigned,
  withSecret,
  type GoodToken,
  type Made,
  type Members,
} from './making.js';

/** What a service must do: `either` where both are right, because it depends on the service or on the clock. */
export type Expected = 'accept' | 'reject' | 'either';

/** Null where the good token has nothing that could be wrong in this way. */
export type Maker = (good: GoodToken) => Promise<Made | null>;
export type TestCase = { expected: Expected; make: Maker };

const nothing = Promise.resolve(null);
export const reject = (make: Maker): TestCase => ({ expected: 'reject', make });
export const either = (make: Maker): TestCase => ({ expected: 'either', make });

export const none = (spelling: string): TestCase =>
  reject((good) => forged(good, [['alg', JSON.stringify(spelling)]], unsigned));

/** HMAC fills a shorter key with zeros (RFC 2104 section 2): one zero is the empty secret, which WebCrypto refuses. */
export const emptySecret = withSecret(new Uint8Array(1));

/** The kid leads a careless service to a key that the attacker knows (RFC 8725 section 3.10). */
export const kidTo = (kid: string, sign: typeof emptySecret): TestCase =>
  reject((good) =>
    forged(
      good,
      [
        ['alg', '"HS256"'],
        ['kid', JSON.stringify(kid)],
      ],
      sign,
    ),
  );

/** Signed by a key that the header itself brings, or leads to. */
export const keyBrought = (header: (key: KeyHandle) => Members): TestCase =>
  reject((good) => (good.key.facts.spki === null ? nothing : strange(good, header)));

export const claim =
  (name: string, value: (good: GoodToken) => string): Maker =>
  (good) =>
    signed(good, { payload: [[name, value(good)]] });

export const ifThere =
  (name: string, make: Maker): Maker =>
  (good) =>
    present(good, name).length === 0 ? nothing : make(good);

/** A claim with another value of the same look. */
export const otherClaim = (name: string): Maker =>
  ifThere(
    name,
    claim(name, ({ payload }) => JSON.stringify(otherThan(stringOf(payload, name), 'another'))),
  );

export const without = (name: string): TestCase =>
  reject(
    ifThere(name, async (good) => {
      const payload = removeMember(good.payload, name);
      return payload.ok ? signed({ ...good, payload: payload.value }) : payload;
    }),
  );

/** The audience twice, once as it is. */
export const audienceTwice = (isBadFirst: boolean): Maker =>
  ifThere('aud', async (good) => {
    const member = memberOf(readJson(good.payload), 'aud');
    const right = member ? good.payload.slice(member.value.start, member.value.end) : '';
    const wrong = '"another-audience"';
    const first = setMember(good.payload, 'aud', isBadFirst ? wrong : right);
    if (!first.ok) return first;
    const open = first.value.slice(0, first.value.lastIndexOf('}')).trimEnd();
    return signedText(good, `${open},"aud":${isBadFirst ? right : wrong}}`);
  });

/** Signed over a payload as it stands, which is no claims set, or an odd one. */
export const signedText = (good: GoodToken, text: string): Promise<Made> =>
  forged(good, [], async (input) => {
    const payload = partBytes({ kind: 'typed', text });
    return payload.ok ? signCompact({ ...input, payload: payload.value }, good.key) : payload;
  });

export const ofSize = (bytes: number): Maker => claim('padding', () => JSON.stringify('x'.repeat(bytes)));

/** The signature with its bytes written otherwise. It is not signed itself, so that only the reader can reject it. */
export const spelt = (change: (signature: string) => string): TestCase =>
  reject(async (good) => {
    const right = await signed(good);
    const other = changed(right, (token) => {
      const start = token.lastIndexOf('.') + 1;
      return token.slice(0, start) + change(token.slice(start));
    });
    return other.ok && right.ok && other.value === right.value ? null : other;
  });
