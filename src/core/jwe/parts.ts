import type { FlattenedJWE } from 'jose';
import type { Bytes } from '../bytes/bytes.js';
import type { TokenReading } from '../token/read/read.js';
import type { JweHeader } from './header.js';
import type { JweProblem } from './problems.js';

/** The parts of an encrypted token (RFC 7516 section 7): five, and in JSON what stands beside them. */
export type JweParts = {
  protectedHeader: Bytes;
  encryptedKey: Bytes;
  iv: Bytes;
  ciphertext: Bytes;
  tag: Bytes;
  beside: Pick<FlattenedJWE, 'aad' | 'unprotected' | 'header'>;
};

/** Null where the text is no encrypted token in compact serialization. */
export function partsOf({ form, parts }: TokenReading): JweParts | null {
  const [protectedHeader, encryptedKey, iv, ciphertext, tag] = parts.map(({ bytes }) => bytes);
  if (form !== 'jwe' || !protectedHeader || !encryptedKey || !iv || !ciphertext || !tag) return null;
  return { protectedHeader, encryptedKey, iv, ciphertext, tag, beside: {} };
}

/** A part that cannot be whole, or does not belong there (RFC 7518 sections 4 and 5). */
export function lengthProblem(header: JweHeader, { encryptedKey, iv, tag }: JweParts): JweProblem | null {
  const { alg, enc, content } = header;
  const expected = encryptedKeyLength(header);
  const lengths = [
    {
      part: 'encrypted-key',
      name: alg,
      found: encryptedKey.length,
      expected: expected ?? encryptedKey.length,
    },
    { part: 'iv', name: enc, found: iv.length, expected: content.iv },
    { part: 'tag', name: enc, found: tag.length, expected: content.tag },
  ] as const;
  const wrong = lengths.find((each) => each.found !== each.expected);
  return wrong ? { kind: 'jwe-part-length', ...wrong } : null;
}

/** In bytes; null where the key decides it, as with RSA. */
function encryptedKeyLength({ management, content }: JweHeader): number | null {
  if (management.needs === 'RSA') return null;
  if (!management.wrap) return 0;
  // RFC 3394 section 2.2.1: key wrap adds a block of 64 bits.
  return content.keyBits / 8 + (management.wrap.name === 'AES-KW' ? 8 : 0);
}
