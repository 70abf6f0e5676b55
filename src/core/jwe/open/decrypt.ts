import type { Bytes } from '../../bytes/bytes.js';
import type { Problem, Result } from '../../problems.js';
import { severityOf } from '../../severity.js';
import { encodeBase64url } from '../../bytes/base64url.js';
import { readPart, type PartReading } from '../../token/parts/part.js';
import type { SegmentName, TokenProblem } from '../../token/problems.js';
import type { TokenReading } from '../../token/read/read.js';
import { keyMismatch } from '../keys/fit.js';
import { readHeader, type JweHeader } from '../header.js';
import type { JweKey } from '../keys/key.js';
import { openWith } from './open.js';
import { parameterFindings } from '../parameters.js';
import { lengthProblem, partsOf } from '../parts.js';
import { hasEphemeralPoint, unavailable } from '../keys/webCrypto.js';

/** An encrypted token that was opened. */
export type Decryption = {
  header: JweHeader;
  /** Inflated, where the token was compressed. */
  plaintext: Bytes;
  /** The same as a payload: its text and JSON, as far as it is any. */
  content: PartReading;
  /** The one of the keys offered that opened it. */
  key: JweKey;
  /** What is wrong with the token all the same. */
  notices: Problem[];
};

/**
 * Decrypts a JWE in compact serialization (RFC 7516 section 5.2) with the first key that opens it; those
 * with the token's kid are tried first. Never throws for what token and keys hold. A key that does not
 * fit, or is reserved for something else, is not tried.
 */
export async function decryptToken(
  reading: TokenReading,
  keys: readonly JweKey[],
): Promise<Result<Decryption>> {
  const parts = partsOf(reading);
  if (!parts) return fail(structureProblem(reading));
  const bent = reading.problems.filter(isEncodingProblem);
  const broken = bent.find((problem) => severityOf(problem) === 'error');
  if (broken) return fail(broken);
  const read = readHeader(parts.header);
  if (!read.ok) return read;
  const header = read.value;
  const { problem, notices } = parameterFindings(header);
  const refused = problem ?? lengthProblem(header, parts) ?? (await unavailable(header));
  if (refused) return fail(refused);
  const task = { operation: 'decrypt', encryptedKey: parts.encryptedKey.length } as const;
  const judged = keys.map((key) => ({ key, misfit: keyMismatch(header, key, task) }));
  const [first] = judged;
  if (!first) return fail({ kind: 'jwe-key-missing', alg: header.alg });
  const fitting = judged.flatMap(({ key, misfit }) => (misfit ? [] : [key]));
  if (fitting.length === 0 && first.misfit) return fail(first.misfit);
  if (!(await hasEphemeralPoint(header))) {
    return fail({ kind: 'jwe-parameter', name: 'epk', alg: header.alg, reason: 'key' });
  }
  const opened = await openWith(header, parts, fitting);
  if (!opened.ok) return opened;
  const { plaintext, key } = opened.value;
  const content = readPart('payload', encodeBase64url(plaintext), 0).part;
  return { ok: true, value: { header, plaintext, content, key, notices: [...bent, ...notices] } };
}

const fail = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });

/** What keeps a text from being taken apart as an encrypted token. */
function structureProblem({ form, problems }: TokenReading): Problem {
  const kinds: readonly TokenProblem['kind'][] = [
    'token-json-serialization',
    'token-segment-count',
    'token-empty',
  ];
  const reason = form === 'jws' ? undefined : problems.find(({ kind }) => kinds.includes(kind));
  return reason ?? { kind: 'jwe-not-encrypted' };
}

type EncodingProblem = Extract<TokenProblem, { segment: SegmentName; kind: `base64url-${string}` }>;

const isEncodingProblem = (problem: TokenProblem): problem is EncodingProblem =>
  problem.kind.startsWith('base64url-');
