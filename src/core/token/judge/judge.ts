import { memberOf, stringValue } from '../../json/read.js';
import { algorithmOf, type AlgorithmFacts } from '../../keys/algorithms.js';
import { encodeBase64url } from '../../bytes/base64url.js';
import type { PartReading } from '../read/part.js';
import type { TokenProblem } from '../problems.js';
import type { TokenReading } from '../read/read.js';

/** A token whose signature a key can be asked about. */
export type Verifiable = {
  verdict: 'verifiable';
  algorithm: AlgorithmFacts;
  /** ASCII(header '.' payload), as they stand in the token (RFC 7515 section 5.2). */
  signingInput: Uint8Array<ArrayBuffer>;
  /** The same in canonical base64url, where the token's text is not: what was signed before it was bent. */
  canonicalSigningInput: Uint8Array<ArrayBuffer> | null;
  signature: Uint8Array<ArrayBuffer>;
  /** Not empty: a signature that verifies is valid with a notice, no more. */
  notices: TokenProblem[];
};

/** `problems` and `notices` are those of the reading's problems that led to the verdict. */
export type Judgement =
  | { verdict: 'empty' | 'malformed' | 'encrypted' | 'unsigned' | 'unsupported'; problems: TokenProblem[] }
  | Verifiable;

type Effect = 'malformed' | 'unsupported' | 'unsigned' | 'encrypted' | 'notice';

/** The kinds that decide a verdict; every other kind is only said. */
const effects: Partial<Record<TokenProblem['kind'], Effect>> = {
  'token-segment-empty': 'malformed',
  'token-signature-missing': 'malformed',
  'token-duplicate-name': 'malformed',
  'base64url-character': 'malformed',
  'base64url-length': 'malformed',
  'header-not-utf8': 'malformed',
  'header-not-json': 'malformed',
  'header-not-object': 'malformed',
  'alg-missing': 'malformed',
  'alg-not-string': 'malformed',
  'alg-none-signed': 'malformed',
  'enc-missing': 'malformed',
  'crit-invalid': 'malformed',
  'b64-invalid': 'malformed',
  'token-json-serialization': 'unsupported',
  'alg-none-look-alike': 'unsupported',
  'alg-unknown': 'unsupported',
  'crit-unknown': 'unsupported',
  'alg-none': 'unsigned',
  'token-encrypted': 'encrypted',
  'base64url-padding': 'notice',
  'base64url-standard-alphabet': 'notice',
  'base64url-trailing-bits': 'notice',
  'base64url-white-space': 'notice',
};
const order = ['malformed', 'encrypted', 'unsigned', 'unsupported'] as const;

/**
 * Decides what needs no key. A token whose header names a signing algorithm, and whose text can mean
 * only one thing, is verifiable.
 */
export function judgeToken(reading: TokenReading): Judgement {
  const { form, header, payload, signature, problems } = reading;
  if (form === 'empty') return { verdict: 'empty', problems };
  const having = (effect: Effect): TokenProblem[] =>
    problems.filter((problem) => effectOf(problem) === effect);
  const json = having('unsupported').filter(({ kind }) => kind === 'token-json-serialization');
  if (json.length > 0) return { verdict: 'unsupported', problems: json };
  if (form === 'unreadable') return { verdict: 'malformed', problems };
  for (const verdict of order) {
    const reasons = having(verdict);
    if (reasons.length > 0) return { verdict, problems: reasons };
  }
  const algorithm = algorithmNamed(header);
  if (!header || !payload || !signature || !algorithm) return { verdict: 'malformed', problems };
  return {
    verdict: 'verifiable',
    algorithm,
    signingInput: ascii(`${header.encoded}.${payload.encoded}`),
    canonicalSigningInput: canonical(header, payload, problems),
    signature: signature.bytes,
    notices: having('notice'),
  };
}

function effectOf(problem: TokenProblem): Effect | null {
  // RFC 7515 section 4 is about header parameters; a payload may hold what it likes.
  const isOfHeader =
    problem.kind !== 'token-duplicate-name' || (problem.segment === 'header' && !problem.nested);
  return isOfHeader ? (effects[problem.kind] ?? null) : null;
}

function algorithmNamed(header: PartReading | null): AlgorithmFacts | null {
  const member = header?.json && memberOf(header.json, 'alg');
  return algorithmOf(member && header.text !== null ? stringValue(header.text, member.value) : null);
}

const ascii = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function canonical(
  header: PartReading,
  payload: PartReading,
  problems: TokenProblem[],
): Uint8Array<ArrayBuffer> | null {
  if (problems.some(({ kind }) => kind === 'b64-unencoded')) return null;
  const text = `${encodeBase64url(header.bytes)}.${encodeBase64url(payload.bytes)}`;
  return text === `${header.encoded}.${payload.encoded}` ? null : ascii(text);
}
