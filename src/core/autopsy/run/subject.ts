import type { TokenReading } from '../../token/read/read.js';
import type { Verifiable } from '../../token/families/family.js';
import type { Subject } from '../hypothesis.js';

type Keys = Pick<Subject, 'key' | 'secret' | 'others' | 'inHeader'>;

/** A token that was verified as invalid by a key, with all that is loaded beside it; null where it has no parts. */
export function subjectOf(reading: TokenReading, judged: Verifiable, keys: Keys): Subject | null {
  const { header, payload, signature, problems } = reading;
  if (!header || !payload || !signature) return null;
  return {
    ...keys,
    header,
    payload,
    encodedSignature: signature.encoded,
    signature: judged.signature,
    algorithm: judged.algorithm,
    input: judged.signingInput,
    isUnencoded: problems.some(({ kind }) => kind === 'b64-unencoded'),
  };
}
