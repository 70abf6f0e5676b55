import { GeneralEncrypt } from 'jose/jwe/general/encrypt';
import type { Problem, Result } from '../../problems.js';
import { readPlainPart } from '../../token/parts/part.js';
import {
  isKeyManagementAlgorithm,
  type ContentEncryptionAlgorithm,
  type KeyManagementAlgorithm,
} from '../algorithms.js';
import { usualRounds } from '../encrypt.js';
import { readHeader, type JweHeader } from '../header.js';
import { keyMismatch } from '../keys/fit.js';
import type { JweKey } from '../keys/key.js';
import { importKey, unavailable } from '../keys/webCrypto.js';
import { isDirect } from './read.js';

export type RecipientsWishes = {
  /** Of each key that it matches; another gets one that it does. */
  alg: KeyManagementAlgorithm;
  enc: ContentEncryptionAlgorithm;
  /** The content is a token (RFC 7519 section 5.2). */
  isNested: boolean;
};

/**
 * Encrypts once, for each of several keys (RFC 7516 section 7.2.1): enc is in the protected header, alg and kid are in
 * the header of each recipient.
 *
 * @param keys public keys or either half of pairs, secrets or passwords
 * @returns JSON in the general syntax
 */
export async function encryptGeneral(
  wishes: RecipientsWishes,
  plaintext: Uint8Array,
  keys: readonly JweKey[],
): Promise<Result<string>> {
  const { enc, isNested } = wishes;
  const encryption = new GeneralEncrypt(plaintext);
  encryption.setProtectedHeader({ enc, ...(isNested && { cty: 'JWT' }) });
  for (const key of keys) {
    const found = await headerFor(wishes, key);
    if (!found.ok) return found;
    const { alg, management } = found.value;
    const { kid } = key.labels;
    const imported = await importKey(found.value, key, 'encrypt').catch(() => null);
    if (!imported) return { ok: false, problem: { kind: 'jwe-key-refused', alg } };
    const recipient = encryption.addRecipient(imported);
    recipient.setUnprotectedHeader({ alg, ...(kid !== null && { kid }) });
    if (management.needs === 'password') recipient.setKeyManagementParameters({ p2c: usualRounds });
  }
  return { ok: true, value: JSON.stringify(await encryption.encrypt(), null, 2) };
}

/** By the algorithm that was wished for, else by one that the key names or is usual for it. */
async function headerFor({ alg, enc }: RecipientsWishes, key: JweKey): Promise<Result<JweHeader>> {
  const tried = [alg, key.labels.alg ?? '', ...usualFor(key)]
    .filter(isKeyManagementAlgorithm)
    .filter((one) => !isDirect(one))
    .map((one) => {
      const read = readHeader(readPlainPart('header', JSON.stringify({ alg: one, enc }), 0));
      const problem = read.ok ? keyMismatch(read.value, key, { operation: 'encrypt' }) : read.problem;
      return read.ok && !problem ? read : { ok: false as const, problem: problem ?? invalidKey(one) };
    });
  const found = tried.find(({ ok }) => ok) ?? tried[0] ?? { ok: false, problem: invalidKey(alg) };
  const missing = found.ok ? await unavailable(found.value) : null;
  return missing ? { ok: false, problem: missing } : found;
}

const invalidKey = (alg: string): Problem => ({ kind: 'jwe-key-refused', alg });

function usualFor(key: JweKey): KeyManagementAlgorithm[] {
  if (key.kind === 'secret') return ['A128KW', 'A192KW', 'A256KW'];
  return key.type === 'RSA' ? ['RSA-OAEP-256'] : ['ECDH-ES+A256KW'];
}
