import { algorithmOf } from '../keys/algorithms.js';
import { formOf } from '../keys/otherNames/names.js';
import type { KindProblem } from '../kinds/problems.js';
import { shortened, type CheckedKey, type CheckInput } from './check.js';

/** By the kid that the key came with, by its Key ID or its thumbprint, or by another name that systems give to keys. */
export function isNamed(
  { kid, keyId, thumbprint, alg, certificate, ssh }: CheckedKey,
  name: string,
): boolean {
  if ([kid, keyId, thumbprint].includes(name)) return true;
  const isSecret = algorithmOf(alg)?.kty === 'oct';
  return formOf({ keyId: isSecret ? null : keyId, certificate, ssh }, name) !== null;
}

/** A kid that none of the keys of a set has, where none of them verifies; null where there is no such set. */
export function unknownKid({ key, loadedKeys, signature }: CheckInput, kid: string): KindProblem | null {
  if (!key || (signature !== 'invalid' && signature !== 'unsupported')) return null;
  // A wrong secret has nothing to do with the keys of a set.
  const isSecret = (one: CheckedKey) => algorithmOf(one.alg)?.kty === 'oct';
  const ofSet = [key, ...loadedKeys].filter((one) => one.kid !== null && isSecret(one) === isSecret(key));
  if (ofSet.some((one) => isNamed(one, kid))) return null;
  const keys = new Set(ofSet.map(({ keyId }) => keyId)).size;
  return keys > 0 ? { kind: 'kind-kid-unknown', kid: shortened(kid), keys } : null;
}
