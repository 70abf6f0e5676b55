import type { JWK } from 'jose';
import { signatureAlgorithms, type SignatureAlgorithm } from '../../keys/algorithms.js';
import { cryptoKeyFor, importKey, isNotSupported, isUsableFor, type OwnKey } from '../../keys/cryptoKey.js';
import type { KeyProblem } from '../../keys/problems.js';
import { verifyingMembers } from '../../keys/publicKey.js';
import { reservation } from '../../keys/purpose.js';
import { secretBits } from '../../keys/holdsPrivateKey.js';
import { decodeBase64url } from '../../bytes/base64url.js';
import type { Verifiable } from './judge.js';
import { findConfusedSecret } from './keyConfusion.js';
import type { TokenProblem } from '../problems.js';
import { signatureLengths } from '../signatureLength.js';

/**
 * A public key, or a shared secret (kty oct), as a JWK (RFC 7517) with what the issuer said of its use;
 * `secret` stands for a `k` that is not in the JWK.
 */
export type VerificationKey = { kty: string; jwk: JWK; secret?: OwnKey };

export type VerificationOutcome = 'valid' | 'invalid' | { unsupported: TokenProblem };

/**
 * Asks WebCrypto whether the signature is by this key (RFC 7515 section 5.2). A key of another kind, or
 * one that its issuer reserved for something else, is never asked: that answers with the reason.
 */
export async function verifySignature(
  judged: Verifiable,
  key: VerificationKey,
): Promise<VerificationOutcome> {
  const { alg } = judged;
  const misfit = misfitOf(alg, key);
  if (misfit?.kind === 'verify-key-confusion') {
    return { unsupported: { ...misfit, secret: await findConfusedSecret(judged, key.jwk) } };
  }
  if (misfit) return { unsupported: misfit };
  if (!hasPossibleLength(judged, key)) return 'invalid';
  try {
    const cryptoKey = await cryptoKeyOf(key, alg);
    const { signature } = signatureAlgorithms[alg];
    for (const input of [judged.signingInput, judged.canonicalSigningInput]) {
      if (input && (await crypto.subtle.verify(signature, cryptoKey, judged.signature, input)))
        return 'valid';
    }
    return 'invalid';
  } catch (error) {
    const kind = isNotSupported(error) ? 'verify-algorithm-unavailable' : 'verify-key-refused';
    return { unsupported: { kind, alg } };
  }
}

const smallestModulus = 2048;

/**
 * What a person should know of a key even if the signature is right (RFC 7518 sections 3.2 and 3.3).
 *
 * @param alg of the token, by which a secret is measured; null where there is none
 */
export function keyNotices(
  { kty, jwk, secret }: VerificationKey,
  alg: SignatureAlgorithm | null = null,
): KeyProblem[] {
  const bits = kty === 'RSA' ? modulusBits(jwk) : smallestModulus;
  if (bits < smallestModulus) return [{ kind: 'key-rsa-weak', bits }];
  const least = alg === null ? 0 : signatureAlgorithms[alg].secretBits;
  if (kty !== 'oct' || least === 0) return [];
  const own = secret?.privateKey;
  const has = own ? secretBits(own) : decodeBase64url(jwk.k ?? '').bytes.length * 8;
  return has < least ? [{ kind: 'key-secret-short', bits: has, least }] : [];
}

function misfitOf(alg: SignatureAlgorithm, { kty, jwk, secret }: VerificationKey): TokenProblem | null {
  const facts = signatureAlgorithms[alg];
  if (facts.kty === 'oct' && kty !== 'oct') return { kind: 'verify-key-confusion', alg, kty, secret: null };
  if (facts.kty !== kty) return { kind: 'verify-key-type', alg, kty };
  if (kty === 'oct' && !jwk.k && !secret?.privateKey) return { kind: 'verify-secret-empty', alg };
  if (facts.crv !== null && jwk.crv !== facts.crv) {
    return { kind: 'verify-key-curve', alg, curve: jwk.crv ?? '', expected: facts.crv };
  }
  const reserved = reservation(jwk, alg, 'verify');
  if (reserved?.member === 'alg') return { kind: 'verify-key-algorithm', alg, keyAlg: reserved.value };
  if (reserved) return { kind: 'verify-key-use', member: reserved.member, value: reserved.value };
  if (secret && !isUsableFor(secret, alg)) return { kind: 'verify-key-fixed', alg, keyAlg: secret.alg };
  return null;
}

/**
 * Is the signature as long as the key makes it, and for RSA a number below the modulus? Not every
 * implementation refuses `s + n` and leading zeros, which would be second signatures of one text.
 */
function hasPossibleLength({ alg, signature }: Verifiable, { kty, jwk }: VerificationKey): boolean {
  if (kty !== 'RSA') return signatureLengths(alg).includes(signature.length);
  const modulus = modulusOf(jwk);
  if (signature.length !== modulus.length) return false;
  const differs = signature.findIndex((byte, at) => byte !== modulus[at]);
  return differs >= 0 && (signature[differs] ?? 0) < (modulus[differs] ?? 0);
}

function modulusOf({ n = '' }: JWK): Uint8Array {
  const { bytes } = decodeBase64url(n);
  const first = bytes.findIndex((byte) => byte !== 0);
  return bytes.subarray(Math.max(0, first));
}

function modulusBits(jwk: JWK): number {
  const modulus = modulusOf(jwk);
  return modulus.length * 8 - Math.clz32(modulus[0] ?? 0) + 24;
}

const imported = new WeakMap<JWK, Map<SignatureAlgorithm, Promise<CryptoKey>>>();

function cryptoKeyOf({ jwk, secret }: VerificationKey, alg: SignatureAlgorithm): Promise<CryptoKey> {
  if (secret?.privateKey) return cryptoKeyFor(secret.privateKey, secret.alg, alg);
  const known = imported.get(jwk) ?? new Map<SignatureAlgorithm, Promise<CryptoKey>>();
  imported.set(jwk, known);
  const key = known.get(alg) ?? importKey(verifyingMembers(jwk), alg, false);
  known.set(alg, key);
  return key;
}
