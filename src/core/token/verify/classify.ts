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
export type TokenClassification =
  | { verdict: 'empty' | 'malformed' | 'encrypted' | 'unsigned' | 'unsupported'; problems: TokenProblem[] }
  | Verifiable;

type Effect = 'malformed' | 'unsupported' | 'unsigned' | 'encrypted' | 'notice';

/** What each kind does to the verdict; null: it is only said. */
const effects: Record<TokenProblem['kind'], Effect | null> = {
  'base64url-padding': 'notice',
  'base64url-standard-alphabet': 'notice',
  'base64url-white-space': 'notice',
  'base64url-character': 'malformed',
  'base64url-trailing-bits': 'notice',
  'base64url-length': 'malformed',
  'token-empty': null,
  'token-unwrapped': null,
  'token-lines-joined': null,
  'token-base64': null,
  'token-bearer-twice': null,
  'token-chunks-joined': null,
  'token-chunk-missing': 'malformed',
  'token-placeholder': null,
  'token-payload-alone': null,
  'token-several': null,
  'token-not-found': null,
  'token-is-key': null,
  'token-is-private-key': null,
  'token-is-opaque': null,
  'token-is-json': null,
  'token-json-serialization': 'unsupported',
  'token-segment-count': null,
  'token-segment-empty': 'malformed',
  'token-signature-missing': 'malformed',
  'token-signature-length': null,
  'token-payload-detached': null,
  'token-nested': null,
  'token-encrypted': 'encrypted',
  'token-duplicate-name': 'malformed',
  'token-number-precision': null,
  'token-suspicious-character': null,
  'header-not-utf8': 'malformed',
  'header-not-json': 'malformed',
  'header-not-object': 'malformed',
  'header-type': null,
  'alg-missing': 'malformed',
  'alg-not-string': 'malformed',
  'alg-none': 'unsigned',
  'alg-none-look-alike': 'unsupported',
  'alg-none-signed': 'malformed',
  'alg-beyond-browsers': 'unsupported',
  'alg-unknown': 'unsupported',
  'enc-missing': 'malformed',
  'crit-invalid': 'malformed',
  'crit-unknown': 'unsupported',
  'b64-unencoded': null,
  'b64-invalid': 'malformed',
  'header-key-inside': null,
  'header-key-link': null,
  'header-thumbprint': null,
  'zip-on-jws': null,
  'jwe-compressed': null,
  'jwe-pbes2-count': null,
  'verify-key-type': null,
  'verify-key-curve': null,
  'verify-key-algorithm': null,
  'verify-key-fixed': null,
  'verify-key-use': null,
  'verify-key-confusion': null,
  'verify-key-refused': null,
  'verify-algorithm-unavailable': null,
  'verify-secret-empty': null,
};
const order = ['malformed', 'encrypted', 'unsigned', 'unsupported'] as const;

/**
 * Decides what needs no key. A token whose header names a signing algorithm, and whose text can mean
 * only one thing, is verifiable.
 */
export function classifyToken(reading: TokenReading): TokenClassification {
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
  return isOfHeader ? effects[problem.kind] : null;
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
