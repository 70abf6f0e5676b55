import { memberOf, readJson, stringValue } from '../../json/read.js';
import { fits, isSignatureAlgorithm, type SignatureAlgorithm } from '../../keys/algorithms.js';
import { isUsableFor } from '../../keys/cryptoKey.js';
import type { KeyHandle } from '../../keys/handle.js';
import { reservation } from '../../keys/purpose.js';
import type { Result } from '../../problems.js';
import { decodeUtf8, partBytes, type Part } from '../document.js';
import type { SigningProblem } from './signingProblems.js';

export type SigningInput = { header: Uint8Array; payload: Uint8Array; alg: SignatureAlgorithm };

/** What to sign with this key, and how, or the reason why it cannot be signed as it stands. */
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
  const alg = algorithmFor(key, member ? stringValue(headerText, member.value) : null);
  if (!alg.ok) return alg;
  return { ok: true, value: { header: headerBytes.value, payload: payloadBytes.value, alg: alg.value } };
}

/** Whether a private key or secret may and can sign `alg`, as a header has it. */
export function algorithmFor(key: KeyHandle, alg: string | null): Result<SignatureAlgorithm, SigningProblem> {
  const { jwk } = key.facts;
  if (alg === null || !isSignatureAlgorithm(alg) || !fits(alg, jwk)) {
    return obstacle({ kind: 'signing-other-alg', alg, keyAlg: key.alg });
  }
  const reserved = reservation(jwk, alg, 'sign');
  if (reserved) return obstacle({ kind: 'signing-key-reserved', alg, ...reserved });
  if (!isUsableFor(key, alg)) return obstacle({ kind: 'signing-key-fixed', alg, keyAlg: key.alg });
  return { ok: true, value: alg };
}

function obstacle(problem: SigningProblem): { ok: false; problem: SigningProblem } {
  return { ok: false, problem };
}
