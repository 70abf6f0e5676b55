import { decodeBase64url } from '../bytes/base64url.js';
import { algorithmOf, algorithms, fits } from '../keys/algorithms.js';
import type { KeyFormatProblem } from '../keys/formats/problems.js';
import { keySeverities } from '../keys/problems.js';
import { readPublicJwk, requiredMembers, secretMembers } from '../keys/publicJwk.js';
import { bitLength, leastModulus } from '../keys/strength/shape.js';
import type { Severity } from '../result.js';
import { textOf, type WrittenJwk } from './readSet.js';

/** What is wrong with a set that is to be published, beyond what can be said of a single key. */
export type KeySetProblem =
  /** A verifier that knows the kid of a token finds no key by it. */
  | { kind: 'kid-missing' }
  /** The same public key more than once, whatever its names. */
  | { kind: 'same-key' }
  /** Names of members that nobody but the owner of the key may have (RFC 7518 section 6). */
  | { kind: 'private-members'; members: readonly string[] }
  /** kty is oct: the key that verifies also signs (RFC 7518 section 6.4). */
  | { kind: 'shared-secret' }
  /** use says one thing, key_ops or alg another (RFC 7517 section 4.3). */
  | { kind: 'use-contradicted'; use: string; by: 'key_ops' | 'alg'; value: string }
  /** Operations of the private key: a library that imports the public one for them fails (W3C WebCrypto). */
  | { kind: 'operations-private'; operations: readonly string[] };

export const keySetSeverities: Record<KeySetProblem['kind'], Severity> = {
  'kid-missing': 'warning',
  'same-key': 'warning',
  'private-members': 'error',
  'shared-secret': 'error',
  'use-contradicted': 'error',
  'operations-private': 'error',
};

/** A problem of the keys at these places of the set, counted from 0. */
export type KeySetFinding = { at: readonly number[]; severity: Severity } & (
  | { of: 'set'; problem: KeySetProblem }
  /** A problem that a reader of keys has a name for, too. */
  | { of: 'key'; problem: KeyFormatProblem }
);

/** All that is wrong with a set as it is written: first what its keys have with one another, then each in its order. */
export function keySetFindings(jwks: readonly WrittenJwk[]): readonly KeySetFinding[] {
  return [
    ...placesBy(jwks, (jwk) => textOf(jwk, 'kid')).map(([kid, at]) =>
      ofKey(at, { kind: 'jwk-kid-duplicate', kid, count: at.length }),
    ),
    ...placesBy(jwks, identityOf).map(([, at]) => ofSet(at, { kind: 'same-key' })),
    ...jwks.flatMap((jwk, index) => singleFindings(jwk, [index])),
  ];
}

const ofSet = (at: readonly number[], problem: KeySetProblem): KeySetFinding => ({
  at,
  severity: keySetSeverities[problem.kind],
  of: 'set',
  problem,
});
const ofKey = (at: readonly number[], problem: KeyFormatProblem): KeySetFinding => ({
  at,
  severity: keySeverities[problem.kind],
  of: 'key',
  problem,
});

/** The values that more than one key has, with the places of these. */
function placesBy(
  jwks: readonly WrittenJwk[],
  valueOf: (jwk: WrittenJwk) => string | null,
): [string, number[]][] {
  const places = new Map<string, number[]>();
  for (const [index, jwk] of jwks.entries()) {
    const value = valueOf(jwk);
    if (value === null) continue;
    const known = places.get(value);
    if (known) known.push(index);
    else places.set(value, [index]);
  }
  return [...places].filter(([, at]) => at.length > 1);
}

/** What a key says of itself; everything else is the key. */
const labels = ['kid', 'use', 'key_ops', 'alg', 'x5u', 'x5c', 'x5t', 'x5t#S256'];
const isLabel = (jwk: WrittenJwk, member: string): boolean =>
  labels.includes(member) && !(member === 'alg' && jwk.get('kty') === 'AKP');

/** Equal for the same key, with or without its private members: its JWK thumbprint, else what it is made of. */
export function identityOf(jwk: WrittenJwk): string {
  const own = [...jwk].filter(([member]) => !isLabel(jwk, member)).sort(([a], [b]) => (a < b ? -1 : 1));
  return thumbprintOf(jwk) ?? JSON.stringify(own);
}

/** RFC 7638; null for what is no public key of a known type. */
export const thumbprintOf = (jwk: WrittenJwk): string | null =>
  readPublicJwk(JSON.stringify(Object.fromEntries(jwk)))?.thumbprint ?? null;

function singleFindings(jwk: WrittenJwk, at: readonly number[]): KeySetFinding[] {
  const kty = textOf(jwk, 'kty');
  const set: KeySetProblem[] = [];
  if (kty === 'oct') set.push({ kind: 'shared-secret' });
  const members = secretMembers.filter((name) => jwk.has(name) && kty !== 'oct');
  if (members.length > 0) set.push({ kind: 'private-members', members });
  if ((textOf(jwk, 'kid') ?? '') === '') set.push({ kind: 'kid-missing' });
  set.push(...purposeProblems(jwk));
  return [...set.map((problem) => ofSet(at, problem)), ...keyProblems(jwk, kty).map((one) => ofKey(at, one))];
}

function keyProblems(jwk: WrittenJwk, kty: string | null): KeyFormatProblem[] {
  if (kty === null) return [{ kind: 'jwk-member-missing', member: 'kty', kty: null }];
  const required = kty === 'oct' ? ['k'] : requiredMembers(kty);
  if (!required) {
    const meant = algorithms.find((one) => one.kty.toLowerCase() === kty.toLowerCase());
    return [{ kind: 'jwk-kty-unknown', kty, meant: meant?.kty ?? null }];
  }
  const missing = required.find((member) => (textOf(jwk, member) ?? '') === '');
  if (missing !== undefined) return [{ kind: 'jwk-member-missing', member: missing, kty }];
  const bits = kty === 'RSA' ? bitLength(decodeBase64url(textOf(jwk, 'n') ?? '').bytes) : leastModulus;
  return [
    ...(bits < leastModulus ? [{ kind: 'key-rsa-weak' as const, bits }] : []),
    ...algProblems(kty, textOf(jwk, 'crv'), textOf(jwk, 'alg')),
  ];
}

/** `alg` names what the key is for, and must be something that it can do (RFC 7517 section 4.4). */
function algProblems(kty: string, crv: string | null, alg: string | null): KeyFormatProblem[] {
  if (alg === null) return [];
  const mismatch: KeyFormatProblem = { kind: 'jwk-alg-mismatch', alg, keyType: crv ?? kty };
  const algorithm = algorithmOf(alg);
  // RFC 8037 section 3.1: EdDSA is for both curves.
  if (alg === 'EdDSA' && crv === 'Ed448') return [];
  if (algorithm) return fits(algorithm, { kty, alg, ...(crv !== null && { crv }) }) ? [] : [mismatch];
  if (Object.hasOwn(elsewhere, alg)) return elsewhere[alg] === crv ? [] : [mismatch];
  const takers = encrypting.find(([names]) => names.test(alg))?.[1];
  if (!takers) return [{ kind: 'jwk-alg-unknown', alg }];
  return takers.includes(kty) ? [] : [mismatch];
}

/** Algorithms that sign, but not here, with their curves (RFC 8812 section 3.2, RFC 9864). */
const elsewhere: Readonly<Record<string, string>> = { ES256K: 'secp256k1', Ed448: 'Ed448' };

/** The key types of algorithms that encrypt (RFC 7518 section 4.1, RFC 8037 section 3.2). */
const encrypting: readonly [RegExp, readonly string[]][] = [
  [/^RSA(1_5|-OAEP(-\d+)?)$/, ['RSA']],
  [/^ECDH-ES(\+A\d+KW)?$/, ['EC', 'OKP']],
  [/^(dir|A\d+(GCM)?KW|A\d+GCM|A\d+CBC-HS\d+|PBES2-HS\d+\+A\d+KW)$/, ['oct']],
];

/** What RFC 7517 section 4.3 lists for each use of section 4.2; another use may be for anything. */
const operationsOf: Readonly<Record<string, readonly string[]>> = {
  sig: ['sign', 'verify'],
  enc: ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey', 'deriveKey', 'deriveBits'],
};
const privateOperations = ['sign', 'decrypt', 'unwrapKey'];

function purposeProblems(jwk: WrittenJwk): KeySetProblem[] {
  const problems: KeySetProblem[] = [];
  const use = textOf(jwk, 'use') ?? '';
  const alg = textOf(jwk, 'alg');
  const written: unknown = jwk.get('key_ops');
  const operations = Array.isArray(written) ? written.filter((name) => typeof name === 'string') : [];
  const own = Object.hasOwn(operationsOf, use) ? operationsOf[use] : null;
  const others = operations.filter((name) => own?.includes(name) === false);
  if (others.length > 0)
    problems.push({ kind: 'use-contradicted', use, by: 'key_ops', value: others.join(', ') });
  if (alg !== null && (algorithmOf(alg) ? use === 'enc' : use === 'sig' && encrypts(alg)))
    problems.push({ kind: 'use-contradicted', use, by: 'alg', value: alg });
  const ofOwner = operations.filter((name) => privateOperations.includes(name));
  const isPublic = jwk.get('kty') !== 'oct' && secretMembers.every((name) => !jwk.has(name));
  if (isPublic && ofOwner.length > 0) problems.push({ kind: 'operations-private', operations: ofOwner });
  return problems;
}

const encrypts = (alg: string): boolean => encrypting.some(([names]) => names.test(alg));
