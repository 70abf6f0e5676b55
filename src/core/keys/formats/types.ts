import type { Bytes } from '../../bytes/bytes.js';
import type { Key } from '../key.js';
import type { CertificateThumbprints } from '../otherNames/names.js';
import type { KeyFormatProblem, KeyRepair, KeySource } from './problems.js';

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
  | 'configuration'
  | KeyRepair
  | 'surrounding-text';

export type CertificateFacts = CertificateThumbprints & {
  /** RFC 4514, the most specific part first. */
  subject: string;
  issuer: string;
  /** Epoch seconds. */
  notBefore: number;
  notAfter: number;
  /** Hexadecimal. */
  serial: string;
};

/** A key that was found in a text or file, and what was seen there. Its private half, if any, is extractable. */
export type ReadKey = Key & {
  source: KeySource;
  cleaned: readonly Cleaning[];
  /** The bytes of a symmetric key: to encrypt, they need not be a secret that signs. */
  secret: Bytes | null;
  /** The key's own kid (RFC 7517 section 4.5), untrusted text. */
  kid?: string;
  certificate?: CertificateFacts;
  /** Its fingerprint in OpenSSH; undefined where OpenSSH has no such keys. */
  ssh?: string;
  /** What else systems call it, in canonical form. */
  names?: readonly string[];
  /** Warnings only: what refuses a key keeps it out of `KeyReading.keys`. */
  problems: readonly KeyFormatProblem[];
};

export type KeyReading = {
  /** Private keys first, otherwise in the order of the text; a JWK Set keeps its order. */
  keys: readonly ReadKey[];
  /** Why there is no key, or what must be supplied to read a further one. */
  problem: KeyFormatProblem | null;
  /** What stood beside the keys and was refused; `position` counts from 0. */
  refused: readonly { position: number; kid?: string; problem: KeyFormatProblem }[];
};
