import type { Bytes } from '../bytes/bytes.js';
import type { PartReading } from '../token/parts/part.js';
import type { TokenReading } from '../token/read/read.js';
import type { JweHeader } from './header.js';
import type { JweProblem } from './problems.js';

/** The five parts of an encrypted token (RFC 7516 section 7.1). */
export type JweParts = { header: PartReading; encryptedKey: Bytes; iv: Bytes; ciphertext: Bytes; tag: Bytes };

/** Null where the text is no encrypted token in compact serialization. */
export function partsOf({ form, parts, problems }: TokenReading): JweParts | null {
  const [header, encryptedKey, iv, ciphertext, tag] = parts;
  if (form !== 'jwe' || problems.some(({ kind }) => kind === 'token-json-serialization')) return null;
  if (!header || !encryptedKey || !iv || !ciphertext || !tag) return null;
  const bytes = {
    encryptedKey: encryptedKey.bytes,
    iv: iv.bytes,
    ciphertext: ciphertext.bytes,
    tag: tag.bytes,
  };
  return { header, ...bytes };
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
