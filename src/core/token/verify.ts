import type { JWK } from 'jose';
import { signatureAlgorithms, type SignatureAlgorithm } from '../keys/algorithms.js';
import type { KeyProblem } from '../keys/problems.js';
import { decodeBase64url } from './base64url.js';
import type { Verifiable } from './judge.js';
import { findConfusedSecret } from './keyConfusion.js';
import type { TokenProblem } from './problems.js';
import { signatureLengths } from './signatureLength.js';

/** A public key, or a shared secret (kty oct), as a JWK (RFC 7517) with what the issuer said of its use. */
export type VerificationKey = { kty: string; jwk: JWK };

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
    const cryptoKey = await importKey(alg, key.jwk);
    const { signature } = signatureAlgorithms[alg];
    for (const input of [judged.signingInput, judged.canonicalSigningInput]) {
      if (input && (await crypto.subtle.verify(signature, cryptoKey, judged.signature, input)))
        return 'valid';
    }
    return 'invalid';
  } catch (error) {
    const isMissing = error instanceof DOMException && error.name === 'NotSupportedError';
    return { unsupported: { kind: isMissing ? 'verify-algorithm-unavailable' : 'verify-key-refused', alg } };
  }
}

const smallestModulus = 2048;

/** What a person should know of a key even if the signature is right (RFC 7518 section 3.3). */
export function keyNotices({ kty, jwk }: VerificationKey): KeyProblem[] {
  const bits = kty === 'RSA' ? modulusBits(jwk) : smallestModulus;
  return bits < smallestModulus ? [{ kind: 'key-rsa-weak', bits }] : [];
}

function misfitOf(alg: SignatureAlgorithm, { kty, jwk }: VerificationKey): TokenProblem | null {
  const facts = signatureAlgorithms[alg];
  if (facts.kty === 'oct' && kty !== 'oct') return { kind: 'verify-key-confusion', alg, kty, secret: null };
  if (facts.kty !== kty) return { kind: 'verify-key-type', alg, kty };
  if (kty === 'oct' && !jwk.k) return { kind: 'verify-secret-empty', alg };
  const curve = 'namedCurve' in facts.key ? facts.key.namedCurve : kty === 'OKP' ? 'Ed25519' : undefined;
  if (curve !== undefined && jwk.crv !== curve) {
    return { kind: 'verify-key-curve', alg, curve: jwk.crv ?? '', expected: curve };
  }
  return reservation(alg, jwk);
}

/** RFC 7517 sections 4.2 to 4.4: what the key says it is for. */
function reservation(alg: SignatureAlgorithm, jwk: JWK): TokenProblem | null {
  if (jwk.use !== undefined && jwk.use !== 'sig')
    return { kind: 'verify-key-use', member: 'use', value: jwk.use };
  if (jwk.key_ops && !jwk.key_ops.includes('verify')) {
    return { kind: 'verify-key-use', member: 'key_ops', value: jwk.key_ops.join(', ') };
  }
  const isSame = jwk.alg === undefined || sameAlgorithm(jwk.alg) === sameAlgorithm(alg);
  return isSame ? null : { kind: 'verify-key-algorithm', alg, keyAlg: jwk.alg ?? '' };
}

/** RFC 9864: EdDSA was the name of Ed25519. */
const sameAlgorithm = (alg: string): string => (alg === 'EdDSA' ? 'Ed25519' : alg);

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

function importKey(alg: SignatureAlgorithm, jwk: JWK): Promise<CryptoKey> {
  const known = imported.get(jwk) ?? new Map<SignatureAlgorithm, Promise<CryptoKey>>();
  imported.set(jwk, known);
  const key = known.get(alg) ?? importPublic(alg, jwk);
  known.set(alg, key);
  return key;
}

/** Only what makes the key: its own alg and use were judged already, and engines differ in how. */
function importPublic(alg: SignatureAlgorithm, jwk: JWK): Promise<CryptoKey> {
  const { kty, n, e, crv, x, y, k, pub } = jwk;
  const named = kty === 'AKP' ? alg : undefined;
  const members = Object.entries({ kty, n, e, crv, x, y, k, pub, alg: named });
  const bare: Record<string, string> = {};
  for (const [name, value] of members) if (value !== undefined) bare[name] = value;
  return crypto.subtle.importKey('jwk', bare, signatureAlgorithms[alg].key, false, ['verify']);
}
