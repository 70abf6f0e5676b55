import { failing, verifying } from '../compare/verification.js';
import { isNamedBy, type KeyHandle } from '../keys/handle.js';
import type { KeyProblem } from '../keys/problems.js';
import type { SignatureStatus } from '../token/verify/signatureStatus.js';
import { keyNotices, verifySignature } from '../token/verify/verify.js';
import type { TokenProblem } from '../token/problems.js';
import type { JwsJson } from './read.js';
import type { JwsJsonSignature } from './signature.js';

export type VerifiedSignature = {
  status: Extract<
    SignatureStatus,
    'valid' | 'valid-with-notice' | 'invalid' | 'unsigned' | 'unsupported' | 'no-key' | 'malformed'
  >;
  /** Which verifies it, or by which it is invalid. */
  key: KeyHandle | null;
  /** What the key has to do with it. */
  problems: (KeyProblem | TokenProblem)[];
};

export type JwsJsonVerdict = {
  /** `valid` only where every signature is; `unverified`: none is wrong, and a key is missing. */
  status: 'valid' | 'valid-with-notice' | 'invalid' | 'unverified';
  /** How many of the signatures verify. */
  verified: number;
  signatures: VerifiedSignature[];
};

/**
 * Asks every key about every signature, each of which stands for itself. A key says that one is invalid only if its kid
 * names it, or if the key is `known` (a token from elsewhere may be by it) and nothing says that it made another one.
 */
export async function verifyJwsJson(
  { signatures, findings }: JwsJson,
  keys: readonly KeyHandle[],
  known: readonly KeyHandle[],
): Promise<JwsJsonVerdict> {
  const answers: (VerifiedSignature | null)[] = [];
  for (const signature of signatures) answers.push(await verified(signature, keys));
  const makers = answers.map((answer) => answer?.key);
  const isLone = (kid: string | null) => signatures.length === 1 || kid === null;
  const all: VerifiedSignature[] = [];
  for (const [at, signature] of signatures.entries()) {
    const { kid } = signature;
    const named = kid === null ? [] : keys.filter((key) => isNamedBy(key, kid));
    const others = isLone(kid) ? known.filter((key) => !makers.includes(key)) : [];
    all.push(answers[at] ?? (await refused(signature, named, [...named, ...others])));
  }
  const count = all.filter(({ status }) => status.startsWith('valid')).length;
  return { status: statusOf(all, findings.length > 0), verified: count, signatures: all };
}

/** Null where no key verifies it. */
async function verified(
  { judged, kid, findings }: JwsJsonSignature,
  keys: readonly KeyHandle[],
): Promise<VerifiedSignature | null> {
  const none = { key: null, problems: [] };
  if (judged.verdict === 'unsigned' || judged.verdict === 'unsupported')
    return { ...none, status: judged.verdict };
  if (judged.verdict !== 'verifiable') return { ...none, status: 'malformed' };
  const found = await verifying({ judged, kid }, keys);
  if (!found) return null;
  const { key } = found;
  const weak = key.read?.problems.filter(({ kind }) => kind === 'key-secret-is-public-key') ?? [];
  const problems = [...keyNotices(key, judged.algorithm), ...weak];
  const isPlain = problems.length === 0 && findings.length === 0 && judged.notices.length === 0;
  return { status: isPlain ? 'valid' : 'valid-with-notice', key, problems };
}

async function refused(
  { judged, kid }: JwsJsonSignature,
  named: readonly KeyHandle[],
  asked: readonly KeyHandle[],
): Promise<VerifiedSignature> {
  const { key } = await failing({ judged, kid }, asked);
  if (key) return { status: 'invalid', key, problems: [] };
  for (const one of judged.verdict === 'verifiable' ? named : []) {
    const outcome = judged.verdict === 'verifiable' ? await verifySignature(judged, one) : 'invalid';
    if (typeof outcome === 'object')
      return { status: 'unsupported', key: one, problems: [outcome.unsupported] };
  }
  return { status: 'no-key', key: null, problems: [] };
}

function statusOf(all: readonly VerifiedSignature[], isBroken: boolean): JwsJsonVerdict['status'] {
  const has = (...statuses: VerifiedSignature['status'][]) =>
    all.some(({ status }) => statuses.includes(status));
  if (isBroken || all.length === 0 || has('invalid', 'unsigned', 'malformed')) return 'invalid';
  if (has('no-key', 'unsupported')) return 'unverified';
  return has('valid-with-notice') ? 'valid-with-notice' : 'valid';
}
