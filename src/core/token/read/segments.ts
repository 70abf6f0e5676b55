import { memberOf, stringValue } from '../../json/read.js';
import { headerFacts } from '../find/headerFacts.js';
import { readPart, readPlainPart, type PartReading } from './part.js';
import type { SegmentName, TokenProblem } from '../problems.js';
import { signatureLengths } from '../../keys/signatureLengths.js';
import { vaultPrefix } from './vaultPrefix.js';

const jws: readonly SegmentName[] = ['header', 'payload', 'signature'];
const jwe: readonly SegmentName[] = ['header', 'encrypted-key', 'iv', 'ciphertext', 'tag'];

/** A compact token at its dots. */
export type Segments = {
  /** `unreadable` where segments are missing, or too many. */
  form: 'jws' | 'jwe' | 'unreadable';
  /** How many segments there are; `parts` has no more of them than have a name. */
  count: number;
  names: readonly SegmentName[];
  parts: PartReading[];
  /** What is not canonical base64url in them. */
  problems: TokenProblem[];
};

export function readSegments(token: string): Segments {
  const encoded = token.split('.');
  const facts = headerFacts(encoded[0] ?? '');
  const names = namesOf(encoded, facts.encrypted);
  const parts: PartReading[] = [];
  const problems: TokenProblem[] = [];
  let start = 0;
  names.forEach((segment, index) => {
    const text = encoded[index] ?? '';
    if (segment === 'payload' && facts.unencodedPayload) parts.push(readPlainPart(segment, text, start));
    else if (segment === 'signature' && vaultPrefix(text) !== null)
      parts.push({ ...readPart(segment, '', start).part, encoded: text });
    else {
      const { part, findings } = readPart(segment, text, start);
      parts.push(part);
      problems.push(...findings.map((finding) => ({ ...finding, segment })));
    }
    start += text.length + 1;
  });
  return { form: formOf(encoded.length, names), count: encoded.length, names, parts, problems };
}

function formOf(count: number, names: readonly SegmentName[]): Segments['form'] {
  if (count === jwe.length) return 'jwe';
  return count === jws.length && names.includes('payload') ? 'jws' : 'unreadable';
}

function namesOf(encoded: readonly string[], encrypted: boolean): readonly SegmentName[] {
  const { length } = encoded;
  if (length === 5 || encrypted) return jwe.slice(0, length);
  if (length === 3) return jws;
  if (length === 1) return [hasAlgorithm(encoded[0] ?? '') ? 'header' : 'payload'];
  return length === 2 ? namesOfTwo(encoded) : jws;
}

/** Of two segments: whichever two of a JWS they look like. */
function namesOfTwo([first = '', second = '']: readonly string[]): readonly SegmentName[] {
  const head = readPart('header', first, 0).part;
  const isHeader = hasAlgorithm(first);
  const isText = readPart('payload', second, 0).part.text !== null;
  if (!isHeader && head.json?.root?.kind === 'object' && !isText) return ['payload', 'signature'];
  const { alg } = headerFacts(first);
  const { length } = readPart('signature', second, 0).part.bytes;
  const isSignature = alg !== null && !isText && signatureLengths(alg).includes(length);
  return ['header', isSignature ? 'signature' : 'payload'];
}

function hasAlgorithm(encoded: string): boolean {
  const { text, json } = readPart('header', encoded, 0).part;
  const alg = json && memberOf(json, 'alg');
  return text !== null && alg !== null && alg !== undefined && stringValue(text, alg.value) !== null;
}
