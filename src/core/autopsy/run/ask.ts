import type { Bytes } from '../../bytes/bytes.js';
import type { AlgorithmFacts } from '../../keys/algorithms.js';
import { cryptoKeyFor, importSecret, isUsableFor } from '../../keys/cryptoKey.js';
import { verifyingMembers } from '../../keys/publicKey.js';
import type { Key } from '../../keys/key.js';
import type { Attempt, How, Subject } from '../hypothesis.js';

/** Whether the signature verifies when token and key are read so. */
export type Ask = (attempt: Attempt) => Promise<boolean>;

/** Asks WebCrypto about one subject; each key is imported once for each way of using it. */
export function askAbout(subject: Subject): Ask {
  const imported = new Map<Key | Bytes, Map<string, Promise<CryptoKey | null>>>();
  const once = (made: Key | Bytes, how: How): Promise<CryptoKey | null> => {
    const of = imported.get(made) ?? new Map<string, Promise<CryptoKey | null>>();
    imported.set(made, of);
    const name = JSON.stringify(how.key ?? how.algorithm.key);
    const key = of.get(name) ?? importFor(made, how);
    of.set(name, key);
    return key;
  };
  return async ({ by, how = { algorithm: subject.algorithm }, signature, input }) => {
    const made = by === undefined ? subject.key : 'secret' in by ? by.secret : by.key;
    try {
      const key = await once(made, how);
      if (!key) return false;
      return await crypto.subtle.verify(
        how.signature ?? how.algorithm.signature,
        key,
        signature ?? subject.signature,
        input ?? subject.input,
      );
    } catch {
      // What WebCrypto does not take for this key, or does not have at all, verifies nothing.
      return false;
    }
  };
}

async function importFor(made: Key | Bytes, how: How): Promise<CryptoKey | null> {
  const { algorithm } = how;
  if (made instanceof Uint8Array) return importSecret(made, algorithm, false);
  if (made.privateKey?.type === 'secret')
    return isUsableFor(made, algorithm) ? cryptoKeyFor(made.privateKey, made.alg, algorithm) : null;
  return importPublic(made, how.key ?? algorithm.key, algorithm);
}

function importPublic(
  { facts }: Key,
  parameters: Exclude<How['key'], undefined> | AlgorithmFacts['key'],
  { kty, alg }: AlgorithmFacts,
): Promise<CryptoKey> {
  const jwk = verifyingMembers(facts.jwk);
  // The name of an AKP key is a part of it (RFC 9964 section 3); that of others would forbid another hash.
  if (kty === 'AKP') jwk.alg = alg;
  else delete jwk.alg;
  return crypto.subtle.importKey('jwk', jwk, parameters, false, ['verify']);
}
