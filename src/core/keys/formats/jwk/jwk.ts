import { usualAlgorithm } from '../../algorithms.js';
import { fromBase64, toBigInt, type Bytes } from '../../../bytes/bytes.js';
import { complete } from '../prove/complete.js';
import { curveOf, scalarOf, type Curve } from '../der/curves.js';
import { isArray, type JsonObject } from '../text/json.js';
import { hasArmour } from '../text/pemBlocks.js';
import { algProblems, ofBothHalves, operationsOf, purposeProblems } from './jwkPurpose.js';
import { isAkp, okpBytes, type Material, type RsaPrivate } from '../material.js';
import { KeyRefused, refuse, type KeyFormatProblem } from '../problems.js';
import { recoverPrimes } from '../prove/rsa.js';
import { secretProblems } from '../text/secret.js';
import { readDer, type Structure } from '../der/structures.js';
import type { Cleaning, ReadKey } from '../types.js';

type Kty = Material['type'];
type Certificate = Extract<Structure, { source: 'x509' }>;

/** Members that must be there (RFC 7518 section 6, RFC 8037 section 2, RFC 9964). */
const required: Readonly<Record<Kty, readonly string[]>> = {
  RSA: ['n', 'e'],
  EC: ['crv', 'x', 'y'],
  OKP: ['crv', 'x'],
  oct: ['k'],
  AKP: ['alg', 'pub'],
};

/** One JSON Web Key (RFC 7517 section 4). Throws `KeyRefused`. */
export async function readJwk(jwk: JsonObject, cleaned: readonly Cleaning[]): Promise<ReadKey> {
  const kty = ktyOf(jwk);
  const problems: KeyFormatProblem[] = [];
  const certificate = certificateOf(jwk, problems);
  const own = required[kty].every((member) => jwk.members.has(member))
    ? materialOf(kty, jwk, problems)
    : (certificate?.material ?? missing(kty, jwk));
  const alg = textMember(jwk, 'alg');
  const use = textMember(jwk, 'use');
  const isHsm = isInHsm(jwk);
  const operations = isHsm ? ofBothHalves(operationsOf(jwk)) : operationsOf(jwk);
  const truth = await complete(own, { use, operations, alg });
  const kid = textMember(jwk, 'kid');
  problems.push(...purposeProblems(operations, alg, use), ...algProblems(alg, own));
  const fits = certificate !== null && sameKey(certificate.material, own);
  if (certificate && !fits) problems.push({ kind: 'jwk-x5c-mismatch' });
  return {
    ...truth,
    source: 'jwk',
    cleaned: isHsm ? [...cleaned, 'hsm'] : cleaned,
    ...(kid === null ? {} : { kid }),
    ...(fits ? { certificate: certificate.certificate } : {}),
    problems: [...truth.problems, ...problems],
  };
}

/** Azure's name for a key whose private half no software ever has. */
const isInHsm = (jwk: JsonObject): boolean => /-HSM$/.test(textMember(jwk, 'kty') ?? '');

function ktyOf(jwk: JsonObject): Kty {
  const kty = textMember(jwk, 'kty')?.replace(/-HSM$/, '') ?? null;
  const jwksUri = jwk.members.get('jwks_uri');
  if (kty === null && typeof jwksUri === 'string') return refuse({ kind: 'jwk-is-metadata', jwksUri });
  if (kty === null) return refuse({ kind: 'jwk-member-missing', member: 'kty', kty: null });
  const known = ktyNamed((name) => name === kty);
  if (known) return known;
  const meant = ktyNamed((name) => name.toLowerCase() === kty.toLowerCase());
  return refuse({ kind: 'jwk-kty-unknown', kty, meant: meant ?? null });
}

function ktyNamed(fits: (kty: Kty) => boolean): Kty | undefined {
  return (['RSA', 'EC', 'OKP', 'oct', 'AKP'] as const).find(fits);
}

function missing(kty: Kty, jwk: JsonObject): never {
  const looksLike = ktyNamed(
    (other) => other !== kty && required[other].every((member) => jwk.members.has(member)),
  );
  if (looksLike) refuse({ kind: 'jwk-kty-mismatch', kty, looksLike });
  const member = required[kty].find((name) => !jwk.members.has(name)) ?? 'kty';
  return refuse({ kind: 'jwk-member-missing', member, kty });
}

function textMember(jwk: JsonObject, member: string): string | null {
  const value = jwk.members.get(member);
  if (value === undefined) return null;
  return typeof value === 'string' ? value : refuse({ kind: 'jwk-member-invalid', member, reason: 'type' });
}

/** The bytes of a base64url member; what another writer got slightly wrong is read and said. */
function bytesMember(jwk: JsonObject, member: string, problems: KeyFormatProblem[]): Bytes {
  const text = textMember(jwk, member) ?? '';
  if (text === '') return refuse({ kind: 'jwk-member-invalid', member, reason: 'empty' });
  const compact = text.replace(/\s/g, '');
  const bytes = fromBase64(compact) ?? refuse({ kind: 'jwk-member-invalid', member, reason: 'base64url' });
  if (!/^[\w-]+$/.test(text)) problems.push({ kind: 'jwk-member-not-canonical', member, reason: 'alphabet' });
  return bytes;
}

/** Refuses a modulus that is readable: a PEM, or the message of who could not fetch the right one. */
function refuseText(jwk: JsonObject, member: string): void {
  const written = textMember(jwk, member) ?? '';
  const bytes = fromBase64(written.replace(/\s/g, ''));
  const text = bytes ? new TextDecoder('latin1').decode(bytes) : written;
  if (hasArmour(written) || hasArmour(text)) refuse({ kind: 'jwk-member-is-text', member, text: null });
  if (text.length >= 8 && /^[\x20-\x7e\s]+$/.test(text))
    refuse({ kind: 'jwk-member-is-text', member, text: text.slice(0, 200) });
}

/** Base64urlUInt (RFC 7518 section 2): no leading zero octet. */
function numberMember(jwk: JsonObject, member: string, problems: KeyFormatProblem[]): bigint {
  if (member === 'n') refuseText(jwk, member);
  const bytes = bytesMember(jwk, member, problems);
  if (bytes[0] === 0) problems.push({ kind: 'jwk-member-not-canonical', member, reason: 'length' });
  return toBigInt(bytes);
}

/** A coordinate or private value in full length (RFC 7518 section 6.2.1.2). */
function scalarMember(jwk: JsonObject, member: string, curve: Curve, problems: KeyFormatProblem[]): Bytes {
  const bytes = bytesMember(jwk, member, problems);
  if (bytes.length !== curve.size)
    problems.push({ kind: 'jwk-member-not-canonical', member, reason: 'length' });
  return scalarOf(curve, bytes);
}

/** What has one length: OKP keys (RFC 8037 section 2), ML-DSA seeds (RFC 9964). */
function octetsMember(jwk: JsonObject, member: string, size: number, problems: KeyFormatProblem[]): Bytes {
  const bytes = bytesMember(jwk, member, problems);
  return bytes.length === size ? bytes : refuse({ kind: 'jwk-member-invalid', member, reason: 'length' });
}

function materialOf(kty: Kty, jwk: JsonObject, problems: KeyFormatProblem[]): Material {
  switch (kty) {
    case 'RSA': {
      const n = numberMember(jwk, 'n', problems);
      const e = numberMember(jwk, 'e', problems);
      return { type: 'RSA', n, e, private: rsaPrivateOf(jwk, n, e, problems) };
    }
    case 'EC': {
      const curve = curveOf('name', textMember(jwk, 'crv') ?? '');
      const x = scalarMember(jwk, 'x', curve, problems);
      const y = scalarMember(jwk, 'y', curve, problems);
      const d = jwk.members.has('d') ? scalarMember(jwk, 'd', curve, problems) : null;
      return { type: 'EC', curve, point: { x, y }, d };
    }
    case 'OKP': {
      const crv = textMember(jwk, 'crv') ?? '';
      const size = okpBytes(crv) ?? refuse({ kind: 'key-algorithm-unsupported', algorithm: crv });
      const d = jwk.members.has('d') ? octetsMember(jwk, 'd', size, problems) : null;
      return { type: 'OKP', crv, x: octetsMember(jwk, 'x', size, problems), d };
    }
    case 'AKP': {
      const alg = textMember(jwk, 'alg') ?? '';
      if (!isAkp(alg)) refuse({ kind: 'key-algorithm-unsupported', algorithm: alg });
      const seed = jwk.members.has('priv') ? octetsMember(jwk, 'priv', 32, problems) : null;
      return { type: 'AKP', alg, pub: bytesMember(jwk, 'pub', problems), seed };
    }
    case 'oct': {
      const k = bytesMember(jwk, 'k', problems);
      const alg = textMember(jwk, 'alg');
      const least = usualAlgorithm({ kty, ...(alg !== null && { alg }) })?.hash ?? 0;
      if (k.length * 8 < least) problems.push({ kind: 'key-secret-short', bits: k.length * 8, least });
      problems.push(...secretProblems(k));
      return { type: 'oct', k };
    }
  }
}

const crtMembers = ['p', 'q', 'dp', 'dq', 'qi'] as const;

/** RFC 7518 section 6.3.2: d alone, or d with all five. */
function rsaPrivateOf(
  jwk: JsonObject,
  n: bigint,
  e: bigint,
  problems: KeyFormatProblem[],
): RsaPrivate | null {
  if (jwk.members.has('oth')) refuse({ kind: 'key-rsa-multi-prime' });
  const absent = crtMembers.filter((member) => !jwk.members.has(member));
  if (!jwk.members.has('d')) {
    return absent.length === crtMembers.length
      ? null
      : refuse({ kind: 'jwk-member-missing', member: 'd', kty: 'RSA' });
  }
  const d = numberMember(jwk, 'd', problems);
  if (absent.length === crtMembers.length) return recoverPrimes(n, e, d);
  if (absent.length > 0) refuse({ kind: 'jwk-crt-partial', missing: absent });
  const member = (name: (typeof crtMembers)[number]) => numberMember(jwk, name, problems);
  return { d, p: member('p'), q: member('q'), dp: member('dp'), dq: member('dq'), qi: member('qi') };
}

/** The first x5c certificate (RFC 7517 section 4.7), or null. */
function certificateOf(jwk: JsonObject, problems: KeyFormatProblem[]): Certificate | null {
  const x5c = jwk.members.get('x5c');
  if (x5c === undefined) return null;
  const first = isArray(x5c) ? x5c[0] : undefined;
  const der = typeof first === 'string' ? fromBase64(first.replace(/\s/g, '')) : null;
  try {
    const structure = der && readDer(der);
    if (structure?.source === 'x509') return structure;
  } catch (reason) {
    if (!(reason instanceof KeyRefused)) throw reason;
  }
  problems.push({ kind: 'jwk-x5c-unreadable' });
  return null;
}

function sameKey(a: Material, b: Material): boolean {
  return publicPart(a) === publicPart(b);
}

function publicPart(material: Material): string {
  switch (material.type) {
    case 'RSA':
      return `${material.n}/${material.e}`;
    case 'EC':
      return `${material.curve.name}/${String(material.point?.x)}/${String(material.point?.y)}`;
    case 'OKP':
      return `${material.crv}/${String(material.x)}`;
    case 'AKP':
      return `${material.alg}/${String(material.pub)}`;
    case 'oct':
      return 'oct';
  }
}
