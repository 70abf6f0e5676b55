import { algorithmOf } from '../../algorithms.js';
import type { SecretEncoding } from '../../secretText.js';
import { fromBase64, fromHex, type Bytes } from '../../../bytes/bytes.js';
import { complete } from '../prove/complete.js';
import { declaredLength, parseDer } from '../der/der.js';
import type { KeyFormatProblem } from '../problems.js';
import type { KeyReading, ReadKey } from '../types.js';
import { isObject, type Json } from './json.js';

/**
 * Reads the secret of HS256, HS384 or HS512. As UTF-8 every character counts, white space too; in the
 * other encodings white space is dropped, and either alphabet of base64 is taken.
 */
export async function readSecret(input: string | Uint8Array, encoding: SecretEncoding): Promise<KeyReading> {
  const k = secretBytes(input, encoding);
  if (k === null && encoding !== 'utf-8') return refused({ kind: 'key-secret-unreadable', encoding });
  if (!k?.length) return refused({ kind: 'key-secret-empty' });
  return { keys: [await readSecretBytes(k)], problem: null, refused: [] };
}

export async function readSecretBytes(k: Bytes): Promise<ReadKey> {
  const truth = await complete({ type: 'oct', k });
  return { ...truth, source: 'secret', cleaned: [], problems: [...truth.problems, ...secretProblems(k)] };
}

/** The secret in a configuration that names its alg: `type` and `key` of Hasura, `algorithm` and `secret` of Kong. */
export function jsonSecret(value: Json): Bytes | null {
  if (!isObject(value)) return null;
  const text = (...names: string[]) => {
    const found = names.map((name) => value.members.get(name)).find((one) => typeof one === 'string');
    return typeof found === 'string' ? found : null;
  };
  const alg = algorithmOf(text('type', 'algorithm', 'alg'));
  const secret = text('secret', 'key');
  return alg?.kty === 'oct' && secret !== null ? new TextEncoder().encode(secret) : null;
}

function refused(problem: KeyFormatProblem): KeyReading {
  return { keys: [], problem, refused: [] };
}

function secretBytes(input: string | Uint8Array, encoding: SecretEncoding): Bytes | null {
  if (encoding === 'utf-8') {
    return typeof input === 'string' ? new TextEncoder().encode(input) : Uint8Array.from(input);
  }
  const text = typeof input === 'string' ? input : new TextDecoder().decode(input);
  const compact = text.replace(/\s/g, '');
  if (encoding !== 'hex') return fromBase64(compact);
  return /^(?:[0-9a-f]{2})*$/i.test(compact) ? fromHex(compact) : null;
}

/** The text of a PEM or a DER structure as HMAC secret: the key confusion of RFC 8725 section 2.1. */
export function secretProblems(secret: Bytes): KeyFormatProblem[] {
  return isPublicKey(secret) ? [{ kind: 'key-secret-is-public-key' }] : [];
}

function isPublicKey(secret: Bytes): boolean {
  const text = new TextDecoder('latin1').decode(secret);
  if (/-----BEGIN [A-Z0-9 ]+-----/.test(text)) return true;
  if (secret.length < 44 || declaredLength(secret) !== secret.length) return false;
  try {
    parseDer(secret);
    return true;
  } catch {
    return false;
  }
}
