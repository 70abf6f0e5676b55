import { isArray, type JsonObject } from './json.js';
import type { Material } from './material.js';
import { refuse, type KeyFormatProblem } from './problems.js';

/** RFC 7517 sections 4.2 and 4.3: a key that is meant for something else is read all the same, and said. */
export function purposeProblems(jwk: JsonObject, alg: string | null, use: string | null): KeyFormatProblem[] {
  const operations = jwk.members.get('key_ops');
  const problems: KeyFormatProblem[] = [];
  if (use !== null && use !== 'sig')
    problems.push({ kind: 'jwk-not-for-signing', member: 'use', value: use });
  if (isArray(operations) && !operations.some((name) => name === 'sign' || name === 'verify')) {
    const value = operations.filter((name) => typeof name === 'string').join(' ');
    problems.push({ kind: 'jwk-not-for-signing', member: 'key_ops', value });
  }
  if (alg !== null && isEncryption(alg))
    problems.push({ kind: 'jwk-not-for-signing', member: 'alg', value: alg });
  return problems;
}

function isEncryption(alg: string): boolean {
  return /^(RSA1_5|RSA-OAEP.*|ECDH-ES.*|dir|A(128|192|256)(KW|GCMKW|GCM|CBC-HS\d+)|PBES2-.*)$/.test(alg);
}

/** `alg` must fit the key (RFC 7517 section 4.4); ES* carries its curve in its name (RFC 7518 section 3.4). */
export function algProblems(alg: string | null, material: Material): KeyFormatProblem[] {
  if (alg === null || isEncryption(alg)) return [];
  const fitting: Readonly<Record<string, RegExp>> = {
    RSA: /^[RP]S(256|384|512)$/,
    'P-256': /^ES256$/,
    'P-384': /^ES384$/,
    'P-521': /^ES512$/,
    OKP: /^(EdDSA|Ed25519)$/,
    oct: /^HS(256|384|512)$/,
  };
  const keyType = material.type === 'EC' ? material.curve.name : material.type;
  if (fitting[keyType]?.test(alg)) return [];
  if (/^([RPEH]S\d+K?|EdDSA|Ed25519|Ed448|none)$/.test(alg))
    return refuse({ kind: 'jwk-alg-mismatch', alg, keyType });
  return [{ kind: 'jwk-alg-unknown', alg }];
}
