import { readToken } from '../../../token/read/read.js';
import { decryptToken, readJweKeys, type JweKey } from '../../jwe.js';

export const textOf = (json: unknown): string => (typeof json === 'string' ? json : JSON.stringify(json));

/** The keys of a JWK, a JWK Set or a PEM text. */
export async function keysOf(of: unknown): Promise<readonly JweKey[]> {
  return (await readJweKeys(textOf(of))).keys;
}

/** What is inside with the recipient whose key it was, or the kind of the problem. */
export async function opened(json: unknown, keys: readonly JweKey[]) {
  const result = await decryptToken(readToken(textOf(json)), keys);
  if (!result.ok) return result.problem.kind;
  const { plaintext, recipient } = result.value;
  return { plaintext: new TextDecoder().decode(plaintext), at: recipient?.at };
}
