import * as errors from 'jose/errors';
import { compactDecrypt } from 'jose/jwe/compact/decrypt';
import type { Bytes } from '../keys/formats/bytes.js';
import type { Problem, Result } from '../problems.js';
import { severityOf } from '../severity.js';
import { encodeBase64url } from '../token/base64url.js';
import { readPart, type PartReading } from '../token/part.js';
import type { SegmentName, TokenProblem } from '../token/problems.js';
import type { TokenReading } from '../token/read.js';
import { misfitOf } from './fit.js';
import { readHeader, type JweHeader } from './header.js';
import type { JweKey } from './key.js';
import { mostRounds, parameterFindings } from './parameters.js';
import { lengthProblem, partsOf, type JweParts } from './parts.js';
import type { JweProblem } from './problems.js';
import { hasEphemeralPoint, importKey, unavailable } from './webCrypto.js';

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

/** Bytes of compressed content. An engine inflates what it is given in one go, a thousandfold at most. */
export const mostCompressed = 65_536;
/** Bytes of what comes out. */
export const mostInflated = 10_000_000;

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
  const judged = keys.map((key) => ({ key, misfit: misfitOf(header, key, task) }));
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
  const [worst] = problems.filter(
    ({ kind }) =>
      kind === 'token-json-serialization' || kind === 'token-segment-count' || kind === 'token-empty',
  );
  return form !== 'jws' && worst ? worst : { kind: 'jwe-not-encrypted' };
}

type EncodingProblem = Extract<TokenProblem, { segment: SegmentName; kind: `base64url-${string}` }>;

const isEncodingProblem = (problem: TokenProblem): problem is EncodingProblem =>
  problem.kind.startsWith('base64url-');

async function openWith(
  header: JweHeader,
  parts: JweParts,
  keys: readonly JweKey[],
): Promise<Result<{ plaintext: Bytes; key: JweKey }>> {
  const { alg, enc, kid } = header;
  if (header.zip && parts.ciphertext.length > mostCompressed) {
    return fail({ kind: 'jwe-zip-over', what: 'compressed', most: mostCompressed });
  }
  const isNamed = ({ labels }: JweKey): boolean => kid !== null && labels.kid === kid;
  const named = keys.toSorted((one, other) => Number(isNamed(other)) - Number(isNamed(one)));
  for (const key of named) {
    const opened = await open(header, parts, key);
    if (opened.ok) return { ok: true, value: { plaintext: opened.value, key } };
    if (opened.problem) return fail(opened.problem);
  }
  return fail({ kind: 'jwe-decryption-failed', alg, enc, kid, tried: named.length });
}

type Opened = { ok: true; value: Bytes } | { ok: false; problem: JweProblem | null };

/** @returns no problem where another key may do better */
async function open(header: JweHeader, parts: JweParts, key: JweKey): Promise<Opened> {
  const { alg, enc } = header;
  const imported = await importKey(header, key, 'decrypt').catch(() => null);
  if (!imported) return { ok: false, problem: { kind: 'jwe-key-refused', alg } };
  // Canonical, so that text that was bent on its way does not make the key look wrong.
  const bytes = [parts.header.bytes, parts.encryptedKey, parts.iv, parts.ciphertext, parts.tag];
  try {
    const { plaintext } = await compactDecrypt(bytes.map(encodeBase64url).join('.'), imported, {
      keyManagementAlgorithms: [alg],
      contentEncryptionAlgorithms: [enc],
      maxPBES2Count: mostRounds,
      maxDecompressedLength: mostInflated,
    });
    return { ok: true, value: new Uint8Array(plaintext) };
  } catch (reason) {
    return { ok: false, problem: reasonOf(reason, header) };
  }
}

/** What the library says once header, lengths and key were found to be in order. */
function reasonOf(reason: unknown, { alg, zip }: JweHeader): JweProblem | null {
  if (reason instanceof errors.JWEDecryptionFailed) return null;
  if (zip && reason instanceof errors.JOSENotSupported) return { kind: 'jwe-unavailable', name: 'DEFLATE' };
  if (zip && reason instanceof errors.JWEInvalid) {
    // It names a cause where the compressed bytes are wrong, and none where there are too many.
    return reason.cause === undefined
      ? { kind: 'jwe-zip-over', what: 'inflated', most: mostInflated }
      : { kind: 'jwe-zip-broken' };
  }
  return { kind: 'jwe-key-refused', alg };
}
