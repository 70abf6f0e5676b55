import type { EpochSeconds } from '../confusable.js';
import type { CheckedKey } from '../checks/check.js';
import { runChecksFor } from '../checks/subject.js';
import { timeVerdict } from '../claims/time/time.js';
import { find, objectOf } from '../json/object.js';
import { readJson } from '../json/read.js';
import { recogniseKind } from '../kinds/recogniseKind.js';
import type { PartReading, TokenReading } from '../token/read/read.js';
import type { SignatureStatus } from '../token/verify/signatureStatus.js';
import { overallAnswer, unknown, type Answer, type NextAct } from './answer.js';

/** The innermost token that was decrypted out of the one shown. */
export type InnerToken = {
  reading: TokenReading;
  /** `encrypted` where no key given decrypts it. */
  signature: SignatureStatus;
  /** The key that verifies it. */
  key: CheckedKey | null;
};

/**
 * What an encrypted token comes to once it is decrypted: what the token inside comes to (RFC 7519 section 5.2). Null
 * where what is inside is none, so that nothing says who made it.
 *
 * @param now epoch seconds
 * @param skew seconds by which the clocks may differ
 */
export function decryptedAnswer(inner: InnerToken | null, now: EpochSeconds, skew: number): Answer {
  if (!inner) return { ...unknown, status: 'unverified', inner: 'no-token' };
  const { reading, signature, key } = inner;
  const header = textOf(reading.header) ?? { text: '', json: readJson('') };
  const payload = reading.form === 'jws' ? textOf(reading.payload) : null;
  const { kind } = recogniseKind(header, payload);
  const facts = { header, payload, token: reading.token, signature, key, loadedKeys: key ? [key] : [] };
  const part = objectOf(header);
  const answer = overallAnswer({
    subject: { by: 'kind', kind },
    isOwn: false,
    isWrongOnPurpose: false,
    obstacle: null,
    alg: (part && find(part, 'alg')?.string) ?? null,
    signature,
    time: timeVerdict(payload?.text ?? '', payload?.json ?? null, now, skew),
    results: runChecksFor(
      { by: 'kind', kind },
      { ...facts, fieldValues: {}, expected: {}, pasted: null, now, skew },
    ),
    remedy: null,
    notices: reading.problems,
  });
  const { act } = answer;
  return {
    ...answer,
    inner: kind,
    missing: signature !== 'no-key' ? null : act.kind === 'give-secret' ? 'secret' : 'key',
    act: elsewhere.includes(act.kind) ? act : { kind: 'open-inner', token: reading.token },
  };
}

/** What is not done on this page; for all else the token inside is opened on it. */
const elsewhere: readonly NextAct['kind'][] = ['none', 'get-new-token', 'ask-issuer', 'wait'];

const textOf = (part: PartReading | null) =>
  part === null || part.text === null ? null : { text: part.text, json: part.json ?? readJson(part.text) };
