/** What WebCrypto is told about a JWS algorithm (RFC 7518 section 3.1, RFC 8037, RFC 9864). */
export type AlgorithmFacts = {
  kty: 'RSA' | 'EC' | 'OKP' | 'oct' | 'AKP';
  /** For `subtle.importKey` and `subtle.generateKey`. */
  key: RsaHashedImportParams | EcKeyImportParams | HmacImportParams | Algorithm;
  /** For `subtle.sign` and `subtle.verify`. */
  signature: AlgorithmIdentifier | RsaPssParams | EcdsaParams;
};

const rsa = (bits: number): AlgorithmFacts => ({
  kty: 'RSA',
  key: { name: 'RSASSA-PKCS1-v1_5', hash: `SHA-${bits}` },
  signature: 'RSASSA-PKCS1-v1_5',
});
const pss = (bits: number): AlgorithmFacts => ({
  kty: 'RSA',
  key: { name: 'RSA-PSS', hash: `SHA-${bits}` },
  // RFC 7518 section 3.5: the salt is as long as the hash.
  signature: { name: 'RSA-PSS', saltLength: bits / 8 },
});
const ecdsa = (bits: number, namedCurve: string): AlgorithmFacts => ({
  kty: 'EC',
  key: { name: 'ECDSA', namedCurve },
  signature: { name: 'ECDSA', hash: `SHA-${bits}` },
});
const hmac = (bits: number): AlgorithmFacts => ({
  kty: 'oct',
  key: { name: 'HMAC', hash: `SHA-${bits}` },
  signature: 'HMAC',
});
const named = (kty: 'OKP' | 'AKP', name: string): AlgorithmFacts => ({ kty, key: { name }, signature: name });

/** The one place that knows the algorithms; nothing else switches on `alg`. */
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
  Ed25519: named('OKP', 'Ed25519'),
  EdDSA: named('OKP', 'Ed25519'),
  'ML-DSA-44': named('AKP', 'ML-DSA-44'),
  'ML-DSA-65': named('AKP', 'ML-DSA-65'),
  'ML-DSA-87': named('AKP', 'ML-DSA-87'),
} satisfies Record<string, AlgorithmFacts>;

export type SignatureAlgorithm = keyof typeof signatureAlgorithms;

/** `alg` values are case-sensitive (RFC 7515 section 4.1.1); `toString` and the like are none. */
export function isSignatureAlgorithm(alg: string): alg is SignatureAlgorithm {
  return Object.hasOwn(signatureAlgorithms, alg);
}
