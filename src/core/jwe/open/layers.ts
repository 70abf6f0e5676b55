import type { Result } from '../../problems.js';
import { memberOf, stringValue } from '../../json/read.js';
import type { PartReading } from '../../token/parts/part.js';
import { readToken, type TokenReading } from '../../token/read/read.js';
import { isCompactToken } from '../../token/families/jws.js';
import { decryptToken, type Decryption } from './decrypt.js';
import type { JweKey } from '../keys/key.js';
import type { JweProblem } from '../problems.js';

/** One token of those that stand in each other, the outermost first. */
export type Layer = {
  /** `form` says whether it is signed (jws) or encrypted (jwe). */
  reading: TokenReading;
  /** The layer around it says that it is there: cty is JWT (RFC 7519 section 5.2). */
  declared: boolean;
  /** Null for what is not encrypted. */
  decryption: Result<Decryption> | null;
  /** Why what is inside is not opened any more. */
  problem: JweProblem | null;
};

/** A token that is signed, then encrypted, has two; nobody needs more than a few. */
export const mostLayers = 8;

/**
 * Gives the layers of nested tokens one by one (RFC 7519 appendix A.2): an encrypted one is decrypted
 * where a key fits, a signed one is read and not judged. Ends where nothing further is a token, where a
 * layer stays locked, or at `mostLayers`.
 */
export async function* openLayers(outermost: TokenReading, keys: readonly JweKey[]): AsyncGenerator<Layer> {
  let reading = outermost;
  let declared = false;
  for (let depth = 1; ; depth++) {
    const decryption = reading.form === 'jwe' ? await decryptToken(reading, keys) : null;
    const inner = innerToken(reading, decryption);
    const isDeepest = inner !== null && depth === mostLayers;
    const problem: JweProblem | null = isDeepest ? { kind: 'jwe-layers-over', most: mostLayers } : null;
    yield { reading, declared, decryption, problem };
    if (!inner || isDeepest) return;
    reading = readToken(inner.text);
    declared = inner.declared;
  }
}

function innerToken(
  { header, payload, form }: TokenReading,
  decryption: Result<Decryption> | null,
): { text: string; declared: boolean } | null {
  const content = decryption?.ok ? decryption.value.content : form === 'jws' ? payload : null;
  const text = content?.text?.trim() ?? null;
  if (text === null || text === '') return null;
  const declared = header !== null && declaresToken(header);
  return declared || isCompactToken(text) ? { text, declared } : null;
}

function declaresToken({ text, json }: PartReading): boolean {
  const cty = json && memberOf(json, 'cty');
  return (
    text !== null &&
    cty !== null &&
    cty !== undefined &&
    stringValue(text, cty.value)?.toUpperCase() === 'JWT'
  );
}
