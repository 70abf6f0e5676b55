import { memberOf, readJson, stringValue, type JsonReading } from '../core/json/read.js';
import { prettyJson } from '../core/json/pretty.js';
import type { KeyHandle } from '../core/keys/handle.js';
import { publicForm } from '../core/keys/publicForms.js';
import type { Result } from '../core/problems.js';
import { profiles as builtIn } from '../core/profiles/builtIn.js';
import { isOwn } from '../core/profiles/came.js';
import type { OwnProfile, Profile } from '../core/profiles/profile.js';
import { readFields, valuesOf, type FieldReading, type FieldValues } from '../core/profiles/fields.js';
import type { WrongKind } from '../core/wrong/kinds.js';
import { partText, type Draft, type JwsDocument, type Part } from '../core/token/document.js';
import type { PartReading, TokenReading } from '../core/token/read.js';
import { signingInput, type SigningInput } from '../core/token/signing.js';
import type { SigningProblem } from '../core/token/signingProblems.js';
import { lastAnswer } from './lastAnswer.js';
import type { KeyTextReading, TokenReader, Workbench } from './state.js';

type Of<T> = (state: Workbench) => T;

/** The key that verdicts are by, or null while the Public key box holds something else than a key. */
export const activeKey: Of<KeyHandle | null> = (state) =>
  state.publicKeyInput === null ? (state.keys.find(({ id }) => id === state.activeKeyId) ?? null) : null;

/** The person's own pair that stands aside while a pasted public key is in force. */
export const ownKeySetAside: Of<KeyHandle | null> = (state) =>
  activeKey(state)?.privateKey
    ? null
    : (state.keys.findLast(({ privateKey }) => privateKey !== null) ?? null);

/** The person's own pair, in force or set aside: its names stand in a header that the page made. */
export const ownKey: Of<KeyHandle | null> = (state) => ownKeySetAside(state) ?? activeKey(state);

const planFor = lastAnswer(
  (document: JwsDocument, key: KeyHandle | null): Result<SigningInput, SigningProblem> | null =>
    document.kind === 'draft' && key ? signingInput(document.header, document.payload, key) : null,
);

/** What is to be signed, or why it cannot be; null where nothing is: a pasted token, or no key. */
export const signingPlan: Of<Result<SigningInput, SigningProblem> | null> = (state) => {
  const { document, refusal } = state;
  const key = activeKey(state);
  if (refusal?.document === document && refusal.keyId === key?.id) return refusedFor(refusal.problem);
  return planFor(document, key);
};
const refusedFor = lastAnswer((problem: SigningProblem) => ({ ok: false as const, problem }));

/** How the token shown was made wrong on purpose; null where it was not. */
export const wrongKind: Of<WrongKind | null> = ({ document }) =>
  document.kind === 'token' ? (document.wrong?.kind ?? null) : null;

/** The draft of a token that is signed here, also while a wrong one that was made of it is shown. */
export const goodDraft: Of<Draft | null> = ({ document }) =>
  document.kind === 'draft' ? document : (document.wrong?.good ?? null);

/** Whether the token shown is of the very texts and key shown. */
export const isFresh: Of<boolean> = ({ document, signed, activeKeyId }) =>
  document.kind === 'token' || (signed?.document === document && signed.keyId === activeKeyId);

/** Whether the token shown carries the texts shown; a change of the key in force alone does not change it. */
export const carriesText: Of<boolean> = ({ document, signed }) =>
  document.kind === 'token' || signed?.document === document;

/** A token of the texts shown is being made, or will be as soon as the key is there. */
export const isOnItsWay: Of<boolean> = (state) => {
  if (state.document.kind !== 'draft') return false;
  const plan = signingPlan(state);
  if (plan === null) return state.publicKeyInput === null && state.generationProblem === null;
  return plan.ok && !isFresh(state);
};

const readingOf = lastAnswer((reader: TokenReader, input: string): TokenReading => reader.readToken(input));

/** What stands in the token, pasted or signed here; null until the reader is loaded. */
export const tokenReading: Of<TokenReading | null> = (state) => {
  const input = tokenInput(state);
  // Before the first token there is nothing to say of it.
  if (!state.reader || (input === '' && isOnItsWay(state))) return null;
  return readingOf(state.reader, input);
};

function tokenInput({ document, signed }: Workbench): string {
  return document.kind === 'token' ? document.input : (signed?.token ?? document.base);
}

/** The text of the Encoded token box: the compact token where one was found, else the text as pasted. */
export const tokenText: Of<string> = (state) => {
  const input = tokenInput(state);
  if (state.document.kind === 'draft') return input;
  const reading = tokenReading(state);
  return reading && (reading.form === 'jws' || reading.form === 'jwe') ? reading.token : input;
};

const cameWith = (part: PartReading | null | undefined): Part => ({
  kind: 'came',
  bytes: part?.bytes ?? new Uint8Array(),
});
const headerFromToken = lastAnswer(cameWith);
const payloadFromToken = lastAnswer(cameWith);

export const headerPart: Of<Part> = (state) =>
  state.document.kind === 'draft' ? state.document.header : headerFromToken(tokenReading(state)?.header);

export const payloadPart: Of<Part> = (state) =>
  state.document.kind === 'draft' ? state.document.payload : payloadFromToken(tokenReading(state)?.payload);

/** What an editor shows of a part: the text as typed, or the text as it came, set out in lines. */
function editorText(part: Part): string | null {
  const text = partText(part);
  return part.kind === 'came' && text !== null ? prettyJson(text) : text;
}
export const headerText: Of<string | null> = (state) => headerTextOf(headerPart(state));
export const payloadText: Of<string | null> = (state) => payloadTextOf(payloadPart(state));
const headerTextOf = lastAnswer(editorText);
const payloadTextOf = lastAnswer(editorText);

const headerReadingOf = lastAnswer((text: string | null) => readJson(text ?? ''));
const payloadReadingOf = lastAnswer((text: string | null) => readJson(text ?? ''));
export const headerReading = (state: Workbench) => headerReadingOf(headerText(state));
export const payloadReading = (state: Workbench) => payloadReadingOf(payloadText(state));

/** A string member of the header; null where it is missing or no string. */
export function headerString(state: Workbench, name: string): string | null {
  const member = memberOf(headerReading(state), name);
  return member ? stringValue(headerText(state) ?? '', member.value) : null;
}

/** Whether the fields can be a view of the texts: they can where these are JSON objects. */
export const fieldsWork = (state: Workbench) => fieldsWorkOf(headerReading(state), payloadReading(state));
const fieldsWorkOf = lastAnswer((header: JsonReading, payload: JsonReading) => ({
  header: isObject(header),
  payload: isObject(payload),
}));

function isObject({ root, problem }: JsonReading): boolean {
  return problem === null && root?.kind === 'object';
}

/** The profile's fields as the claims have them, by id. */
export const fieldReadings: Of<Readonly<Record<string, FieldReading>>> = (state) =>
  fieldReadingsOf(state.profile, payloadText(state) ?? '', payloadReading(state));
const fieldReadingsOf = lastAnswer(readFields);

/** The values of the fields alone. */
export const fieldValues: Of<FieldValues> = (state) => fieldValuesOf(fieldReadings(state));
const fieldValuesOf = lastAnswer(valuesOf);

/** The profiles that come with the page, then the person's own. */
export const allProfiles: Of<readonly Profile[]> = ({ ownProfiles }) => allProfilesOf(ownProfiles);
const allProfilesOf = lastAnswer((own: readonly Profile[]) => [...builtIn, ...own]);

/** The profile in use, where it came with a link or a file, or was deleted while it is in use: kept nowhere. */
export const unsavedProfile: Of<OwnProfile | null> = (state) =>
  isOwn(state.profile) && !allProfiles(state).some(({ id }) => id === state.profile.id)
    ? state.profile
    : null;

/** The header's kid, '' where it has none. */
export const keyId: Of<string> = (state) => headerString(state, 'kid') ?? '';

/** Seconds from iat to exp; null where they are not both numbers. */
export const lifetime: Of<number | null> = (state) => {
  const issued = claimSeconds(state, 'iat');
  const expires = claimSeconds(state, 'exp');
  return issued === null || expires === null ? null : expires - issued;
};

/** Seconds that the Lifetime field gives; null where iat and exp are not what it wrote. */
export const stampedLifetime: Of<number | null> = (state) => {
  const stamp = state.document.kind === 'draft' ? state.document.stamp : null;
  const isOurs = claimText(state, 'iat') === stamp?.iat && claimText(state, 'exp') === stamp?.exp;
  return stamp && isOurs ? Number(stamp.exp) - Number(stamp.iat) : null;
};

function claimText(state: Workbench, name: string): string | undefined {
  const span = memberOf(payloadReading(state), name)?.value;
  return span && (payloadText(state) ?? '').slice(span.start, span.end);
}

/** A NumericDate claim (RFC 7519 section 2) as epoch seconds; null where it is missing or no number. */
export function claimSeconds(state: Workbench, name: string): number | null {
  const member = memberOf(payloadReading(state), name);
  if (member?.value.kind !== 'number') return null;
  return Number((payloadText(state) ?? '').slice(member.value.start, member.value.end));
}

/** The text of the Public key box: as typed while it is no key, else the PEM of the key in force. */
export const publicKeyText: Of<string> = (state) => {
  const key = activeKey(state);
  return state.publicKeyInput ?? (key ? publicForm(key, 'pem') : '');
};

/** What was read from the text of the Public key box, or from the one that the key in force stood in. */
export const keyReading: Of<KeyTextReading | null> = ({
  publicKeyInput: input,
  activeKeyId,
  keyReading: last,
}) => {
  const isOfIt = input === null ? last?.keyIds.includes(activeKeyId ?? '') : last?.input === input;
  return isOfIt ? last : null;
};

/** A key whose public half was given away while its private half exists in this tab alone. */
export const keyAtRisk: Of<KeyHandle | null> = ({ keys, publishedKeyIds, savedKeyIds }) =>
  keys.findLast(
    ({ id, privateKey, keptAs }) =>
      privateKey !== null && keptAs === null && publishedKeyIds.includes(id) && !savedKeyIds.includes(id),
  ) ?? null;

/** Whether the header names an algorithm whose key is a shared secret (RFC 7518 section 3.2). */
export const wantsSecret: Of<boolean> = (state) => headerString(state, 'alg')?.startsWith('HS') ?? false;
