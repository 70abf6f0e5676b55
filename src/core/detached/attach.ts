import { encodeBase64url } from '../bytes/base64url.js';
import type { Bytes } from '../bytes/bytes.js';
import { readPart } from '../token/parts/part.js';
import { readToken, type TokenReading } from '../token/read/read.js';

/** Whether its payload is signed as it is, and not in base64url (RFC 7797 section 3). */
export const isUnencoded = ({ problems }: TokenReading): boolean =>
  problems.some(({ kind }) => kind === 'b64-unencoded');

/**
 * A JWS whose payload travels apart (RFC 7515 appendix F), together with that payload. Its token is the one that has the
 * payload in it: of another payload it is another one.
 */
export function attached(reading: TokenReading, payload: Bytes): TokenReading {
  const [header = '', , signature = ''] = reading.token.split('.');
  const encoded = encodeBase64url(payload);
  const token = `${header}.${encoded}.${signature}`;
  if (!isUnencoded(reading)) return { ...readToken(token), input: reading.input };
  const { part } = readPart('payload', encoded, header.length + 1);
  return {
    ...reading,
    token,
    payload: part,
    parts: reading.parts.map((one) => (one.segment === 'payload' ? part : one)),
    problems: reading.problems.filter(({ kind }) => kind !== 'token-payload-detached'),
  };
}
