import * as errors from 'jose/errors';
import { flattenedDecrypt } from 'jose/jwe/flattened/decrypt';
import type { Bytes } from '../../bytes/bytes.js';
import type { Result } from '../../problems.js';
import { encodeBase64url } from '../../bytes/base64url.js';
import type { JweHeader } from '../header.js';
import type { JweKey } from '../keys/key.js';
import { mostRounds } from '../parameters.js';
import type { JweParts } from '../parts.js';
import type { JweProblem } from '../problems.js';
import { importKey } from '../keys/webCrypto.js';

/** Bytes of compressed content. An engine inflates what it is given in one go, a thousandfold at most. */
export const mostCompressed = 65_536;
/** Bytes of what comes out. */
export const mostInflated = 10_000_000;

/** Tries the keys, those with the token's kid first; header, lengths and keys were found to be in order. */
export async function openWith(
  header: JweHeader,
  parts: JweParts,
  keys: readonly JweKey[],
): Promise<Result<{ plaintext: Bytes; key: JweKey }>> {
  const { alg, enc, kid } = header;
  if (header.zip && parts.ciphertext.length > mostCompressed) {
    return fail({ kind: 'jwe-zip-over', what: 'compressed', most: mostCompressed });
  }
  const isNamed = ({ labels }: JweKey): boolean => kid !== null && labels.kid === kid;
  const named = keys.toSorted((one, other) => Number(isNamed(other)) - Number(isNamed(one)));
  let tried = 0;
  for (const key of named) {
    const imported = await importKey(header, key, 'decrypt').catch(() => null);
    if (!imported) continue;
    tried++;
    const opened = await open(header, parts, imported);
    if (opened.ok) return { ok: true, value: { plaintext: opened.value, key } };
    if (opened.problem) return fail(opened.problem);
  }
  return fail(
    tried === 0 ? { kind: 'jwe-key-refused', alg } : { kind: 'jwe-decryption-failed', alg, enc, kid, tried },
  );
}

const fail = (problem: JweProblem): { ok: false; problem: JweProblem } => ({ ok: false, problem });

type Opened = { ok: true; value: Bytes } | { ok: false; problem: JweProblem | null };

/** @returns no problem where another key may do better */
async function open(header: JweHeader, parts: JweParts, key: CryptoKey | Uint8Array): Promise<Opened> {
  const { alg, enc } = header;
  const { protectedHeader, encryptedKey, iv, ciphertext, tag, beside } = parts;
  // Canonical, so that text that was bent on its way does not make the key look wrong.
  const sealed = {
    ...beside,
    ...(protectedHeader.length > 0 && { protected: encodeBase64url(protectedHeader) }),
    ...(encryptedKey.length > 0 && { encrypted_key: encodeBase64url(encryptedKey) }),
    iv: encodeBase64url(iv),
    ciphertext: encodeBase64url(ciphertext),
    tag: encodeBase64url(tag),
  };
  try {
    const { plaintext } = await flattenedDecrypt(sealed, key, {
      keyManagementAlgorithms: [alg],
      contentEncryptionAlgorithms: [enc],
      maxPBES2Count: mostRounds,
      maxDecompressedLength: mostInflated,
    });
    return { ok: true, value: new Uint8Array(plaintext) };
  } catch (reason) {
    return { ok: false, problem: reasonOf(reason, header) };
  }
}

function reasonOf(reason: unknown, { alg, zip }: JweHeader): JweProblem | null {
  if (reason instanceof errors.JWEDecryptionFailed) return null;
  if (zip && reason instanceof errors.JOSENotSupported) {
    return { kind: 'jwe-unavailable', name: 'DEFLATE', bits: null };
  }
  if (zip && reason instanceof errors.JWEInvalid) {
    // It names a cause where the compressed bytes are wrong, and none where there are too many.
    return reason.cause === undefined
      ? { kind: 'jwe-zip-over', what: 'inflated', most: mostInflated }
      : { kind: 'jwe-zip-broken' };
  }
  return { kind: 'jwe-key-refused', alg };
}
