import { constants, createHash, createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { JWK } from 'jose';
import { signatureAlgorithms, type AlgorithmFacts, type SignatureAlgorithm } from '../../keys/algorithms.js';
import { importSecret } from '../../keys/cryptoKey.js';
import type { Key } from '../../keys/key.js';
import { publicKeyOf } from '../../keys/testing/keys.js';
import { readToken } from '../../token/read/read.js';
import { classifyToken } from '../../token/families/families.js';
import { verifySignature } from '../../token/verify/verify.js';
import type { Subject } from '../hypothesis.js';
import { autopsy } from '../run/autopsy.js';
import { subjectOf } from '../run/subject.js';

export const encode = (text: string | Uint8Array): string => Buffer.from(text).toString('base64url');

/** A pair made elsewhere: what signs, and the key as the page holds it. */
export type Pair = { privateKey: KeyObject | Signer; key: Key; jwk: JWK };

/** What signs an algorithm that Node doesn't have. */
export type Signer = (input: Uint8Array) => Uint8Array;

let pairs = 0;
export function pairFor(alg: SignatureAlgorithm): Pair {
  const { kty, crv } = signatureAlgorithms[alg];
  const { publicKey, privateKey } =
    kty === 'RSA'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : kty === 'EC'
        ? generateKeyPairSync('ec', { namedCurve: crv ?? '' })
        : generateKeyPairSync('ed25519');
  const jwk = publicKey.export({ format: 'jwk' }) as JWK;
  const key = publicKeyOf(jwk, Uint8Array.from(publicKey.export({ format: 'der', type: 'spki' })));
  pairs += 1;
  return { privateKey, jwk, key: { ...key, facts: { ...key.facts, keyId: `key-${pairs}` } } };
}

/** A secret as the page holds it that was read from UTF-8. */
export async function secretKey(text: string | Uint8Array, alg: SignatureAlgorithm): Promise<Key> {
  const bytes = Uint8Array.from(Buffer.from(text));
  return {
    alg,
    privateKey: await importSecret(bytes, signatureAlgorithms[alg], true),
    facts: { spki: null, jwk: { kty: 'oct' }, keyId: 'secret', thumbprint: 'secret' },
  };
}

/** What differs from the plain way of signing. */
export type Twist = { hash?: string; salt?: number; padding?: 'pkcs1' | 'pss' };

/** Node's own signature, in the form that JWS wants (R and S side by side). */
export function signatureOf(
  { family, hash: bits }: AlgorithmFacts,
  input: string | Uint8Array,
  maker: KeyObject | Signer | string | Uint8Array,
  { hash = `sha${bits}`, salt = bits / 8, padding = family === 'RSA-PSS' ? 'pss' : 'pkcs1' }: Twist = {},
): Buffer {
  const bytes = Buffer.from(input);
  if (typeof maker === 'function') return Buffer.from(maker(bytes));
  if (typeof maker === 'string' || maker instanceof Uint8Array)
    return createHmac(hash, maker).update(bytes).digest();
  if (family === 'EdDSA') return sign(null, bytes, maker);
  if (family === 'ECDSA') return sign(hash, bytes, { key: maker, dsaEncoding: 'ieee-p1363' });
  return sign(hash, bytes, {
    key: maker,
    padding: padding === 'pss' ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING,
    ...(padding === 'pss' && { saltLength: salt }),
  });
}

export const digestOf = (bits: number, input: string | Uint8Array): Buffer =>
  createHash(`sha${bits || 512}`)
    .update(input)
    .digest();

/** Ecdsa-Sig-Value out of R and S, by the shortest integers. */
export function toDer(signature: Uint8Array): Buffer {
  const integer = (bytes: Uint8Array): Buffer => {
    const from = bytes.findIndex((byte) => byte !== 0);
    const digits = Buffer.from(bytes.subarray(from));
    const signed = (digits[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.alloc(1), digits]) : digits;
    return Buffer.concat([Buffer.from([0x02, signed.length]), signed]);
  };
  const half = signature.length / 2;
  const inside = Buffer.concat([integer(signature.subarray(0, half)), integer(signature.subarray(half))]);
  const length = inside.length < 0x80 ? [inside.length] : [0x81, inside.length];
  return Buffer.concat([Buffer.from([0x30, ...length]), inside]);
}

export type Given = Partial<Pick<Subject, 'secret' | 'others' | 'inHeader'>>;

/** What the plain way of verifying says of a token, and what is found where it says invalid. */
export async function lookedInto(token: string, key: Key, given: Given = {}) {
  const reading = readToken(token);
  const judged = classifyToken(reading);
  if (judged.verdict !== 'verifiable') return { outcome: judged.verdict, found: null };
  const outcome = await verifySignature(judged, key);
  const subject = subjectOf(reading, judged, { secret: null, others: [], inHeader: [], key, ...given });
  if (outcome !== 'invalid' || !subject) return { outcome, found: null };
  return { outcome, found: await autopsy(subject, () => Promise.resolve(true)) };
}
