import { decodeBase64url } from '../../bytes/base64url.js';
import { decodeUtf8 } from '../../bytes/utf8.js';
import { objectOf, type JsonText } from '../../json/object.js';
import { readJson } from '../../json/read.js';
import { textOf } from '../../kinds/kind.js';
import type { Problem } from '../../problems.js';
import { skipped, warned, type Outcome } from '../check.js';
import { hashed } from './hash.js';
import type { KindInput } from './input.js';

type Answer = { accessToken: string; idToken: { header: JsonText; atHash: string; isShown: boolean } };

/** More tokens, and characters, than an answer of a token endpoint has. */
const most = 12;
const longest = 100_000;

/** The access token and the ID token of one answer, where the token is one of them; null where none is clear. */
export function answerOf({ token, pasted }: Pick<KindInput, 'token' | 'pasted'>): Answer | null {
  if (!pasted || pasted.text.length > longest) return null;
  const accessToken = accessTokenIn(pasted.text);
  if (accessToken === null) return null;
  const others = accessToken === token ? pasted.tokens.slice(0, most) : [token];
  for (const one of others.filter((other) => other !== accessToken)) {
    const [header, claims] = one.split('.', 2).map(partOf);
    const atHash = textOf(objectOf(claims ?? null), 'at_hash');
    if (header && atHash !== '') return { accessToken, idToken: { header, atHash, isShown: one === token } };
  }
  return null;
}

/** What is called access_token, in JSON or in an address; null where several are, or it is escaped. */
function accessTokenIn(text: string): string | null {
  const found = text.matchAll(/\baccess_token["']?\s*[:=]\s*["']?([\w.~+/-]+=*)(?=["'&#,;}\s]|$)/g);
  const [first, ...more] = [...found].map(([, token]) => token ?? '');
  return first !== undefined && more.length === 0 ? first : null;
}

function partOf(encoded: string): JsonText | null {
  const text = decodeUtf8(decodeBase64url(encoded).bytes);
  return text === null ? null : { text, json: readJson(text) };
}

/** at_hash ties the two together (OpenID Connect Core section 3.1.3.6); what is shown may be either of them. */
export function checkBeside(input: KindInput): Outcome<Problem> {
  const answer = answerOf(input);
  if (!answer) return skipped;
  const { header, atHash, isShown } = answer.idToken;
  const outcome = hashed(header, 'at_hash', 'accessToken', atHash, answer.accessToken);
  if (outcome.problem === null || isShown) return outcome;
  // The access token is none the worse for it.
  return warned({ ...outcome.problem, isBeside: true });
}
