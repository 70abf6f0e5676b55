import { decodeBase64url, encodeBase64url } from '../bytes/base64url.js';
import type { EpochSeconds } from '../confusable.js';
import { setMembers } from '../json/write/edit.js';
import type { JsonProblem } from '../json/problems.js';
import { memberOf, readJson, stringValue } from '../json/read.js';
import { signatureAlgorithms } from '../keys/algorithms.js';
import { importSecret } from '../keys/cryptoKey.js';
import { generateHandle } from '../keys/generate.js';
import type { KeyHandle } from '../keys/handle.js';
import type { KeyProblem } from '../keys/problems.js';
import type { Result } from '../problems.js';
import { partBytes } from '../token/document.js';
import { signCompact } from '../token/sign/sign.js';
import { signingInput, type SigningInput } from '../token/sign/signing.js';
import type { SigningProblem } from '../token/sign/signingProblems.js';

/** What a token that is good now is made of. */
export type GoodToken = {
  /** The texts of header and payload, JSON objects both. */
  header: string;
  payload: string;
  key: KeyHandle;
  /** Epoch seconds. */
  now: EpochSeconds;
};

export type WrongProblem = JsonProblem | SigningProblem | KeyProblem;
export type Made = Result<string, WrongProblem>;

/** In seconds; larger than any clock skew that a service allows. */
export const hour = 3600;

/** Members to be set, each value as JSON. */
export type Members = readonly (readonly [name: string, json: string])[];
type Changes = { header?: Members; payload?: Members };

/** The token with some members set, signed as it should be. */
export async function signed(good: GoodToken, changes: Changes = {}): Promise<Made> {
  const texts = withMembers(good, changes);
  if (!texts.ok) return texts;
  const input = inputOf(texts.value);
  return input.ok ? signCompact(input.value, good.key) : input;
}

/** The token with members that its key is not for, such as another alg, signed in a way of one's own. */
export async function forged(
  good: GoodToken,
  header: Members,
  sign: (input: SigningInput) => Promise<Made>,
): Promise<Made> {
  const input = inputOf(good);
  if (!input.ok) return input;
  const text = setMembers(good.header, header);
  if (!text.ok) return text;
  const bytes = partBytes({ kind: 'typed', text: text.value });
  return bytes.ok ? sign({ ...input.value, header: bytes.value }) : bytes;
}

/** Unsecured (RFC 7515 appendix A.5): the signature is empty. */
export const unsigned = ({ header, payload }: SigningInput): Promise<Made> =>
  Promise.resolve({ ok: true, value: `${encodeBase64url(header)}.${encodeBase64url(payload)}.` });

/** HS256 with a secret that is none. */
export const withSecret = (secret: Uint8Array<ArrayBuffer>) => async (input: SigningInput) => {
  const algorithm = signatureAlgorithms.HS256;
  const privateKey = await importSecret(secret, algorithm, false);
  return signCompact({ ...input, algorithm }, { privateKey, alg: 'HS256' });
};

/** Signed by a new key of the same type. */
export async function strange(
  good: GoodToken,
  members: (stranger: KeyHandle) => Members = () => [],
): Promise<Made> {
  const input = inputOf(good);
  if (!input.ok) return input;
  const stranger = await generateHandle('', 'generated', input.value.algorithm.alg, 2048);
  if (!stranger.ok) return stranger;
  const texts = withMembers(good, { header: members(stranger.value) });
  if (!texts.ok) return texts;
  const changed = inputOf(texts.value);
  return changed.ok ? signCompact(changed.value, stranger.value) : changed;
}

function withMembers(
  good: GoodToken,
  { header = [], payload = [] }: Changes,
): Result<GoodToken, JsonProblem> {
  const newHeader = setMembers(good.header, header);
  if (!newHeader.ok) return newHeader;
  const newPayload = setMembers(good.payload, payload);
  if (!newPayload.ok) return newPayload;
  return { ok: true, value: { ...good, header: newHeader.value, payload: newPayload.value } };
}

export function inputOf({ header, payload, key }: GoodToken): Result<SigningInput, SigningProblem> {
  return signingInput({ kind: 'typed', text: header }, { kind: 'typed', text: payload }, key);
}

export function changed(made: Made, change: (token: string) => string): Made {
  return made.ok ? { ok: true, value: change(made.value) } : made;
}

/** The token with another signature in its place. */
export function resigned(made: Made, change: (signature: Uint8Array) => Uint8Array): Made {
  return changed(made, (token) => {
    const start = token.lastIndexOf('.') + 1;
    return token.slice(0, start) + encodeBase64url(change(decodeBase64url(token.slice(start)).bytes));
  });
}

/** Those of the names that the payload has. */
export function present({ payload }: GoodToken, ...names: string[]): string[] {
  const json = readJson(payload);
  return names.filter((name) => memberOf(json, name));
}

/** A member's string, or nothing. */
export function stringOf(text: string, name: string): string {
  const member = memberOf(readJson(text), name);
  return (member && stringValue(text, member.value)) ?? '';
}

/** A value of the same look. */
export function otherThan(value: string, ifEmpty: string): string {
  return value === '' ? ifEmpty : (value.startsWith('A') ? 'B' : 'A') + value.slice(1);
}
