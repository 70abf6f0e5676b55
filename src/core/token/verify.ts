import type { JWK } from 'jose';
import { signatureAlgorithms } from '../keys/algorithms.js';
import type { Verifiable } from './judge.js';
import type { TokenProblem } from './problems.js';
export type VerificationOutcome = 'valid' | 'invalid' | { unsupported: TokenProblem };
export async function verifySignature(
  judged: Verifiable,
  key: { kty: string; jwk: JWK },
): Promise<VerificationOutcome> {
  const facts = signatureAlgorithms[judged.alg];
  const k = await crypto.subtle.importKey('jwk', key.jwk as JsonWebKey, facts.key, false, ['verify']);
  return (await crypto.subtle.verify(facts.signature, k, judged.signature, judged.signingInput))
    ? 'valid'
    : 'invalid';
}
