import type { JWK } from 'jose';
import type { OwnKey } from '../cryptoKey.js';
import type { Bytes } from '../../bytes/bytes.js';
import type { KeyFormatProblem, KeySource } from './problems.js';

/** What was set right before the text could be read. */
export type Cleaning =
  | 'bom'
  | 'utf-16'
  | 'invisible-characters'
  | 'escaped-characters'
  | 'percent-encoding'
  | 'json-string'
  | 'quotes'
  | 'env-line'
  | 'quoted-lines'
  | 'indentation'
  | 'blank-lines'
  | 'lines-joined'
  | 'dashes'
  | 'no-armour'
  | 'hex'
  | 'base64url'
  | 'base64-of-text'
  | 'surrounding-text';

export type CertificateFacts = {
  /** RFC 4514, the most specific part first. */
  subject: string;
  issuer: string;
  /** Epoch seconds. */
  notBefore: number;
  notAfter: number;
  /** Hexadecimal. */
  serial: string;
};

export type KeyFact = {
  source: KeySource;
  cleaned: readonly Cleaning[];
  isPrivate: boolean;
  type: 'RSA' | 'EC' | 'OKP' | 'oct' | 'AKP';
  curve?: string;
  bits?: number;
  /** As a decimal string where it is past 2^53. */
  publicExponent?: number | string;
  /** DER SubjectPublicKeyInfo; null for a symmetric key. */
  spki: Bytes | null;
  /** The private half or the secret, extractable, and the algorithm of its own words or else the usual one. */
  own: OwnKey;
  /** The bytes of a symmetric key. */
  secret: Bytes | null;
  /** Public members only. */
  jwk: JWK;
  /** The key's own kid, alg, use and key_ops (RFC 7517 section 4), untrusted text. */
  kid?: string;
  alg?: string;
  use?: string;
  operations?: readonly string[];
  certificate?: CertificateFacts;
  /** base64url(SHA-256(spki)), the AMPLIFY JWT Key ID; null for a symmetric key. */
  keyId: string | null;
  /** RFC 7638, SHA-256. */
  thumbprint: string;
  /** Warnings only: what refuses a key keeps it out of `KeyReading.keys`. */
  problems: readonly KeyFormatProblem[];
};

export type KeyReading = {
  /** Private keys first, otherwise in the order of the text; a JWK Set keeps its order. */
  keys: readonly KeyFact[];
  /** Why there is no key, or what must be supplied to read a further one. */
  problem: KeyFormatProblem | null;
  /** What stood beside the keys and was refused; `position` counts from 0. */
  refused: readonly { position: number; kid?: string; problem: KeyFormatProblem }[];
};
