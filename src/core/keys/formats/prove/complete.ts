import * as base64url from 'jose/base64url';
import { calculateJwkThumbprint } from 'jose/jwk/thumbprint';
import type { JWK } from 'jose';
import {
  sameCryptoKey,
  signatureAlgorithms,
  usualAlgorithm,
  type SignatureAlgorithm,
} from '../../algorithms.js';
import { importKey, importSecret, isNotSupported } from '../../cryptoKey.js';
import { fromBigInt, type Bytes } from '../../../bytes/bytes.js';
import { describePublicKey, verifyingMembers } from '../../publicKey.js';
import { wellKnown } from './known.js';
import type { Asymmetric, Material } from '../material.js';
import { refuse, type KeyFormatProblem } from '../problems.js';
import { withPublicPart } from './publicPart.js';
import { bitLength, checkRsa, hasRocaFingerprint } from './rsa.js';
import type { KeyFact } from '../types.js';

/** What follows from the numbers of a key alone, however they were written. */
export type KeyTruth = Omit<KeyFact, 'source' | 'cleaned'>;

/**
 * Proves a key and says all that follows from its numbers. RSA is checked by arithmetic; WebCrypto must
 * take every public part; a private part must sign what the public part verifies.
 *
 * @param alg what the key says that it is for, if it does (RFC 7517 section 4.4)
 */
export async function complete(material: Material, alg: string | null = null): Promise<KeyTruth> {
  const label = alg === null ? {} : { alg };
  if (material.type === 'oct') return completeSecret(material.k, usualAlgorithm({ kty: 'oct', ...label }));
  if (material.type === 'RSA') checkRsa(material);
  const own = privateJwkOf(await withPublicPart(material));
  const isPrivate = own.d !== undefined || own.priv !== undefined;
  const usual = usualAlgorithm(own) ?? 'RS256';
  const wanted = usualAlgorithm({ ...own, ...label }) ?? usual;
  const publicKey = await importOr('key-public-part-invalid', verifyingMembers(own), usual);
  const proven = isPrivate ? await prove(own, publicKey, usual) : null;
  const privateKey = proven && !sameCryptoKey(usual, wanted) ? await importKey(own, wanted, true) : proven;
  const facts = await describePublicKey(publicKey);
  return {
    ...factsOf(material),
    ...facts,
    isPrivate,
    own: { privateKey, alg: wanted },
    secret: null,
    problems: [...weaknessesOf(material), ...knownAs(facts.thumbprint)],
  };
}

async function completeSecret(k: Bytes, alg: SignatureAlgorithm = 'HS256'): Promise<KeyTruth> {
  const thumbprint = await calculateJwkThumbprint({ kty: 'oct', k: base64url.encode(k) });
  return {
    type: 'oct',
    bits: k.length * 8,
    isPrivate: true,
    spki: null,
    own: { privateKey: await importSecret(k, alg, true), alg },
    secret: k,
    jwk: { kty: 'oct' },
    keyId: null,
    thumbprint,
    problems: knownAs(thumbprint),
  };
}

function privateJwkOf(material: Asymmetric): JWK {
  const number = (value: bigint) => base64url.encode(fromBigInt(value));
  const bytes = (value: Bytes | null) => (value ? base64url.encode(value) : '');
  switch (material.type) {
    case 'RSA': {
      const jwk = { kty: 'RSA', n: number(material.n), e: number(material.e) };
      if (material.private === null) return jwk;
      const { d, p, q, dp, dq, qi } = material.private;
      return {
        ...jwk,
        d: number(d),
        p: number(p),
        q: number(q),
        dp: number(dp),
        dq: number(dq),
        qi: number(qi),
      };
    }
    case 'EC': {
      const [x, y] = [bytes(material.point?.x ?? null), bytes(material.point?.y ?? null)];
      const jwk = { kty: 'EC', crv: material.curve.name, x, y };
      return material.d === null ? jwk : { ...jwk, d: bytes(material.d) };
    }
    case 'OKP': {
      const jwk = { kty: 'OKP', crv: 'Ed25519', x: bytes(material.x) };
      return material.d === null ? jwk : { ...jwk, d: bytes(material.d) };
    }
    case 'AKP': {
      const jwk = { kty: 'AKP', alg: material.alg, pub: bytes(material.pub) };
      return material.seed === null ? jwk : { ...jwk, priv: bytes(material.seed) };
    }
  }
}

async function importOr(
  kind: 'key-public-part-invalid' | 'key-self-test-failed',
  jwk: JWK,
  alg: SignatureAlgorithm,
): Promise<CryptoKey> {
  try {
    return await importKey(jwk, alg, true);
  } catch (error) {
    const { name } = signatureAlgorithms[alg].key;
    if (isNotSupported(error)) refuse({ kind: 'key-algorithm-unsupported', algorithm: name });
    return refuse({ kind, type: jwk.crv ?? jwk.kty ?? '' });
  }
}

/** The self-test; hands out the private key that passed it. */
async function prove(own: JWK, publicKey: CryptoKey, alg: SignatureAlgorithm): Promise<CryptoKey> {
  const privateKey = await importOr('key-self-test-failed', own, alg);
  const { signature } = signatureAlgorithms[alg];
  const probe = new TextEncoder().encode('self-test');
  const signed = await crypto.subtle.sign(signature, privateKey, probe).catch(() => new ArrayBuffer());
  if (!(await crypto.subtle.verify(signature, publicKey, signed, probe))) {
    refuse({ kind: 'key-self-test-failed', type: own.crv ?? own.kty ?? '' });
  }
  return privateKey;
}

function factsOf(material: Asymmetric): Pick<KeyFact, 'type' | 'curve' | 'bits' | 'publicExponent'> {
  switch (material.type) {
    case 'RSA': {
      const small = material.e <= BigInt(Number.MAX_SAFE_INTEGER);
      return {
        type: 'RSA',
        bits: bitLength(material.n),
        publicExponent: small ? Number(material.e) : String(material.e),
      };
    }
    case 'EC':
      return { type: 'EC', curve: material.curve.name, bits: material.curve.bits };
    case 'OKP':
      return { type: 'OKP', curve: 'Ed25519' };
    case 'AKP':
      return { type: 'AKP' };
  }
}

function weaknessesOf(material: Asymmetric): KeyFormatProblem[] {
  if (material.type !== 'RSA') return [];
  const bits = bitLength(material.n);
  return [
    ...(bits < 2048 ? [{ kind: 'key-rsa-weak' as const, bits }] : []),
    ...(hasRocaFingerprint(material.n) ? [{ kind: 'key-rsa-roca' as const }] : []),
  ];
}

function knownAs(thumbprint: string): KeyFormatProblem[] {
  const where = wellKnown[thumbprint];
  return where === undefined ? [] : [{ kind: 'key-publicly-known', where }];
}
