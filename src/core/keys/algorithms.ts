import type { JWK } from 'jose';

/** What WebCrypto is told about a JWS algorithm (RFC 7518 section 3.1, RFC 8037, RFC 9864, RFC 9964). */
export type AlgorithmFacts = {
  family: 'RSA' | 'RSA-PSS' | 'ECDSA' | 'HMAC' | 'EdDSA' | 'ML-DSA';
  kty: 'RSA' | 'EC' | 'OKP' | 'oct' | 'AKP';
  /** The one curve of its keys (RFC 7518 section 3.4, RFC 8037 section 3.1); null for keys without. */
  crv: string | null;
  /** What WebCrypto binds a CryptoKey to. */
  key: RsaHashedImportParams | EcKeyImportParams | HmacImportParams | Algorithm;
  /** For `subtle.sign` and `subtle.verify`. */
  signature: AlgorithmIdentifier | RsaPssParams | EcdsaParams;
  /** The size of the hash in bits, and so the least of an HMAC secret (RFC 7518 section 3.2); 0 for others. */
  secretBits: number;
};

const asymmetric = { crv: null, secretBits: 0 };
const rsa = (bits: number): AlgorithmFacts => ({
  ...asymmetric,
  family: 'RSA',
  kty: 'RSA',
  key: { name: 'RSASSA-PKCS1-v1_5', hash: `SHA-${bits}` },
  signature: 'RSASSA-PKCS1-v1_5',
});
const pss = (bits: number): AlgorithmFacts => ({
  ...asymmetric,
  family: 'RSA-PSS',
  kty: 'RSA',
  key: { name: 'RSA-PSS', hash: `SHA-${bits}` },
  // RFC 7518 section 3.5: the salt is as long as the hash.
  signature: { name: 'RSA-PSS', saltLength: bits / 8 },
});
const ecdsa = (bits: number, crv: string): AlgorithmFacts => ({
  ...asymmetric,
  family: 'ECDSA',
  kty: 'EC',
  crv,
  key: { name: 'ECDSA', namedCurve: crv },
  signature: { name: 'ECDSA', hash: `SHA-${bits}` },
});
const hmac = (bits: number): AlgorithmFacts => ({
  family: 'HMAC',
  kty: 'oct',
  crv: null,
  key: { name: 'HMAC', hash: `SHA-${bits}` },
  signature: 'HMAC',
  secretBits: bits,
});
const ed25519: AlgorithmFacts = {
  ...asymmetric,
  family: 'EdDSA',
  kty: 'OKP',
  crv: 'Ed25519',
  key: { name: 'Ed25519' },
  signature: 'Ed25519',
};
const mlDsa = (name: string): AlgorithmFacts => ({
  ...asymmetric,
  family: 'ML-DSA',
  kty: 'AKP',
  key: { name },
  signature: name,
});

/** The algorithms that the page signs with; of those for one type of key the usual comes first. */
export const signatureAlgorithms = {
  RS256: rsa(256),
  RS384: rsa(384),
  RS512: rsa(512),
  PS256: pss(256),
  PS384: pss(384),
  PS512: pss(512),
  ES256: ecdsa(256, 'P-256'),
  ES384: ecdsa(384, 'P-384'),
  ES512: ecdsa(512, 'P-521'),
  HS256: hmac(256),
  HS384: hmac(384),
  HS512: hmac(512),
  // RFC 9864: the former name of Ed25519, which more verifiers know.
  EdDSA: ed25519,
  Ed25519: ed25519,
  'ML-DSA-44': mlDsa('ML-DSA-44'),
  'ML-DSA-65': mlDsa('ML-DSA-65'),
  'ML-DSA-87': mlDsa('ML-DSA-87'),
} satisfies Record<string, AlgorithmFacts>;

export type SignatureAlgorithm = keyof typeof signatureAlgorithms;

/** `alg` values are case-sensitive (RFC 7515 section 4.1.1); `toString` and the like are none. */
export function isSignatureAlgorithm(alg: string): alg is SignatureAlgorithm {
  return Object.hasOwn(signatureAlgorithms, alg);
}

export const algorithmNames: readonly SignatureAlgorithm[] =
  Object.keys(signatureAlgorithms).filter(isSignatureAlgorithm);

/** Whether keys of this type and curve are made for `alg`; an AKP key names its one algorithm itself. */
export function fits(alg: SignatureAlgorithm, { kty, crv, alg: own }: JWK): boolean {
  const facts = signatureAlgorithms[alg];
  return facts.kty === kty && (facts.crv === null || facts.crv === crv) && (kty !== 'AKP' || own === alg);
}

/** The algorithm that the key names itself, else the one that keys of its type are usually used with. */
export function usualAlgorithm(jwk: JWK): SignatureAlgorithm | undefined {
  const fitting = algorithmNames.filter((alg) => fits(alg, jwk));
  return fitting.find((alg) => alg === jwk.alg) ?? fitting[0];
}

/** Whether WebCrypto takes one CryptoKey for both: keys of RSA and HMAC are bound to one hash. */
export function sameCryptoKey(one: SignatureAlgorithm, other: SignatureAlgorithm): boolean {
  const boundTo = (alg: SignatureAlgorithm) => JSON.stringify(signatureAlgorithms[alg].key);
  return boundTo(one) === boundTo(other);
}
