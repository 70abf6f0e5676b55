import type { JWK } from 'jose';
import { algorithmOf, sameCryptoKey, type AlgorithmFacts } from './algorithms.js';

/** The member by which a key says that it is for something else. */
export type KeyUseConflict = { member: 'use' | 'key_ops' | 'alg'; value: string };

/**
 * What speaks against doing this with the key, by its issuer's own words (RFC 7517 sections 4.2 to 4.4);
 * null where nothing does.
 */
export function reservation(
  { use, key_ops: operations, alg: own }: JWK,
  algorithm: AlgorithmFacts,
  operation: 'sign' | 'verify',
): KeyUseConflict | null {
  if (use !== undefined && use !== 'sig') return { member: 'use', value: use };
  if (operations && !operations.includes(operation)) {
    return { member: 'key_ops', value: operations.join(', ') };
  }
  if (own === undefined || own === algorithm.alg) return null;
  // RFC 9864: EdDSA was the name of Ed25519.
  const named = algorithmOf(own);
  return named && sameCryptoKey(named, algorithm) ? null : { member: 'alg', value: own };
}
