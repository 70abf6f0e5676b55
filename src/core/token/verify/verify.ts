import type { JWK } from 'jose';
import { algorithmOf, type AlgorithmFacts } from '../../keys/algorithms.js';
import { cryptoKeyFor, importKey, isNotSupported, isUsableFor } from '../../keys/cryptoKey.js';
import type { Key } from '../../keys/key.js';
import type { KeyProblem } from '../../keys/problems.js';
import { verifyingMembers } from '../../keys/publicKey.js';
import { reservation } from '../../keys/purpose.js';
import { hasRocaFingerprint } from '../../keys/strength/roca.js';
import { keyShape, leastModulus, secretBits } from '../../keys/strength/shape.js';
import { decodeBase64url } from '../../bytes/base64url.js';
import { toBigInt } from '../../bytes/bytes.js';
import type { Verifiable } from '../families/family.js';
import { findConfusedSecret } from './keyConfusion.js';
import type { TokenProblem } from '../problems.js';

export type VerificationOutcome = 'valid' | 'invalid' | { unsupported: TokenProblem };

/**
 * Asks WebCrypto whether the signature is by this key (RFC 7515 section 5.2). A key of another kind, or
 * one that its issuer reserved for something else, is never asked: that answers with the reason.
 */
export async function verifySignature(judged: Verifiable, key: Key): Promise<VerificationOutcome> {
  const { algorithm } = judged;
  const misfit = keyMismatch(algorithm, key);
  if (misfit?.kind === 'verify-key-confusion') {
    return { unsupported: { ...misfit, secret: await findConfusedSecret(judged, key.facts.spki) } };
  }
  if (misfit) return { unsupported: misfit };
  if (!hasPossibleLength(judged, key)) return 'invalid';
  try {
    const cryptoKey = await cryptoKeyOf(key, algorithm);
    for (const input of [judged.signingInput, judged.canonicalSigningInput]) {
      if (input && (await crypto.subtle.verify(algorithm.signature, cryptoKey, judged.signature, input)))
        return 'valid';
    }
    return 'invalid';
  } catch (error) {
    const kind = isNotSupported(error) ? 'verify-algorithm-unavailable' : 'verify-key-refused';
    return { unsupported: { kind, alg: algorithm.alg } };
  }
}

/**
 * What a person should know of a key even if the signature is right (RFC 7518 sections 3.2 and 3.3).
 *
 * @param algorithm of the token, by which a secret is measured; null where there is none
 */
export function keyNotices(
  { facts: { jwk }, privateKey }: Key,
  algorithm: AlgorithmFacts | null = null,
): KeyProblem[] {
  if (jwk.n !== undefined) {
    const bits = keyShape(jwk).bits ?? 0;
    const isRoca = hasRocaFingerprint(toBigInt(modulusOf(jwk)));
    return [
      ...(isRoca ? [{ kind: 'key-rsa-roca' as const }] : []),
      ...(bits < leastModulus ? [{ kind: 'key-rsa-weak' as const, bits }] : []),
    ];
  }
  if (privateKey?.type !== 'secret' || algorithm?.kty !== 'oct') return [];
  const [bits, least] = [secretBits(privateKey), algorithm.hash];
  return bits < least ? [{ kind: 'key-secret-short', bits, least }] : [];
}

/** What reading alone finds odd, but for what this key explains: an RSA signature is as long as the modulus. */
export function withoutFittingLength(
  problems: readonly TokenProblem[],
  key: Key | null,
): readonly TokenProblem[] {
  const modulus = key && modulusOf(key.facts.jwk).length;
  return problems.filter(
    (problem) =>
      problem.kind !== 'token-signature-length' ||
      problem.found !== modulus ||
      algorithmOf(problem.alg)?.kty !== 'RSA',
  );
}

function keyMismatch(algorithm: AlgorithmFacts, key: Key): TokenProblem | null {
  const { jwk } = key.facts;
  const { kty = '' } = jwk;
  const { alg, crv } = algorithm;
  if (algorithm.kty === 'oct' && kty !== 'oct')
    return { kind: 'verify-key-confusion', alg, kty, secret: null };
  if (algorithm.kty !== kty) return { kind: 'verify-key-type', alg, kty };
  if (kty === 'oct' && !key.privateKey) return { kind: 'verify-secret-empty', alg };
  if (crv !== null && jwk.crv !== crv) {
    return { kind: 'verify-key-curve', alg, curve: jwk.crv ?? '', expected: crv };
  }
  if (key.facts.isPssOnly && algorithm.family !== 'RSA-PSS')
    return { kind: 'verify-key-algorithm', alg, keyAlg: 'PS256, PS384, PS512' };
  const reserved = reservation(jwk, algorithm, 'verify');
  if (reserved?.member === 'alg') return { kind: 'verify-key-algorithm', alg, keyAlg: reserved.value };
  if (reserved) return { kind: 'verify-key-use', member: reserved.member, value: reserved.value };
  if (kty === 'oct' && !isUsableFor(key, algorithm))
    return { kind: 'verify-key-fixed', alg, keyAlg: key.alg };
  return null;
}

/**
 * Is the signature as long as the key makes it, and for RSA a number below the modulus? Not every
 * implementation refuses `s + n` and leading zeros, which would be second signatures of one text.
 */
function hasPossibleLength({ algorithm, signature }: Verifiable, { facts }: Key): boolean {
  if (algorithm.kty !== 'RSA') return algorithm.signatureBytes.includes(signature.length);
  const modulus = modulusOf(facts.jwk);
  if (signature.length !== modulus.length) return false;
  const differs = signature.findIndex((byte, at) => byte !== modulus[at]);
  return differs >= 0 && (signature[differs] ?? 0) < (modulus[differs] ?? 0);
}

function modulusOf({ n = '' }: JWK): Uint8Array {
  const { bytes } = decodeBase64url(n);
  const first = bytes.findIndex((byte) => byte !== 0);
  return bytes.subarray(Math.max(0, first));
}

const imported = new WeakMap<JWK, Map<AlgorithmFacts, Promise<CryptoKey>>>();

function cryptoKeyOf(
  { alg, privateKey, facts: { jwk } }: Key,
  algorithm: AlgorithmFacts,
): Promise<CryptoKey> {
  if (privateKey?.type === 'secret') return cryptoKeyFor(privateKey, alg, algorithm);
  const known = imported.get(jwk) ?? new Map<AlgorithmFacts, Promise<CryptoKey>>();
  imported.set(jwk, known);
  const key = known.get(algorithm) ?? importKey(verifyingMembers(jwk), algorithm, false);
  known.set(algorithm, key);
  return key;
}
