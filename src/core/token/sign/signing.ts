import { memberOf, readJson, stringValue } from '../../json/read.js';
import { algorithmOf, fits, type AlgorithmFacts } from '../../keys/algorithms.js';
import { isUsableFor } from '../../keys/cryptoKey.js';
import type { KeyHandle } from '../../keys/handle.js';
import { reservation } from '../../keys/purpose.js';
import type { Result } from '../../problems.js';
import { decodeUtf8 } from '../../bytes/utf8.js';
import { partBytes, type Part } from '../document.js';
import type { SigningProblem } from './signingProblems.js';

export type SigningInput = { header: Uint8Array; payload: Uint8Array; algorithm: AlgorithmFacts };

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
  const algorithm = algorithmFor(key, member ? stringValue(headerText, member.value) : null);
  if (!algorithm.ok) return algorithm;
  return {
    ok: true,
    value: { header: headerBytes.value, payload: payloadBytes.value, algorithm: algorithm.value },
  };
}

/** Whether a private key or secret may and can sign `alg`, as a header has it. */
export function algorithmFor(key: KeyHandle, alg: string | null): Result<AlgorithmFacts, SigningProblem> {
  const { jwk } = key.facts;
  const algorithm = algorithmOf(alg);
  if (!algorithm || !fits(algorithm, jwk))
    return obstacle({ kind: 'signing-other-alg', alg, keyAlg: key.alg });
  const reserved = reservation(jwk, algorithm, 'sign');
  if (reserved) return obstacle({ kind: 'signing-key-reserved', ...reserved, alg: algorithm.alg });
  if (!isUsableFor(key, algorithm))
    return obstacle({ kind: 'signing-key-fixed', alg: algorithm.alg, keyAlg: key.alg });
  return { ok: true, value: algorithm };
}

function obstacle(problem: SigningProblem): { ok: false; problem: SigningProblem } {
  return { ok: false, problem };
}
