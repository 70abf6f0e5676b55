import type { Bytes } from '../bytes/bytes.js';
import type { AlgorithmFacts } from '../keys/algorithms.js';
import type { Key } from '../keys/key.js';
import type { KeyProblem } from '../keys/problems.js';
import type { PartReading } from '../token/parts/part.js';
import type { AutopsyProblem, SecretHow, UnsharedProblem } from './problems.js';

/** A token whose signature does not verify, and all that it may have been made with. */
export type Subject = {
  header: PartReading;
  payload: PartReading;
  /** The third segment as it is written, and its bytes. */
  encodedSignature: string;
  signature: Bytes;
  algorithm: AlgorithmFacts;
  /** What a signature is over (RFC 7515 section 5.2). */
  input: Bytes;
  /** The payload stands in the token as it is (RFC 7797). */
  isUnencoded: boolean;
  /** By which it does not verify. */
  key: Key;
  /** The text that the secret was read from; null where it is none, or not there any more. */
  secret: string | null;
  /** The other loaded keys. */
  others: readonly Key[];
  /** The keys that the header brings along. */
  inHeader: readonly { name: 'jwk' | 'x5c'; key: Key }[];
};

type OtherKey = Extract<KeyProblem, { kind: 'key-other-fits' }>;
export type Cause = AutopsyProblem | OtherKey;

/** What to do on this page, so that the token verifies the plain way. */
export type Remedy =
  | { kind: 'replace-token'; token: string }
  | { kind: 'read-secret'; how: SecretHow }
  | { kind: 'use-key'; keyId: string };

/** The parts that would have to be others in the token; the rest stays as it is. */
export type Mended = { header?: string; payload?: string; signature?: string };

/** By what it may have been made in place of the key in force. */
export type Maker = { secret: Bytes } | { key: Key };

/** An algorithm, and what differs from it. */
export type How = {
  algorithm: AlgorithmFacts;
  key?: RsaHashedImportParams | HmacImportParams;
  signature?: RsaPssParams | EcdsaParams | AlgorithmIdentifier;
};

/** One other reading of token and key; what it does not name is as it stands. */
export type Attempt = {
  causes: readonly (UnsharedProblem | OtherKey)[];
  by?: Maker;
  how?: How;
  signature?: Bytes;
  input?: Bytes;
  /** Null where nothing that is done here helps. */
  remedy: { token: Mended } | Exclude<Remedy, { kind: 'replace-token' }> | null;
  /** It may be one of two mistakes. */
  isOneOfTwo?: boolean;
};

/** What the attempts have in common; said of those that did not hold. */
export type Family =
  | 'secret'
  | 'signature-form'
  | 'digest'
  | 'algorithm'
  | 'input'
  | 'text'
  | 'nonce'
  | 'public-key'
  | 'loaded-key'
  | 'header-key';

/** A way in which people fail. `attempts` is pure, and empty where it has nothing to do with the subject. */
export type Hypothesis = {
  family: Family;
  attempts: (subject: Subject) => Iterable<Attempt> | Promise<Iterable<Attempt>>;
};
