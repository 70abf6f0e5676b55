import type { EpochSeconds } from '../../core/confusable.js';
import type { Pasted } from '../../core/checks/byKind/input.js';
import type { CheckedKey } from '../../core/checks/check.js';
import type { CheckResult } from '../../core/checks/run.js';
import type { CheckSubject } from '../../core/checks/subject.js';
import type { Expected } from '../../core/kinds/expected.js';
import type { RecognisedKind, TokenKind } from '../../core/kinds/kinds.js';
import { readJson, type JsonReading } from '../../core/json/read.js';
import type { KeyHandle } from '../../core/keys/handle.js';
import { keyShape } from '../../core/keys/strength/shape.js';
import { readFields, valuesOf, type FieldValues } from '../../core/profiles/fill/fields.js';
import type { Profile } from '../../core/profiles/profile.js';
import type { TokenReading } from '../../core/token/read/read.js';
import type { SignatureStatus } from '../../core/token/verify/signatureStatus.js';
import { memoizeLast } from './memoizeLast.js';
import {
  activeKey,
  fieldValues,
  lastOwnDraft,
  headerReading,
  headerText,
  payloadReading,
  payloadText,
  tokenReading,
  tokenText,
} from '../selectors.js';
import type { TokenReader, Workbench } from '../state.js';
import { signatureStatus } from './verdicts.js';

/** Nothing in the text was read as a token, or as a part of one: it is of no kind. */
export function isNoToken(state: Workbench): boolean {
  const reading = tokenReading(state);
  return reading?.form === 'unreadable' && reading.header === null;
}

/** The kind of the token shown, whoever made it; null for what is none, and until the reader is loaded. */
export function recognisedKind(state: Workbench): RecognisedKind | null {
  if (!state.reader || isNoToken(state)) return null;
  return kindOf(state.reader, headerText(state) ?? '', headerReading(state), ...payloadOf(state));
}

/**
 * What the token is checked against: what the person chose, or one's own token against its profile and any other one
 * against what it is. Null until the reader is loaded.
 */
export function checkSubject(state: Workbench): CheckSubject | null {
  const { reader, checkAs, profile } = state;
  if (!reader) return null;
  if (checkAs === 'profile') return subjectOfProfile(profile);
  if (checkAs !== null) return subjectOfKind(checkAs);
  return subjectOf(
    reader,
    isOwnToken(state),
    profile,
    headerText(state) ?? '',
    headerReading(state),
    ...payloadOf(state),
  );
}

/** Made here from the start; a pasted token that was edited still is what it was made for elsewhere. */
export const isOwnToken = ({ document }: Workbench): boolean =>
  document.kind === 'draft' ? document.base === '' : document.wrong !== null;

/** What is expected of the token shown: what was typed, over what is kept with the profile that it is checked against. */
export function expectedValuesOf(state: Workbench): Expected {
  const subject = checkSubject(state);
  return subject?.by === 'profile' ? withTyped(subject.profile.expects, state.expected) : state.expected;
}

const withTyped = memoizeLast((kept: Expected | undefined, typed: Expected): Expected => ({
  ...kept,
  ...typed,
}));

/** What is below the checks comes with them: what came before them would be pushed down, away from under a finger. */
export const areChecksThere = ({ reader }: Workbench): boolean => reader !== null;

/**
 * What is to be said of the token by what it is checked against, the worst first; null until the reader is loaded.
 *
 * @param now epoch seconds
 */
export function checkResults(state: Workbench, now: EpochSeconds): readonly CheckResult[] | null {
  const subject = checkSubject(state);
  if (!state.reader || !subject) return null;
  const key = activeKey(state);
  return resultsOf(
    state.reader,
    subject,
    headerText(state) ?? '',
    headerReading(state),
    ...payloadOf(state),
    tokenText(state),
    signatureStatus(state),
    key && checkedKeyOf(key),
    loadedKeysOf(state.keys),
    fieldValues(state),
    filledIn(state),
    isOwnToken(state) ? nothing : state.expected,
    state.document.kind === 'token' ? pastedOf(tokenReading(state)) : null,
    now,
    state.skew,
  );
}

/** What the person filled in before the token that is shown was pasted. */
export function filledIn(state: Workbench): FieldValues {
  const last = state.document.kind === 'token' ? lastOwnDraft(state, state.profile) : undefined;
  if (!last) return nothing;
  const then = { ...state, ...last };
  return filledInOf(last.profile, payloadText(then) ?? '', headerText(then) ?? '');
}

/** The answer of a server, or any text, that the token was pasted in. */
const pastedOf = memoizeLast(
  (reading: TokenReading | null): Pasted | null =>
    reading && { text: reading.input, tokens: reading.candidates },
);

const nothing: FieldValues = {};
const filledInOf = memoizeLast((profile: Profile, text: string, header: string) =>
  valuesOf(readFields(profile, text, undefined, { text: header, json: readJson(header) })),
);

const payloadOf = (state: Workbench) => [payloadText(state), payloadReading(state)] as const;

const part = (text: string | null, json: JsonReading) => (text === null ? null : { text, json });

const kindOf = memoizeLast(
  (reader: TokenReader, header: string, headerJson: JsonReading, payload: string | null, json: JsonReading) =>
    reader.recogniseKind({ text: header, json: headerJson }, part(payload, json)),
);

const subjectOfProfile = memoizeLast((profile: Profile): CheckSubject => ({ by: 'profile', profile }));
const subjectOfKind = memoizeLast((kind: TokenKind): CheckSubject => ({ by: 'kind', kind }));
const subjectOf = memoizeLast(
  (
    reader: TokenReader,
    isOwn: boolean,
    profile: Profile,
    header: string,
    headerJson: JsonReading,
    payload: string | null,
    json: JsonReading,
  ): CheckSubject =>
    reader.defaultSubject({
      isOwn,
      profile,
      header: { text: header, json: headerJson },
      payload: part(payload, json),
    }),
);

const resultsOf = memoizeLast(
  (
    reader: TokenReader,
    subject: CheckSubject,
    header: string,
    headerJson: JsonReading,
    payload: string | null,
    payloadJson: JsonReading,
    token: string,
    signature: SignatureStatus,
    key: CheckedKey | null,
    loadedKeys: readonly CheckedKey[],
    values: FieldValues,
    filledIn: FieldValues,
    expected: Expected,
    pasted: Pasted | null,
    now: EpochSeconds,
    skew: number,
  ): readonly CheckResult[] =>
    reader.runChecksFor(subject, {
      header: { text: header, json: headerJson },
      payload: part(payload, payloadJson),
      token,
      signature,
      key,
      loadedKeys,
      fieldValues: reader.expectedValues(values, filledIn),
      expected,
      pasted,
      now,
      skew,
    }),
);

export const checkedKeyOf = memoizeLast(({ facts, alg, privateKey, read }: KeyHandle): CheckedKey => {
  const known = read?.problems.find(({ kind }) => kind === 'key-publicly-known');
  return {
    keyId: facts.keyId,
    thumbprint: facts.thumbprint,
    kid: read?.kid ?? null,
    certificate: read?.certificate ?? null,
    ssh: read?.ssh ?? null,
    modulusBits: facts.jwk.kty === 'RSA' ? keyShape(facts.jwk).bits : null,
    modulus: facts.jwk.n ?? null,
    alg,
    jwk: facts.jwk,
    canSign: privateKey !== null,
    publiclyKnown: known?.kind === 'key-publicly-known' ? known.where : null,
  };
});
export const loadedKeysOf = memoizeLast((keys: readonly KeyHandle[]) => keys.map(checkedKeyOf));

/** Whether the set-up of the profile is of use: the token is one's own, or is checked as one of that profile. */
export const isForProfile = (state: Workbench): boolean =>
  isOwnToken(state) || checkSubject(state)?.by === 'profile';
