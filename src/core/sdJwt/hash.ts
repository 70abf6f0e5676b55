import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { encodeBase64url } from '../bytes/base64url.js';

/** Of the registry of named hashes those that are long enough (RFC 9901 section 9.4). */
const hashes = {
  'sha-256': sha256,
  'sha-384': sha384,
  'sha-512': sha512,
} as const;
export type SdHash = keyof typeof hashes;

/** What digests are made with where _sd_alg is missing (section 4.1.1). */
export const usualHash: SdHash = 'sha-256';

export const isSdHash = (name: string): name is SdHash => Object.hasOwn(hashes, name);

/** base64url(hash(US-ASCII(text))) (section 4.2.3). */
export const digestOf = (hash: SdHash, text: string): string =>
  encodeBase64url(hashes[hash](new TextEncoder().encode(text)));

export const sdHashes: readonly SdHash[] = Object.keys(hashes).filter(isSdHash);
