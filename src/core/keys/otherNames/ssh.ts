import type { JWK } from 'jose';
import { concat, fromBase64, type Bytes } from '../../bytes/bytes.js';

const curves: Readonly<Record<string, string>> = {
  'P-256': 'nistp256',
  'P-384': 'nistp384',
  'P-521': 'nistp521',
};

/** As `ssh-keygen -l` shows it: SHA-256 of the SSH form, base64 without padding; null for keys that SSH doesn't have. */
export async function sshFingerprint(jwk: JWK): Promise<string | null> {
  const blob = sshForm(jwk);
  if (!blob) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', blob));
  return `SHA256:${btoa(String.fromCharCode(...digest)).replace(/=+$/, '')}`;
}

/** RFC 4253 section 6.6, RFC 5656 section 3.1, RFC 8709 section 4. */
function sshForm({ kty, crv = '', n, e, x, y }: JWK): Bytes | null {
  const curve = curves[crv];
  if (kty === 'RSA') return strings(ascii('ssh-rsa'), mpint(decoded(e)), mpint(decoded(n)));
  if (kty === 'EC' && curve !== undefined)
    return strings(
      ascii(`ecdsa-sha2-${curve}`),
      ascii(curve),
      concat(new Uint8Array([4]), decoded(x), decoded(y)),
    );
  if (kty === 'OKP' && (crv === 'Ed25519' || crv === 'Ed448'))
    return strings(ascii(`ssh-${crv.toLowerCase()}`), decoded(x));
  return null;
}

const decoded = (text = ''): Bytes => fromBase64(text) ?? new Uint8Array();
const ascii = (text: string): Bytes => new TextEncoder().encode(text);

/** RFC 4251 section 5: a leading bit would make it negative. */
const mpint = (bytes: Bytes): Bytes => ((bytes[0] ?? 0) < 0x80 ? bytes : concat(new Uint8Array([0]), bytes));

/** RFC 4251 section 5: each behind its length. */
function strings(...parts: Bytes[]): Bytes {
  return concat(
    ...parts.flatMap((part) => {
      const length = new Uint8Array(4);
      new DataView(length.buffer).setUint32(0, part.length);
      return [length, part];
    }),
  );
}
