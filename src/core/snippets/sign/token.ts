import { memberOf, readJson, stringValue } from '../../json/read.js';
import type { SignatureAlgorithm } from '../../keys/algorithms.js';
import type { SecretEncoding } from '../../keys/secretText.js';
import { secretIn } from '../../secrets/secretIn.js';
import { readFields, valuesOf } from '../../profiles/fill/fields.js';
import type { Profile, TokenRequest } from '../../profiles/profile.js';
import { tokenRequestForm, type TokenRequestForm } from '../../profiles/fill/tokenRequest.js';
import type { Result } from '../../problems.js';
import { decodeUtf8 } from '../../bytes/utf8.js';
import { partBytes, type Part } from '../../token/document.js';
import type { SigningProblem } from '../../token/sign/signingProblems.js';
import type { SnippetProblem } from '../problems.js';
import type { Piece, Slot, SnippetAlgorithm, SnippetToken } from '../snippet.js';

/** What the page would sign, and how it issues it anew. */
export type SnippetSource = {
  header: Part;
  payload: Part;
  /** The key's algorithm. */
  alg: SignatureAlgorithm;
  /** How a secret is written where it is typed. */
  secretEncoding: SecretEncoding;
  /** Seconds from iat to exp. */
  lifetime: number;
  profile: Profile;
};

/** The token that the snippets are about, or why the page itself could not sign it. */
export function snippetToken(
  source: SnippetSource,
  algorithm: SnippetAlgorithm,
): Result<SnippetToken, SnippetProblem | SigningProblem> {
  const { lifetime, profile, secretEncoding } = source;
  const header = signedText('header', source.header);
  if (!header.ok) return header;
  const payload = signedText('payload', source.payload);
  if (!payload.ok) return payload;
  const json = readJson(header.value);
  if (json.root?.kind !== 'object') return { ok: false, problem: { kind: 'signing-header-not-object' } };
  const member = memberOf(json, 'alg');
  const named = member ? stringValue(header.value, member.value) : null;
  const { alg } = algorithm;
  if (named !== alg) return { ok: false, problem: { kind: 'signing-other-alg', alg: named, keyAlg: alg } };
  const pieces = piecesOf(payload.value, profile.jti);
  return {
    ok: true,
    value: {
      algorithm,
      secretEncoding,
      header: header.value,
      payload: payload.value,
      pieces,
      slots: new Set(pieces.flatMap((piece) => ('slot' in piece ? [piece.slot] : []))),
      lifetime,
      request: profile.tokenRequest && requestOf(profile.tokenRequest, profile, payload.value),
    },
  };
}

/** With the token's parameter last, whatever else the profile sends. */
function requestOf(request: TokenRequest, profile: Profile, payload: string): TokenRequestForm {
  const { url, form } = tokenRequestForm(request, valuesOf(readFields(profile, payload)), '');
  const isToken = ([name]: readonly [string, string]) => name === request.parameter;
  return { url, form: [...form.filter((one) => !isToken(one)), ...form.filter(isToken)] };
}

const slots = ['iat', 'exp', 'jti'] as const;

function signedText(part: 'header' | 'payload', from: Part): Result<string, SnippetProblem | SigningProblem> {
  const bytes = partBytes(from);
  if (!bytes.ok) return { ok: false, problem: { kind: 'signing-not-json', part, problem: bytes.problem } };
  const value = decodeUtf8(bytes.value);
  if (value === null) return { ok: false, problem: { kind: 'snippet-binary', part } };
  if (secretIn(value) !== null) return { ok: false, problem: { kind: 'snippet-private-key', part } };
  return { ok: true, value };
}

/**
 * Takes out of a payload what is new in every token: iat and exp where they are numbers, and a jti. Of
 * doubled names the last counts, as where the page issues a token anew. All other characters stay.
 */
function piecesOf(payload: string, newId: boolean): Piece[] {
  const json = readJson(payload);
  const isObject = json.root?.kind === 'object';
  const found: { slot: Slot; start: number; end: number }[] = [];
  for (const slot of slots) {
    const value = isObject ? memberOf(json, slot)?.value : undefined;
    if (slot === 'jti' && newId && value?.kind === 'string') {
      found.push({ slot, start: value.start + 1, end: value.end - 1 });
    } else if (slot !== 'jti' && value?.kind === 'number') found.push({ slot, ...value });
  }
  const pieces: Piece[] = [];
  let keptTo = 0;
  for (const { slot, start, end } of found.sort((a, b) => a.start - b.start)) {
    pieces.push({ text: payload.slice(keptTo, start) }, { slot });
    keptTo = end;
  }
  return [...pieces, { text: payload.slice(keptTo) }];
}
