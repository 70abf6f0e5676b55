import type { EpochSeconds } from '../confusable.js';
import { setMember, setMembers } from '../json/edit.js';
import type { JsonProblem } from '../json/problems.js';
import { memberOf, readJson, stringValue } from '../json/read.js';
import { signatureAlgorithms } from '../keys/algorithms.js';
import { importSecret } from '../keys/cryptoKey.js';
import { generateHandle } from '../keys/generate.js';
import type { KeyHandle } from '../keys/handle.js';
import type { KeyProblem } from '../keys/problems.js';
import { publicForm } from '../keys/publicForms.js';
import type { Result } from '../problems.js';
import { decodeBase64url, encodeBase64url } from '../bytes/base64url.js';
import { partBytes } from '../token/document.js';
import { signCompact } from '../token/sign/sign.js';
import { signingInput, type SigningInput } from '../token/sign/signing.js';
import type { SigningProblem } from '../token/sign/signingProblems.js';
import type { DefectKind } from '../token/defects.js';

/** What a token that is good now is made of. */
export type GoodToken = {
  /** The texts of header and payload, JSON objects both. */
  header: string;
  payload: string;
  key: KeyHandle;
  /** Epoch seconds. */
  now: EpochSeconds;
};

export type WrongToken = { kind: DefectKind; token: string };
export type WrongProblem = JsonProblem | SigningProblem | KeyProblem;
type Made = Result<string, WrongProblem>;

/** In seconds; larger than any clock skew that a service allows. */
const hour = 3600;

const makers: Record<DefectKind, (good: GoodToken) => Promise<Made>> = {
  // What was issued in the future would be a second mistake.
  expired: (good) =>
    signed(good, {
      payload: [
        ...present(good, 'iat', 'nbf').map((name) => [name, `${good.now - 2 * hour}`] as const),
        ['exp', `${good.now - hour}`],
      ],
    }),
  'not-yet-valid': (good) =>
    signed(good, {
      payload: [
        ['nbf', `${good.now + hour}`],
        ['exp', `${good.now + 2 * hour}`],
      ],
    }),
  'wrong-aud': (good) => signed(good, { payload: [['aud', '"another-audience"']] }),
  'wrong-kid': (good) => signed(good, { header: [['kid', JSON.stringify(otherThan(kidOf(good)))]] }),
  'signature-bit': async (good) => changed(await signed(good), flipBit),
  'alg-none': (good) =>
    confused(good, 'none', ({ header, payload }) =>
      Promise.resolve({ ok: true, value: `${encodeBase64url(header)}.${encodeBase64url(payload)}.` }),
    ),
  'key-confusion': async (good) => {
    const pem = publicForm(good.key, 'pem');
    if (pem === '') return { ok: false, problem: { kind: 'key-symmetric' } };
    const secret = new TextEncoder().encode(pem);
    const algorithm = signatureAlgorithms.HS256;
    const privateKey = await importSecret(secret, algorithm, false);
    return confused(good, 'HS256', (input) =>
      signCompact({ ...input, algorithm }, { privateKey, alg: 'HS256' }),
    );
  },
  'other-key': async (good) => {
    const input = inputOf(good);
    if (!input.ok) return input;
    const { alg } = input.value.algorithm;
    const stranger = await generateHandle('', 'generated', alg, 2048);
    return stranger.ok ? signCompact(input.value, stranger.value) : stranger;
  },
  // As a selection by hand that ends too early does it.
  truncated: async (good) => changed(await signed(good), (token) => token.slice(0, -20)),
};

/**
 * Makes a bad token out of a good one, wrong in one thing alone, to see that it is refused.
 * @returns the problem where the texts and key make no good token, or the key has no public half to confuse
 */
export async function makeInvalidToken(
  kind: DefectKind,
  good: GoodToken,
): Promise<Result<WrongToken, WrongProblem>> {
  const made = await makers[kind](good);
  return made.ok ? { ok: true, value: { kind, token: made.value } } : made;
}

type Members = readonly (readonly [name: string, json: string])[];

/** The token with some members set, signed as it should be. */
async function signed(
  good: GoodToken,
  { header = [], payload = [] }: { header?: Members; payload?: Members } = {},
): Promise<Made> {
  const newHeader = setMembers(good.header, header);
  if (!newHeader.ok) return newHeader;
  const newPayload = setMembers(good.payload, payload);
  if (!newPayload.ok) return newPayload;
  const input = inputOf({ ...good, header: newHeader.value, payload: newPayload.value });
  return input.ok ? signCompact(input.value, good.key) : input;
}

/** The token with another alg than its key is for. */
async function confused(
  good: GoodToken,
  alg: string,
  sign: (input: SigningInput) => Promise<Made>,
): Promise<Made> {
  const input = inputOf(good);
  if (!input.ok) return input;
  const text = setMember(good.header, 'alg', JSON.stringify(alg));
  if (!text.ok) return text;
  const header = partBytes({ kind: 'typed', text: text.value });
  return header.ok ? sign({ ...input.value, header: header.value }) : header;
}

function inputOf({ header, payload, key }: GoodToken): Result<SigningInput, SigningProblem> {
  return signingInput({ kind: 'typed', text: header }, { kind: 'typed', text: payload }, key);
}

function changed(made: Made, change: (token: string) => string): Made {
  return made.ok ? { ok: true, value: change(made.value) } : made;
}

function flipBit(token: string): string {
  const start = token.lastIndexOf('.') + 1;
  const { bytes } = decodeBase64url(token.slice(start));
  const middle = bytes.length >> 1;
  const flipped = bytes.map((byte, at) => (at === middle ? byte ^ 1 : byte));
  return token.slice(0, start) + encodeBase64url(flipped);
}

function present({ payload }: GoodToken, ...names: string[]): string[] {
  const json = readJson(payload);
  return names.filter((name) => memberOf(json, name));
}

function kidOf({ header }: GoodToken): string {
  const member = memberOf(readJson(header), 'kid');
  return (member && stringValue(header, member.value)) ?? '';
}

/** A kid of the same look. */
function otherThan(kid: string): string {
  return kid === '' ? 'another-key' : (kid.startsWith('A') ? 'B' : 'A') + kid.slice(1);
}
