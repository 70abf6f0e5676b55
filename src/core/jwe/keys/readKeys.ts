import { fromBase64, fromHex, type Bytes } from '../../bytes/bytes.js';
import { readKeys } from '../../keys/formats/index.js';
import type { Problem, Result } from '../../problems.js';
import { jweKeyOf, noLabels, type JweKey } from './key.js';
import type { SecretForm } from '../problems.js';
import { readX25519 } from './x25519.js';

export type JweKeyReading = {
  /** In the order of the text, private keys first. */
  keys: readonly JweKey[];
  /** Why there is none, or what must be supplied to read a further one. */
  problem: Problem | null;
};

/**
 * Reads keys to encrypt or decrypt with: every form that core/keys/formats knows, symmetric JWKs, and
 * X25519 as JWK, JWK Set or PEM (RFC 8037, RFC 8410). Never throws for what the input holds.
 * @param passphrase for encrypted private keys.
 */
export async function readJweKeys(input: string | Uint8Array, passphrase?: string): Promise<JweKeyReading> {
  const { keys, problem } = await readKeys(input, passphrase);
  const found = keys.map(jweKeyOf);
  const others = await readX25519(typeof input === 'string' ? input : new TextDecoder().decode(input));
  const all = [...found, ...others];
  const wantsMore = problem?.kind === 'key-encrypted' || problem?.kind === 'key-passphrase-wrong';
  return { keys: all, problem: all.length > 0 && !wantsMore ? null : problem };
}

/**
 * A password or a shared secret. Text is taken as it is, blanks and all, as UTF-8; base64url may be
 * standard base64 too, and hexadecimal may have blanks and colons.
 */
export function readSecret(text: string, form: SecretForm): Result<JweKey> {
  const secret = bytesOf(text, form);
  if (!secret)
    return {
      ok: false,
      problem: { kind: 'jwe-secret-unreadable', form: form === 'hex' ? form : 'base64url' },
    };
  if (secret.length === 0) return { ok: false, problem: { kind: 'jwe-secret-empty' } };
  return { ok: true, value: { kind: 'secret', secret, labels: noLabels, warnings: [] } };
}

function bytesOf(text: string, form: SecretForm): Bytes | null {
  switch (form) {
    case 'text':
      return new TextEncoder().encode(text);
    case 'base64url':
      return fromBase64(text.trim());
    case 'hex': {
      const digits = text.replace(/[\s:]/g, '');
      return /^(?:[0-9a-f]{2})*$/i.test(digits) ? fromHex(digits) : null;
    }
  }
}
