import { base64url, calculateJwkThumbprint, type JWK } from 'jose';
import { fromBase64, fromBigInt, type Bytes } from './bytes.js';
import { toDer, write } from './der.js';
import { keyIdOf } from '../publicKey.js';
import { wellKnown } from './known.js';
import type { Material } from './material.js';
import { refuse, type KeyFormatProblem } from './problems.js';
import { bitLength, checkRsa, hasRocaFingerprint } from './rsa.js';
import type { KeyFact } from './types.js';

/** What follows from the numbers of a key alone, however they were written. */
export type KeyTruth = Omit<KeyFact, 'source' | 'cleaned'>;

type Asymmetric = Exclude<Material, { type: 'oct' }>;

/**
 * Proves a key and says all that follows from its numbers. RSA is checked by arithmetic; WebCrypto must
 * take every public part; a private part must sign what the public part verifies.
 */
export async function complete(material: Material): Promise<KeyTruth> {
  if (material.type === 'oct') return completeSecret(material.k);
  if (material.type === 'RSA') checkRsa(material);
  const own = privateJwkOf(await withPublicPart(material));
  const jwk = publicOf(own);
  const algorithms = algorithmsOf(material);
  const publicKey = await importOr('key-public-part-invalid', jwk, algorithms.key, 'verify');
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
  const thumbprint = await calculateJwkThumbprint(jwk);
  return {
    ...factsOf(material),
    isPrivate: own.d !== undefined,
    spki,
    pkcs8: own.d === undefined ? null : await prove(own, publicKey, algorithms),
    secret: null,
    jwk,
    keyId: await keyIdOf(spki),
    thumbprint,
    problems: [...weaknessesOf(material), ...knownAs(thumbprint)],
  };
}

async function completeSecret(k: Bytes): Promise<KeyTruth> {
  const thumbprint = await calculateJwkThumbprint({ kty: 'oct', k: base64url.encode(k) });
  return {
    type: 'oct',
    bits: k.length * 8,
    isPrivate: true,
    spki: null,
    pkcs8: null,
    secret: k,
    jwk: { kty: 'oct' },
    keyId: null,
    thumbprint,
    problems: knownAs(thumbprint),
  };
}

/** Where a format gives the private value only, WebCrypto computes the public part. */
async function withPublicPart(material: Asymmetric): Promise<Asymmetric> {
  if (material.type === 'RSA' || material.d === null) return material;
  if (material.type === 'EC' ? material.point : material.x) return material;
  const { pkcs8, algorithm } =
    material.type === 'EC'
      ? {
          pkcs8: privateKeyInfo(
            write.algorithm('1.2.840.10045.2.1', write.oid(material.curve.oid)),
            toDer(write.sequence(write.integer(1), write.octets(material.d))),
          ),
          algorithm: { name: 'ECDSA', namedCurve: material.curve.name },
        }
      : {
          pkcs8: privateKeyInfo(write.algorithm('1.3.101.112'), toDer(write.octets(material.d))),
          algorithm: { name: 'Ed25519' },
        };
  try {
    const key = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, true, ['sign']);
    const { x, y } = await crypto.subtle.exportKey('jwk', key);
    const [left, right] = [fromBase64(x ?? ''), fromBase64(y ?? '')];
    if (left && right) {
      return material.type === 'EC'
        ? { ...material, point: { x: left, y: right } }
        : { ...material, x: left };
    }
  } catch {
    // Falls through: a value that is no private key of its curve.
  }
  return refuse({ kind: 'key-self-test-failed', type: nameOf(material) });
}

function privateKeyInfo(algorithm: ReturnType<typeof write.algorithm>, key: Bytes): Bytes {
  return toDer(write.sequence(write.integer(0), algorithm, write.octets(key)));
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
  }
}

const publicMembers = ['kty', 'crv', 'n', 'e', 'x', 'y'] as const;

function publicOf(own: JWK): JWK {
  return Object.fromEntries(
    publicMembers.flatMap((member) => (own[member] === undefined ? [] : [[member, own[member]]])),
  );
}

type Algorithms = {
  key: RsaHashedImportParams | EcKeyImportParams | Algorithm;
  signature: AlgorithmIdentifier | EcdsaParams;
};

function algorithmsOf(material: Asymmetric): Algorithms {
  switch (material.type) {
    case 'RSA':
      return { key: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, signature: 'RSASSA-PKCS1-v1_5' };
    case 'EC':
      return {
        key: { name: 'ECDSA', namedCurve: material.curve.name },
        signature: { name: 'ECDSA', hash: 'SHA-256' },
      };
    case 'OKP':
      return { key: { name: 'Ed25519' }, signature: 'Ed25519' };
  }
}

async function importOr(
  kind: 'key-public-part-invalid' | 'key-self-test-failed',
  jwk: JWK,
  algorithm: Algorithms['key'],
  usage: 'sign' | 'verify',
): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey('jwk', jwk, algorithm, true, [usage]);
  } catch {
    return refuse({ kind, type: jwk.crv ?? jwk.kty ?? '' });
  }
}

/** The self-test; hands out the private key as DER PrivateKeyInfo. */
async function prove(own: JWK, publicKey: CryptoKey, { key, signature }: Algorithms): Promise<Bytes> {
  const privateKey = await importOr('key-self-test-failed', own, key, 'sign');
  const probe = new TextEncoder().encode('self-test');
  const signed = await crypto.subtle.sign(signature, privateKey, probe).catch(() => new ArrayBuffer());
  if (!(await crypto.subtle.verify(signature, publicKey, signed, probe))) {
    refuse({ kind: 'key-self-test-failed', type: own.crv ?? own.kty ?? '' });
  }
  return new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey));
}

function nameOf(material: Asymmetric): string {
  return material.type === 'EC' ? material.curve.name : material.type === 'OKP' ? 'Ed25519' : 'RSA';
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
  const name = wellKnown[thumbprint];
  return name === undefined ? [] : [{ kind: 'key-publicly-known', name }];
}
