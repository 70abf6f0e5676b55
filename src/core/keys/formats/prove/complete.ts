import type { Thumbprint } from '../../../confusable.js';
import * as base64url from 'jose/base64url';
import { calculateJwkThumbprint } from 'jose/jwk/thumbprint';
import type { JWK } from 'jose';
import { sameCryptoKey, usualAlgorithm, type AlgorithmFacts } from '../../algorithms.js';
import { importKey, importSecret, isNotSupported } from '../../cryptoKey.js';
import { fromBigInt, type Bytes } from '../../../bytes/bytes.js';
import { sshFingerprint } from '../../otherNames/ssh.js';
import { hasRocaFingerprint } from '../../strength/roca.js';
import { leastModulus } from '../../strength/shape.js';
import { describePublicKey, describeSecret, verifyingMembers } from '../../publicKey.js';
import { wellKnown } from './known.js';
import { kindOf, nameOf, type Asymmetric, type Material } from '../material.js';
import { refuse, type KeyFormatProblem } from '../problems.js';
import { withPublicPart } from './publicPart.js';
import { bitsOf, checkRsa } from './rsa.js';
import type { ReadKey } from '../types.js';

/** What follows from the numbers alone, however they were written. */
type Proven = Omit<ReadKey, 'source' | 'cleaned'>;

/** What the key says that it is for (RFC 7517 sections 4.2 to 4.4), untrusted text. */
type Purpose = { use: string | null; operations: readonly string[] | null; alg: string | null };

/**
 * Proves a key, and makes the one CryptoKey that the page goes on with. RSA is checked by arithmetic; WebCrypto must
 * take every public part; a private part must sign what the public part verifies.
 */
export async function complete(
  material: Material,
  purpose: Purpose = { use: null, operations: null, alg: null },
): Promise<Proven> {
  const isPss = material.type === 'RSA' && material.pss !== undefined;
  if (isPss && material.pss != null) purpose = { ...purpose, alg: material.pss };
  const kind = isPss ? { ...kindOf(material), alg: material.pss ?? 'PS256' } : kindOf(material);
  const usual =
    usualAlgorithm(kind) ?? refuse({ kind: 'key-algorithm-unsupported', algorithm: nameOf(material) });
  const wanted = (purpose.alg !== null && usualAlgorithm({ ...kind, alg: purpose.alg })) || usual;
  if (material.type === 'oct') return completeSecret(material.k, wanted, purpose);
  if (material.type === 'RSA') checkRsa(material);
  const own = privateJwkOf(await withPublicPart(material, usual));
  const isPrivate = own.d !== undefined || own.priv !== undefined;
  const publicKey = await importOr('key-public-part-invalid', verifyingMembers(own), usual);
  const proven = isPrivate ? await prove(own, publicKey, usual) : null;
  const privateKey = proven && !sameCryptoKey(usual, wanted) ? await importKey(own, wanted, true) : proven;
  const facts = await describePublicKey(publicKey);
  const ssh = await sshFingerprint(facts.jwk);
  return {
    alg: wanted.alg,
    privateKey,
    facts: {
      ...facts,
      jwk: { ...facts.jwk, ...labels(purpose, isPrivate) },
      ...(isPss && { isPssOnly: true }),
    },
    secret: null,
    ...(ssh !== null && { ssh }),
    problems: [...weaknessesOf(material), ...knownAs(facts.thumbprint)],
  };
}

async function completeSecret(k: Bytes, algorithm: AlgorithmFacts, purpose: Purpose): Promise<Proven> {
  const facts = describeSecret(await calculateJwkThumbprint({ kty: 'oct', k: base64url.encode(k) }));
  return {
    alg: algorithm.alg,
    privateKey: await importSecret(k, algorithm, true),
    facts: { ...facts, jwk: { ...facts.jwk, ...labels(purpose, true) } },
    secret: k,
    problems: knownAs(facts.thumbprint),
  };
}

function labels({ use, operations, alg }: Purpose, isPrivate: boolean): Pick<JWK, 'use' | 'key_ops' | 'alg'> {
  // The operations are those of the private half; what it signs may be verified with the public one.
  const both = isPrivate && operations?.includes('sign') ? [...operations, 'verify'] : operations;
  return {
    ...(use !== null && { use }),
    ...(both && { key_ops: [...both] }),
    ...(alg !== null && { alg }),
  };
}

function privateJwkOf(material: Asymmetric): JWK {
  const number = (value: bigint) => base64url.encode(fromBigInt(value));
  const bytes = (value: Bytes | null) => (value ? base64url.encode(value) : '');
  switch (material.type) {
    case 'RSA': {
      const jwk = { ...kindOf(material), n: number(material.n), e: number(material.e) };
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
      const jwk = { ...kindOf(material), x, y };
      return material.d === null ? jwk : { ...jwk, d: bytes(material.d) };
    }
    case 'OKP': {
      const jwk = { ...kindOf(material), x: bytes(material.x) };
      return material.d === null ? jwk : { ...jwk, d: bytes(material.d) };
    }
    case 'AKP': {
      const jwk = { ...kindOf(material), pub: bytes(material.pub) };
      return material.seed === null ? jwk : { ...jwk, priv: bytes(material.seed) };
    }
  }
}

async function importOr(
  kind: 'key-public-part-invalid' | 'key-self-test-failed',
  jwk: JWK,
  algorithm: AlgorithmFacts,
): Promise<CryptoKey> {
  try {
    return await importKey(jwk, algorithm, true);
  } catch (error) {
    if (isNotSupported(error)) refuse({ kind: 'key-algorithm-unsupported', algorithm: algorithm.key.name });
    return refuse({ kind, type: jwk.crv ?? jwk.kty ?? '' });
  }
}

/** The self-test; hands out the private key that passed it. */
async function prove(own: JWK, publicKey: CryptoKey, algorithm: AlgorithmFacts): Promise<CryptoKey> {
  const privateKey = await importOr('key-self-test-failed', own, algorithm);
  const { signature } = algorithm;
  const probe = new TextEncoder().encode('self-test');
  const signed = await crypto.subtle.sign(signature, privateKey, probe).catch(() => new ArrayBuffer());
  if (!(await crypto.subtle.verify(signature, publicKey, signed, probe))) {
    refuse({ kind: 'key-self-test-failed', type: own.crv ?? own.kty ?? '' });
  }
  return privateKey;
}

function weaknessesOf(material: Asymmetric): KeyFormatProblem[] {
  if (material.type !== 'RSA') return [];
  const bits = bitsOf(material.n);
  return [
    ...(bits < leastModulus ? [{ kind: 'key-rsa-weak' as const, bits }] : []),
    ...(hasRocaFingerprint(material.n) ? [{ kind: 'key-rsa-roca' as const }] : []),
  ];
}

function knownAs(thumbprint: Thumbprint): KeyFormatProblem[] {
  const where = wellKnown[thumbprint];
  return where === undefined ? [] : [{ kind: 'key-publicly-known', where }];
}
