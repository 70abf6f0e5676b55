import type { JsonText } from '../json/object.js';
import type { Published } from '../keys/formats/problems.js';
import type { FieldValues } from '../profiles/fill/fields.js';
import type { Profile } from '../profiles/profile.js';
import type { Problem } from '../problems.js';
import type { SignatureStatus } from '../token/judge/signatureStatus.js';
import type { CheckId } from '../profiles/checkIds.js';
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
  now: number;
  /** Seconds by which the clocks may differ. */
  skew: number;
};

export { find, objectOf, type Found } from '../json/object.js';
export type CheckedPart = JsonText;

/** The key in force. */
export type CheckedKey = {
  /** base64url(SHA-256(SPKI)), as AMPLIFY and Keycloak name it. */
  keyId: string;
  /** RFC 7638. */
  thumbprint: string;
  /** The name it came with (RFC 7517 section 4.5). */
  kid: string | null;
  /** Null for keys that are not RSA. */
  modulusBits: number | null;
  alg: string;
  /** Whether its private half is here. */
  canSign: boolean;
  /** Where the private half is published; null where it is not known to be. */
  publiclyKnown: Published | null;
};

/** `skip`: there is nothing to judge, or nothing to judge it by. */
export type Outcome =
  | { result: 'pass' | 'skip'; problem: null; repair: null }
  | { result: 'warn' | 'fail'; problem: Problem; repair: Repair | null };

export type CheckResult = { id: CheckId } & Outcome;

/** Looks at one thing. Texts may be anything: a check whose part is no JSON object skips. */
export type Check = (input: CheckInput) => Outcome;

export const passed: Outcome = { result: 'pass', problem: null, repair: null };
export const skipped: Outcome = { result: 'skip', problem: null, repair: null };
export const warned = (problem: Problem, repair: Repair | null = null): Outcome => ({
  result: 'warn',
  problem,
  repair,
});
export const failed = (problem: Problem, repair: Repair | null = null): Outcome => ({
  result: 'fail',
  problem,
  repair,
});

const longestShown = 120;

/** A value of a token, as far as a sentence can carry it. */
export const shortened = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
