import { memberOf, readJson, stringValue } from '../json/read.js';
import type { KeyHandle } from '../keys/handle.js';
import type { Result } from '../problems.js';
import { decodeUtf8, partBytes, type Part } from './document.js';
import type { SigningProblem } from './signingProblems.js';

export type SigningInput = { header: Uint8Array; payload: Uint8Array };

/** The bytes to sign with this key, or the reason why they cannot be signed as they stand. */
export function signingInput(
  header: Part,
  payload: Part,
  key: KeyHandle,
): Result<SigningInput, SigningProblem> {
  const headerBytes = partBytes(header);
  if (!headerBytes.ok)
    return obstacle({ kind: 'signing-not-json', part: 'header', problem: headerBytes.problem });
  const payloadBytes = partBytes(payload);
  if (!payloadBytes.ok) {
    return obstacle({ kind: 'signing-not-json', part: 'payload', problem: payloadBytes.problem });
  }
  const headerText = decodeUtf8(headerBytes.value) ?? '';
  const reading = readJson(headerText);
  if (reading.root?.kind !== 'object') return obstacle({ kind: 'signing-header-not-object' });
  if (!key.privateKey) return obstacle({ kind: 'signing-no-private-key' });
  const member = memberOf(reading, 'alg');
  const alg = member ? stringValue(headerText, member.value) : null;
  if (alg !== key.alg) return obstacle({ kind: 'signing-other-alg', alg, keyAlg: key.alg });
  return { ok: true, value: { header: headerBytes.value, payload: payloadBytes.value } };
}

function obstacle(problem: SigningProblem): { ok: false; problem: SigningProblem } {
  return { ok: false, problem };
}
