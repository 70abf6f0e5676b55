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
import { readJweJson, type JweJson } from '../json/read.js';
import { invalid } from '../json/recipient.js';
import { lengthProblem, partsOf, type JweParts } from '../parts.js';
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
  /** Whose key that is, of a JWE in JSON: counted from 0; null of a compact one. */
  recipient: { at: number; of: number; kid: string | null } | null;
  /** What is wrong with the token all the same. */
  notices: Problem[];
};

/**
 * Decrypts a JWE, compact or in JSON (RFC 7516 section 5.2), with the first key that opens it; those
 * with the token's kid are tried first. Never throws for what token and keys hold. A key that does not
 * fit, or is reserved for something else, is not tried.
 */
export async function decryptToken(
  reading: TokenReading,
  keys: readonly JweKey[],
): Promise<Result<Decryption>> {
  if (isJweJson(reading)) return decryptJson(readJweJson(reading.token), keys);
  const parts = partsOf(reading);
  if (!parts) return fail(structureProblem(reading));
  const bent = reading.problems.filter(isEncodingProblem);
  const broken = bent.find((problem) => severityOf(problem) === 'error');
  if (broken) return fail(broken);
  const read = reading.header ? readHeader(reading.header) : fail({ kind: 'jwe-not-encrypted' });
  if (!read.ok) return read;
  const opened = await decryptParts(read.value, parts, keys);
  if (!opened.ok) return opened;
  const { notices, ...decryption } = opened.value;
  return { ok: true, value: { ...decryption, notices: [...bent, ...notices] } };
}

/** The same with the keys of each recipient: the first that one of the keys opens is taken. */
async function decryptJson(jwe: JweJson, keys: readonly JweKey[]): Promise<Result<Decryption>> {
  const problems: Problem[] = [];
  for (const [at, { sealed, kid }] of jwe.recipients.entries()) {
    const opened = sealed.ok ? await decryptParts(sealed.value.header, sealed.value.parts, keys) : sealed;
    const of = jwe.recipients.length;
    if (opened.ok) return { ok: true, value: { ...opened.value, recipient: { at, of, kid } } };
    problems.push(opened.problem);
  }
  return fail(whyNone(jwe, problems));
}

/** A single recipient speaks for itself; of several, what says most of the keys that were given. */
function whyNone({ recipients }: JweJson, problems: readonly Problem[]): Problem {
  if (problems.every(({ kind }) => kind === 'token-family-invalid')) return invalid.problem;
  const [only] = problems.length === 1 ? problems : [];
  const told = only ?? problems.find(({ kind }) => kind === 'jwe-decryption-failed');
  const algs = [...new Set(recipients.flatMap(({ alg }) => alg ?? []))];
  const isKeyless = problems.some(({ kind }) => kind === 'jwe-key-missing');
  if (isKeyless) return { kind: 'jwe-key-missing', alg: algs.join(', ') };
  return told ?? { kind: 'jwe-recipients-none', algs };
}

async function decryptParts(
  header: JweHeader,
  parts: JweParts,
  keys: readonly JweKey[],
): Promise<Result<Decryption>> {
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
  return { ok: true, value: { header, plaintext, content, key, recipient: null, notices } };
}

const fail = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });

const isJweJson = ({ form, problems }: TokenReading): boolean =>
  form === 'jwe' && problems.some(({ kind }) => kind === 'token-json-serialization');

/** What keeps a text from being taken apart as an encrypted token. */
function structureProblem({ form, problems }: TokenReading): Problem {
  const kinds: readonly TokenProblem['kind'][] = ['token-segment-count', 'token-empty'];
  const reason = form === 'jws' ? undefined : problems.find(({ kind }) => kinds.includes(kind));
  return reason ?? { kind: 'jwe-not-encrypted' };
}

type EncodingProblem = Extract<TokenProblem, { segment: SegmentName; kind: `base64url-${string}` }>;

const isEncodingProblem = (problem: TokenProblem): problem is EncodingProblem =>
  problem.kind.startsWith('base64url-');
