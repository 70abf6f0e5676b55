type AesBits = 128 | 192 | 256;
/** The cipher that wraps the content encryption key (RFC 7518 sections 4.4 and 4.7). */
export type Wrap = { name: 'AES-KW' | 'AES-GCM'; bits: AesBits };

/**
 * What a key management algorithm needs (RFC 7518 section 4.1): the key of the person, and the cipher
 * that wraps the content encryption key. Without one that key is agreed upon, or is the secret itself.
 */
export type KeyManagementFacts =
  /** `hash` as WebCrypto names it, for OAEP. */
  | { needs: 'RSA'; hash: string }
  | { needs: 'ECDH'; wrap: Wrap | null }
  /** A secret as long as the wrapping cipher's key, or as `enc` wants it. */
  | { needs: 'secret'; wrap: Wrap | null }
  | { needs: 'password'; wrap: Wrap };

const oaep = (bits: number): KeyManagementFacts => ({ needs: 'RSA', hash: `SHA-${bits}` });
const kw = (bits: AesBits): Wrap => ({ name: 'AES-KW', bits });
const gcm = (bits: AesBits): Wrap => ({ name: 'AES-GCM', bits });

/** The one place that knows the values of `alg` in a JWE. */
export const keyManagementAlgorithms = {
  'RSA-OAEP': oaep(1),
  'RSA-OAEP-256': oaep(256),
  'RSA-OAEP-384': oaep(384),
  'RSA-OAEP-512': oaep(512),
  'ECDH-ES': { needs: 'ECDH', wrap: null },
  'ECDH-ES+A128KW': { needs: 'ECDH', wrap: kw(128) },
  'ECDH-ES+A192KW': { needs: 'ECDH', wrap: kw(192) },
  'ECDH-ES+A256KW': { needs: 'ECDH', wrap: kw(256) },
  A128KW: { needs: 'secret', wrap: kw(128) },
  A192KW: { needs: 'secret', wrap: kw(192) },
  A256KW: { needs: 'secret', wrap: kw(256) },
  A128GCMKW: { needs: 'secret', wrap: gcm(128) },
  A192GCMKW: { needs: 'secret', wrap: gcm(192) },
  A256GCMKW: { needs: 'secret', wrap: gcm(256) },
  dir: { needs: 'secret', wrap: null },
  'PBES2-HS256+A128KW': { needs: 'password', wrap: kw(128) },
  'PBES2-HS384+A192KW': { needs: 'password', wrap: kw(192) },
  'PBES2-HS512+A256KW': { needs: 'password', wrap: kw(256) },
} satisfies Record<string, KeyManagementFacts>;

/** What a content encryption algorithm needs (RFC 7518 section 5.1). */
export type ContentEncryptionFacts = {
  cipher: { name: 'AES-GCM' | 'AES-CBC'; bits: AesBits };
  /** Of the whole content encryption key: with CBC half of it is for the HMAC. */
  keyBits: number;
  /** Bytes. */
  iv: number;
  tag: number;
};

const aesGcm = (bits: AesBits): ContentEncryptionFacts => ({
  cipher: { name: 'AES-GCM', bits },
  keyBits: bits,
  iv: 12,
  tag: 16,
});
const aesCbcHmac = (bits: AesBits): ContentEncryptionFacts => ({
  cipher: { name: 'AES-CBC', bits },
  keyBits: 2 * bits,
  iv: 16,
  tag: bits / 8,
});

/** The one place that knows the values of `enc`. */
export const contentEncryptionAlgorithms = {
  A128GCM: aesGcm(128),
  A192GCM: aesGcm(192),
  A256GCM: aesGcm(256),
  'A128CBC-HS256': aesCbcHmac(128),
  'A192CBC-HS384': aesCbcHmac(192),
  'A256CBC-HS512': aesCbcHmac(256),
} satisfies Record<string, ContentEncryptionFacts>;

export type KeyManagementAlgorithm = keyof typeof keyManagementAlgorithms;
export type ContentEncryptionAlgorithm = keyof typeof contentEncryptionAlgorithms;

/** Values are case-sensitive (RFC 7516 section 4.1.1); `toString` and the like are none. */
export function isKeyManagementAlgorithm(alg: string): alg is KeyManagementAlgorithm {
  return Object.hasOwn(keyManagementAlgorithms, alg);
}

export function isContentEncryptionAlgorithm(enc: string): enc is ContentEncryptionAlgorithm {
  return Object.hasOwn(contentEncryptionAlgorithms, enc);
}
