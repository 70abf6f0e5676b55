import { algorithmOf, fits } from '../../algorithms.js';
import { isArray, type JsonObject } from '../text/json.js';
import { kindOf, nameOf, type Material } from '../material.js';
import { refuse, type KeyFormatProblem } from '../problems.js';

/** RFC 7517 sections 4.2 and 4.3: a key that is meant for something else is read all the same, and said. */
export function purposeProblems(
  operations: readonly string[] | null,
  alg: string | null,
  use: string | null,
): KeyFormatProblem[] {
  const problems: KeyFormatProblem[] = [];
  if (use !== null && use !== 'sig')
    problems.push({ kind: 'jwk-not-for-signing', member: 'use', value: use });
  if (operations && !operations.some((name) => name === 'sign' || name === 'verify')) {
    problems.push({ kind: 'jwk-not-for-signing', member: 'key_ops', value: operations.join(' ') });
  }
  if (alg !== null && isEncryption(alg))
    problems.push({ kind: 'jwk-not-for-signing', member: 'alg', value: alg });
  return problems;
}

/** RFC 7517 section 4.3; null where the member is missing, or no array. */
export function operationsOf(jwk: JsonObject): readonly string[] | null {
  const operations = jwk.members.get('key_ops');
  return isArray(operations) ? operations.filter((name) => typeof name === 'string') : null;
}

/** A service names what its own, private half may do; what it signs is verified by the public one. */
export function ofBothHalves(operations: readonly string[] | null): readonly string[] | null {
  return operations?.includes('sign') ? [...new Set([...operations, 'verify'])] : operations;
}

function isEncryption(alg: string): boolean {
  return /^(RSA1_5|RSA-OAEP.*|ECDH-ES.*|dir|A(128|192|256)(KW|GCMKW|GCM|CBC-HS\d+)|PBES2-.*)$/.test(alg);
}

/** `alg` must fit the key (RFC 7517 section 4.4); ES* carries its curve in its name (RFC 7518 section 3.4). */
export function algProblems(alg: string | null, material: Material): KeyFormatProblem[] {
  if (alg === null || isEncryption(alg)) return [];
  const algorithm = algorithmOf(alg);
  if (algorithm && fits(algorithm, { ...kindOf(material), alg })) return [];
  // What signs elsewhere is no name that nobody knows.
  if (algorithm || /^([RPEH]S\d+K?|Ed448|none)$/.test(alg)) {
    const keyType = material.type === 'EC' ? nameOf(material) : material.type;
    return refuse({ kind: 'jwk-alg-mismatch', alg, keyType });
  }
  return [{ kind: 'jwk-alg-unknown', alg }];
}
