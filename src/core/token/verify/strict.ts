import type { Key } from '../../keys/key.js';
import { objectOf, type JsonText } from '../../json/object.js';
import { classifyToken } from '../families/families.js';
import type { PartReading } from '../parts/part.js';
import { readToken } from '../read/read.js';
import { verifySignature } from './verify.js';

/** A compact JWS that is nothing but that (RFC 7515 section 7.1). */
export type StrictJws = {
  token: string;
  /** Null where that part is no JSON object. */
  header: JsonText | null;
  payload: JsonText | null;
};

/** What the signature of one is; `bent`: it is right only if what is not canonical is overlooked. */
export type StrictSignature = 'valid' | 'invalid' | 'bent' | 'unsecured' | 'malformed' | 'unsupported';

/** @returns null where the text is anything else, or has anything around it */
export function readStrictJws(text: string): StrictJws | null {
  if (!/^[\w-]+\.[\w-]*\.[\w-]*$/.test(text)) return null;
  const { form, token, header, payload } = readToken(text);
  if (form !== 'jws' || token !== text) return null;
  return { token, header: jsonOf(header), payload: jsonOf(payload) };
}

const jsonOf = (part: PartReading | null): JsonText | null =>
  part?.text == null || part.json === null ? null : objectOf({ text: part.text, json: part.json });

/** Asks WebCrypto (RFC 7515 section 5.2). */
export async function strictSignature({ token }: StrictJws, key: Key): Promise<StrictSignature> {
  const judged = classifyToken(readToken(token));
  if (judged.verdict === 'unsigned') return 'unsecured';
  if (judged.verdict === 'unsupported') return 'unsupported';
  if (judged.verdict !== 'verifiable') return 'malformed';
  const outcome = await verifySignature(judged, key);
  if (typeof outcome === 'object') return 'unsupported';
  return outcome === 'valid' && judged.notices.length > 0 ? 'bent' : outcome;
}
