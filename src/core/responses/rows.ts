import type { OverallStatus } from '../answer/answer.js';
import { readSide, sideOf, subjectsOf, type ReadSide, type SideFacts } from '../compare/side.js';
import type { Verification } from '../compare/verification.js';
import type { CheckedKey } from '../checks/check.js';
import type { CheckSubject } from '../checks/subject.js';
import type { EpochSeconds } from '../confusable.js';
import { find, objectOf } from '../json/object.js';
import { kindOf } from '../kinds/all.js';
import { textOf } from '../kinds/kind.js';
import type { Problem } from '../problems.js';
import type { Profile } from '../profiles/profile.js';
import type { Finding } from './reading.js';

/** What a table says of a token that was found. */
export type Row = {
  /** Of the finding. */
  index: number;
  finding: Finding;
  /** What it is checked against; null for what only its issuer can read. */
  subject: CheckSubject | null;
  issuer: string;
  /** Whom it is about. */
  about: string;
  /** Epoch seconds; null where it has no exp that is a number. */
  expires: EpochSeconds | null;
  /** Null for what only its issuer can read. */
  status: OverallStatus | null;
  cause: Problem | null;
};

export type RowFacts = Pick<SideFacts, 'loadedKeys' | 'expected' | 'now' | 'skew'> & {
  profile: Profile;
  outcome: Verification['outcome'];
  /** The key that verifies it; null where none does. */
  key: CheckedKey | null;
};

/** Of a finding by its index in its reading. @param read null for what is no JWT */
export function rowOf(finding: Finding, index: number, read: ReadSide | null, facts: RowFacts): Row {
  if (!read)
    return { index, finding, subject: null, issuer: '', about: '', expires: null, status: null, cause: null };
  const { profile, ...given } = facts;
  const [subject] = subjectsOf([read, read], null, profile);
  const { header, payload, answer } = sideOf(read, subject, { ...given, filledIn: {} });
  const claims = objectOf(payload);
  const isInHeader = subject.by === 'kind' && kindOf(subject.kind).timesIn === 'header';
  const times = isInHeader ? objectOf(header) : claims;
  const exp = Number((times && find(times, 'exp')?.literal) ?? Number.NaN);
  return {
    index,
    finding,
    subject,
    issuer: textOf(claims, 'iss') || textOf(times, 'iss'),
    about: textOf(claims, 'sub'),
    expires: Number.isFinite(exp) ? exp : null,
    status: answer.status,
    cause: answer.cause?.problem ?? null,
  };
}

export const readFinding = ({ text, form }: Finding): ReadSide | null =>
  form === 'opaque' ? null : readSide(text);

/** The next second at which a verdict may become another one: a token expires, or becomes valid; null where none does. */
export function nextChange(rows: readonly Row[], now: EpochSeconds, skew: number): EpochSeconds | null {
  const ahead = rows.flatMap(({ expires }) =>
    expires !== null && expires + skew >= now ? [expires + skew + 1] : [],
  );
  return ahead.length > 0 ? Math.min(...ahead) : null;
}
