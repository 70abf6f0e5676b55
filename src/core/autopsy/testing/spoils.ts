import fc from 'fast-check';
import { signatureAlgorithms, type SignatureAlgorithm } from '../../keys/algorithms.js';
import { digestOf, encode, signatureOf, toDer, type Given, type Pair } from './spoilt.js';

/** A token of a known kind, spoilt in one way. */
export type Case = {
  alg: SignatureAlgorithm;
  header: string;
  payload: string;
  pair: Pair;
  stranger: Pair;
  secret: string;
};
type Spoilt = {
  token: string;
  named: string;
  given?: Given;
  byStranger?: boolean;
};
export type Spoil = (made: Case) => Spoilt;

const inputOf = (header: string, payload: string) => `${encode(header)}.${encode(payload)}`;
const signer = ({ alg, pair, secret }: Case) =>
  signatureAlgorithms[alg].kty === 'oct' ? secret : pair.privateKey;
const sign = (made: Case, over: string | Uint8Array) =>
  signatureOf(signatureAlgorithms[made.alg], over, signer(made));
export const shown = ({ header, payload }: Case, signature: Uint8Array | string) =>
  `${inputOf(header, payload)}.${typeof signature === 'string' ? signature : encode(signature)}`;
export const plain = (made: Case) => sign(made, inputOf(made.header, made.payload));

const spaced = (json: string) =>
  JSON.stringify(JSON.parse(json), null, 1)
    .replace(/\n */g, ' ')
    .replace(/([{[]) | (?=[}\]])/g, '$1');
const sorted = (json: string) => {
  const members = Object.entries(JSON.parse(json) as Record<string, unknown>);
  return JSON.stringify(Object.fromEntries(members.toSorted(([a], [b]) => (a < b ? -1 : 1))));
};
const overPayload =
  (write: (json: string) => string): Spoil =>
  (made) => ({
    token: shown(made, sign(made, inputOf(made.header, write(made.payload)))),
    named: 'autopsy-text-changed',
  });
const over =
  (write: (made: Case) => string | Uint8Array, named = 'autopsy-other-input'): Spoil =>
  (made) => ({ token: shown(made, sign(made, write(made))), named });

export const everywhere: Spoil[] = [
  overPayload(spaced),
  overPayload(sorted),
  overPayload((json) => JSON.stringify(JSON.parse(json), null, 4)),
  overPayload((json) => `${json}\n`),
  over(({ header, payload }) => `${header}.${payload}`),
  over(({ payload }) => encode(payload)),
  over(({ header, payload }) => `${inputOf(header, payload)}\n`),
  over(
    ({ alg, header, payload }) => digestOf(signatureAlgorithms[alg].hash, inputOf(header, payload)),
    'autopsy-hashed-twice',
  ),
  over(
    ({ alg, header, payload }) =>
      digestOf(signatureAlgorithms[alg].hash, inputOf(header, payload)).toString('hex'),
    'autopsy-hashed-twice',
  ),
  (made) => ({
    token: shown(made, Buffer.from(plain(made).toString('hex'))),
    named: 'autopsy-signature-text',
  }),
  (made) => ({
    token: shown(made, `vault:v1:${plain(made).toString('base64')}`),
    named: 'autopsy-signature-prefix',
  }),
];
export const ofPairs: Spoil[] = [
  (made) => ({
    token: shown(made, plain(made)),
    named: 'key-other-fits',
    byStranger: true,
    given: { others: [made.pair.key] },
  }),
  (made) => ({
    token: shown(made, plain(made)),
    named: 'autopsy-header-key',
    byStranger: true,
    given: { inHeader: [{ name: 'jwk', key: made.pair.key }] },
  }),
  ({ header, ...made }) => {
    const withNonce = (nonce: string) => header.replace('}', `,"nonce":"${nonce}"}`);
    const hashed = withNonce(digestOf(256, 'n').toString('base64url'));
    return {
      token: shown({ ...made, header: withNonce('n') }, plain({ ...made, header: hashed })),
      named: 'autopsy-nonce-hashed',
    };
  },
];
export const ofEcdsa: Spoil[] = [
  (made) => ({ token: shown(made, toDer(plain(made))), named: 'autopsy-signature-der' }),
  (made) => ({
    token: shown(made, `vault:v1:${toDer(plain(made)).toString('base64')}`),
    named: 'autopsy-signature-der',
  }),
  (made) => {
    const right = plain(made);
    const half = right.length / 2;
    return {
      token: shown(made, Buffer.concat([right.subarray(half), right.subarray(0, half)])),
      named: 'autopsy-signature-swapped',
    };
  },
  (made) => {
    const right = plain(made);
    const zero = Buffer.alloc(1);
    const half = right.length / 2;
    return {
      token: shown(made, Buffer.concat([zero, right.subarray(0, half), zero, right.subarray(half)])),
      named: 'autopsy-signature-zeros',
    };
  },
  (made) => ({
    token: shown(
      made,
      signatureOf(signatureAlgorithms[made.alg], inputOf(made.header, made.payload), made.pair.privateKey, {
        hash: made.alg === 'ES256' ? 'sha512' : 'sha256',
      }),
    ),
    named: 'autopsy-other-hash',
  }),
];
const rsaBy =
  (actual: SignatureAlgorithm, named: string, salt?: number): Spoil =>
  (made) => ({
    token: shown(
      made,
      signatureOf(
        signatureAlgorithms[actual],
        inputOf(made.header, made.payload),
        made.pair.privateKey,
        salt === undefined ? {} : { salt },
      ),
    ),
    named,
  });
export const ofRsa = (alg: SignatureAlgorithm): Spoil[] => [
  ...(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'] as const)
    .filter((other) => other !== alg)
    .map((other) => rsaBy(other, 'autopsy-other-alg')),
  rsaBy('PS256', 'autopsy-salt-length', 0),
  rsaBy('PS384', 'autopsy-salt-length', 20),
];
const bySecret =
  (write: (secret: string) => string | Uint8Array, typed = (secret: string) => secret): Spoil =>
  (made) => ({
    token: shown(
      made,
      signatureOf(signatureAlgorithms[made.alg], inputOf(made.header, made.payload), write(made.secret)),
    ),
    named: 'autopsy-secret-text',
    given: { secret: typed(made.secret) },
  });
export const ofHmac: Spoil[] = [
  bySecret((secret) => `${secret}\n`),
  bySecret((secret) => `${secret}\r\n`),
  bySecret((secret) => Buffer.from(secret, 'utf16le')),
  bySecret((secret) => Buffer.from(secret).toString('base64')),
  bySecret(
    (secret) => secret,
    (secret) => ` ${secret} `,
  ),
  bySecret(
    (secret) => secret,
    (secret) => JSON.stringify({ type: 'HS256', key: secret }),
  ),
  bySecret(
    (secret) => secret,
    (secret) => JSON.stringify({ type: 'HS256', key: Buffer.from(secret).toString('hex') }),
  ),
  (made) => ({
    token: shown(
      made,
      signatureOf(
        signatureAlgorithms[made.alg === 'HS256' ? 'HS512' : 'HS256'],
        inputOf(made.header, made.payload),
        made.secret,
      ),
    ),
    named: 'autopsy-other-alg',
    given: { secret: made.secret },
  }),
];

const texts = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
/** Claims sets of all kinds. */
export const payloads = fc
  .record({
    sub: texts,
    iss: fc.webUrl(),
    more: fc.dictionary(texts, fc.oneof(texts, fc.nat(), fc.boolean()), { maxKeys: 4 }),
  })
  .map(({ sub, iss, more }) => JSON.stringify({ sub, iss, ...more }));
