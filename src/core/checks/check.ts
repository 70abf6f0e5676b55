import type { EpochSeconds, KeyId, Thumbprint } from '../confusable.js';
import type { JsonText } from '../json/object.js';
import type { Published } from '../keys/formats/problems.js';
import type { CertificateThumbprints } from '../keys/otherNames/names.js';
import type { FieldValues } from '../profiles/fill/fields.js';
import type { BuiltInId } from '../profiles/builtIn.js';
import type { Profile } from '../profiles/profile.js';
import type { Severity } from '../result.js';
import type { SignatureStatus } from '../token/verify/signatureStatus.js';
import type { Repair } from './repair.js';

/** Everything that the checks look at. */
export type CheckInput = {
  header: CheckedPart;
  /** Null where the payload is no text. */
  payload: CheckedPart | null;
  /** The compact token; '' while there is none. */
  token: string;
  signature: SignatureStatus;
  key: CheckedKey | null;
  /** All public keys that are loaded, the one in use among them or not. */
  loadedKeys: readonly CheckedKey[];
  profile: Profile;
  /** What the profile's fields should say, by field id. */
  fieldValues: FieldValues;
  /** Epoch seconds. */
  now: EpochSeconds;
  /** Seconds by which the clocks may differ. */
  skew: number;
};

export { find, findAt, objectOf, type Found } from '../json/object.js';
export type CheckedPart = JsonText;

/** The key in force. */
export type CheckedKey = {
  /** base64url(SHA-256(SPKI)), as AMPLIFY and Keycloak name it. */
  keyId: KeyId;
  /** RFC 7638. */
  thumbprint: Thumbprint;
  /** The name it came with (RFC 7517 section 4.5). */
  kid: string | null;
  /** Of the certificate that it came in; null where there was none. */
  certificate: CertificateThumbprints | null;
  /** Its fingerprint in OpenSSH; null where it is not known. */
  ssh: string | null;
  /** Null for keys that are not RSA. */
  modulusBits: number | null;
  /** The modulus itself, base64url; null for keys that are not RSA. */
  modulus: string | null;
  alg: string;
  /** The public half, where it is to be had. */
  jwk?: object;
  /** Whether its private half is here. */
  canSign: boolean;
  /** Where the private half is published; null where it is not known to be. */
  publiclyKnown: Published | null;
};

/** `skip`: there is nothing to judge, or nothing to judge it by. `P`: the problems that it may find. */
export type Outcome<P extends { kind: string }> =
  | { result: 'pass' | 'skip'; problem: null; repair: null }
  | { result: 'warn' | 'fail'; problem: P; repair: Repair | null };

/** What is spoken of: a part of the token, and a name in it. */
export type Subject = { part: 'header' | 'payload' | 'signature'; name: string | null };

/** Everything there is to say of a check but its words. */
export type Check<Id extends string, P extends { kind: string }> = {
  id: Id;
  /** What it speaks of; null where it is the token as a whole. */
  subject: Subject | null;
  /** How bad its own problems are: those that no reader of tokens, claims or keys finds too. */
  severity: Readonly<Record<Extract<P['kind'], `check-${string}`>, Severity>>;
  /** The profiles of the page that ask for it. A person's own profile lists its checks. */
  profiles: 'all' | readonly BuiltInId[];
  /** It has something to say of a JWE from outside. Any other skips: alg and kid there are not those of a JWS. */
  readsEncrypted?: true;
  /** Looks at one thing. Texts may be anything: a check whose part is no JSON object skips. */
  run: (input: CheckInput) => Outcome<P>;
};

/** A check; what may come out of `run` must be written there, so that the kinds of its problems are known. */
export const defineCheck = <const Id extends string, P extends { kind: string }>(
  check: Check<Id, P>,
): Check<Id, P> => check;

export const passed: Outcome<never> = { result: 'pass', problem: null, repair: null };
export const skipped: Outcome<never> = { result: 'skip', problem: null, repair: null };
export const warned = <const P extends { kind: string }>(
  problem: P,
  repair: Repair | null = null,
): Outcome<P> => ({ result: 'warn', problem, repair });
export const failed = <const P extends { kind: string }>(
  problem: P,
  repair: Repair | null = null,
): Outcome<P> => ({ result: 'fail', problem, repair });

const longestShown = 120;

/** A value of a token, as far as a sentence can carry it. */
export const shortened = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
