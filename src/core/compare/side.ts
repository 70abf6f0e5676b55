import { overallAnswer, type Answer } from '../answer/answer.js';
import type { CheckedKey } from '../checks/check.js';
import type { CheckResult } from '../checks/run.js';
import { defaultSubject, runChecksFor, type CheckFacts, type CheckSubject } from '../checks/subject.js';
import { timeVerdict } from '../claims/time/time.js';
import { find, objectOf, type JsonText } from '../json/object.js';
import { readJson } from '../json/read.js';
import { expectedValues } from '../profiles/fill/differences.js';
import { readFields, valuesOf, type FieldValues } from '../profiles/fill/fields.js';
import type { Profile } from '../profiles/profile.js';
import { classifyToken } from '../token/families/families.js';
import type { TokenClassification } from '../token/families/family.js';
import { readToken, type PartReading, type TokenReading } from '../token/read/read.js';
import type { SignatureStatus } from '../token/verify/signatureStatus.js';
import type { Verification } from './verification.js';

/** A token as far as it can be read without a key. */
export type ReadSide = {
  reading: TokenReading;
  judged: TokenClassification;
  /** Strings of the header; null where it has none. */
  alg: string | null;
  kid: string | null;
};

export function readSide(input: string): ReadSide {
  const reading = readToken(input);
  const header = objectOf(partsOf(reading).header);
  const string = (name: string) => (header && find(header, name)?.string) ?? null;
  return { reading, judged: classifyToken(reading), alg: string('alg'), kid: string('kid') };
}

/** One of two tokens, by itself. */
export type Side = Omit<ReadSide, 'judged'> & {
  header: JsonText;
  /** Null where it is no text. */
  payload: JsonText | null;
  subject: CheckSubject;
  signature: SignatureStatus;
  results: readonly CheckResult[];
  answer: Answer;
  /** The kid, else the Key ID, of the key that verifies it; null where none does. */
  keyName: string | null;
  /** Seconds from iat to exp; null where they are not both numbers. */
  lifetime: number | null;
};

export type SideFacts = Pick<CheckFacts, 'loadedKeys' | 'expected' | 'now' | 'skew'> & {
  /** The key that verifies it, or could have. */
  key: CheckedKey | null;
  outcome: Verification['outcome'];
  /** What the person filled in of the profile's fields. */
  filledIn: FieldValues;
};

const textOf = (part: PartReading | null): JsonText | null =>
  part && part.text !== null ? { text: part.text, json: part.json ?? readJson(part.text) } : null;

const partsOf = ({ header, payload }: TokenReading) => ({
  header: textOf(header) ?? { text: '', json: readJson('') },
  payload: textOf(payload),
});

/**
 * What each of two tokens is checked against. Where nothing was chosen, each by its own kind; but both by the profile as
 * soon as one of them is of it, because that is what the other one is compared for.
 */
export function subjectsOf(
  sides: readonly [ReadSide, ReadSide],
  chosen: CheckSubject | null,
  profile: Profile,
): readonly [CheckSubject, CheckSubject] {
  if (chosen) return [chosen, chosen];
  const [former, present] = sides;
  const own = (side: ReadSide) => defaultSubject({ isOwn: false, profile, ...partsOf(side.reading) });
  const subjects = [own(former), own(present)] as const;
  const byProfile = subjects.find(({ by }) => by === 'profile');
  return byProfile ? [byProfile, byProfile] : subjects;
}

export function sideOf(
  { reading, judged, alg, kid }: ReadSide,
  subject: CheckSubject,
  { filledIn, outcome, ...facts }: SideFacts,
): Side {
  const { header, payload } = partsOf(reading);
  const signature = signatureOf(judged, outcome);
  const time = timeVerdict(payload?.text ?? '', payload?.json ?? null, facts.now, facts.skew);
  const values =
    subject.by === 'profile' && payload
      ? valuesOf(readFields(subject.profile, payload.text, payload.json))
      : {};
  const results = runChecksFor(subject, {
    ...facts,
    header,
    payload,
    token: reading.token,
    signature,
    fieldValues: expectedValues(values, filledIn),
    pasted: null,
  });
  const answer = overallAnswer({
    subject,
    isOwn: false,
    isWrongOnPurpose: false,
    obstacle: null,
    alg,
    signature,
    time,
    results,
    notices: reading.problems,
    remedy: null,
  });
  const { iat, exp } = time;
  return {
    reading,
    header,
    payload,
    subject,
    signature,
    results,
    answer,
    alg,
    kid,
    keyName: outcome === 'valid' ? (facts.key?.kid ?? facts.key?.keyId ?? null) : null,
    lifetime: iat?.seconds == null || exp?.seconds == null ? null : exp.seconds - iat.seconds,
  };
}

function signatureOf(judged: TokenClassification, outcome: SideFacts['outcome']): SignatureStatus {
  if (judged.verdict !== 'verifiable') return judged.verdict;
  if (outcome === 'valid' && judged.notices.length > 0) return 'valid-with-notice';
  return outcome;
}
