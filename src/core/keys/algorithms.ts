import type { JWK } from 'jose';

/** All that follows from a JWS algorithm (RFC 7518 section 3.1, RFC 8037, RFC 9864, RFC 9964). */
type Row<Alg extends string, Family extends string> = {
  alg: Alg;
  family: Family;
  kty: 'RSA' | 'EC' | 'OKP' | 'oct' | 'AKP';
  /** The one curve of its keys (RFC 7518 section 3.4, RFC 8037 section 3.1); null for keys without. */
  crv: string | null;
  /** The size of a curve of EC keys; null for other keys. */
  curveBits: number | null;
  /** What WebCrypto binds a CryptoKey to. */
  key: RsaHashedImportParams | EcKeyImportParams | HmacImportParams | Algorithm;
  /** For `subtle.sign` and `subtle.verify`. */
  signature: AlgorithmIdentifier | RsaPssParams | EcdsaParams;
  /** The bits of the SHA-2 hash, and so the least of an HMAC secret (RFC 7518 section 3.2); 0 where it hashes by itself. */
  hash: number;
  /** How long a signature may be. */
  signatureBytes: readonly number[];
};

/** As long as the key (RFC 8017 section 8): the usual sizes. */
const rsaBytes = [128, 192, 256, 384, 512, 1024];
const without = { crv: null, curveBits: null };

const rsa = <Alg extends string>(alg: Alg, hash: number): Row<Alg, 'RSA'> => ({
  ...without,
  alg,
  family: 'RSA',
  kty: 'RSA',
  key: { name: 'RSASSA-PKCS1-v1_5', hash: `SHA-${hash}` },
  signature: 'RSASSA-PKCS1-v1_5',
  hash,
  signatureBytes: rsaBytes,
});
const pss = <Alg extends string>(alg: Alg, hash: number): Row<Alg, 'RSA-PSS'> => ({
  ...without,
  alg,
  family: 'RSA-PSS',
  kty: 'RSA',
  key: { name: 'RSA-PSS', hash: `SHA-${hash}` },
  // RFC 7518 section 3.5: the salt is as long as the hash.
  signature: { name: 'RSA-PSS', saltLength: hash / 8 },
  hash,
  signatureBytes: rsaBytes,
});
const ecdsa = <Alg extends string>(
  alg: Alg,
  hash: number,
  crv: string,
  curveBits: number,
): Row<Alg, 'ECDSA'> => ({
  alg,
  family: 'ECDSA',
  kty: 'EC',
  crv,
  curveBits,
  key: { name: 'ECDSA', namedCurve: crv },
  signature: { name: 'ECDSA', hash: `SHA-${hash}` },
  hash,
  // RFC 7518 section 3.4: r and s, each as long as the curve.
  signatureBytes: [2 * Math.ceil(curveBits / 8)],
});
const hmac = <Alg extends string>(alg: Alg, hash: number): Row<Alg, 'HMAC'> => ({
  ...without,
  alg,
  family: 'HMAC',
  kty: 'oct',
  key: { name: 'HMAC', hash: `SHA-${hash}` },
  signature: 'HMAC',
  hash,
  signatureBytes: [hash / 8],
});
/** The first of the lengths is that of this curve, and twice that of its keys (RFC 8032 section 3.3). */
const edDsa = <Alg extends string>(
  alg: Alg,
  crv: string,
  ...signatureBytes: [number, ...number[]]
): Row<Alg, 'EdDSA'> => ({
  alg,
  family: 'EdDSA',
  kty: 'OKP',
  crv,
  curveBits: null,
  key: { name: crv },
  signature: crv,
  hash: 0,
  signatureBytes,
});
/** FIPS 204. */
const mlDsa = <Alg extends string>(alg: Alg, signatureBytes: number): Row<Alg, 'ML-DSA'> => ({
  ...without,
  alg,
  family: 'ML-DSA',
  kty: 'AKP',
  key: { name: alg },
  signature: alg,
  hash: 0,
  signatureBytes: [signatureBytes],
});

/** The algorithms that the page signs with; of those for one type of key the usual comes first. */
export const signatureAlgorithms = {
  RS256: rsa('RS256', 256),
  RS384: rsa('RS384', 384),
  RS512: rsa('RS512', 512),
  PS256: pss('PS256', 256),
  PS384: pss('PS384', 384),
  PS512: pss('PS512', 512),
  ES256: ecdsa('ES256', 256, 'P-256', 256),
  ES384: ecdsa('ES384', 384, 'P-384', 384),
  ES512: ecdsa('ES512', 512, 'P-521', 521),
  HS256: hmac('HS256', 256),
  HS384: hmac('HS384', 384),
  HS512: hmac('HS512', 512),
  // RFC 9864: the former name of Ed25519, which more verifiers know; elsewhere it may be Ed448.
  EdDSA: edDsa('EdDSA', 'Ed25519', 64, 114),
  Ed25519: edDsa('Ed25519', 'Ed25519', 64),
  'ML-DSA-44': mlDsa('ML-DSA-44', 2420),
  'ML-DSA-65': mlDsa('ML-DSA-65', 3309),
  'ML-DSA-87': mlDsa('ML-DSA-87', 4627),
};

export type SignatureAlgorithm = keyof typeof signatureAlgorithms;
/** What is handed on in place of a name: who has it looks nothing up. */
export type AlgorithmFacts = (typeof signatureAlgorithms)[SignatureAlgorithm];

/** `alg` values are case-sensitive (RFC 7515 section 4.1.1); `toString` and the like are none. */
export function isSignatureAlgorithm(alg: string): alg is SignatureAlgorithm {
  return Object.hasOwn(signatureAlgorithms, alg);
}

export function algorithmOf(alg: string | null): AlgorithmFacts | null {
  return alg !== null && isSignatureAlgorithm(alg) ? signatureAlgorithms[alg] : null;
}

export const algorithms: readonly AlgorithmFacts[] = Object.values(signatureAlgorithms);
export const algorithmNames: readonly SignatureAlgorithm[] = algorithms.map(({ alg }) => alg);

/** What a key pair is made for where nobody chose. */
export const firstAlgorithm = signatureAlgorithms.RS256;

/** Whether keys of this type and curve are made for it; an AKP key names its one algorithm itself. */
export function fits({ alg, kty, crv }: AlgorithmFacts, jwk: JWK): boolean {
  return kty === jwk.kty && (crv === null || crv === jwk.crv) && (kty !== 'AKP' || jwk.alg === alg);
}

/** The algorithm that the key names itself, else the one that keys of its type are usually used with. */
export function usualAlgorithm(jwk: JWK): AlgorithmFacts | undefined {
  const fitting = algorithms.filter((algorithm) => fits(algorithm, jwk));
  return fitting.find(({ alg }) => alg === jwk.alg) ?? fitting[0];
}

/** Whether WebCrypto takes one CryptoKey for both: keys of RSA and HMAC are bound to one hash. */
export function sameCryptoKey(one: AlgorithmFacts, other: AlgorithmFacts): boolean {
  return JSON.stringify(one.key) === JSON.stringify(other.key);
}
