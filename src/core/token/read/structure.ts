import { memberOf, stringValue } from '../../json/read.js';
import type { PartReading } from './part.js';
import type { SegmentName, TokenProblem } from '../problems.js';
import { startsLikeHeader } from '../find/scan.js';
import type { Segments } from './segments.js';
import { signatureLengths } from '../../keys/signatureLengths.js';

/** What is odd about how the segments fit together. */
export function structureProblems({ form, count, names, parts }: Segments): TokenProblem[] {
  const [header] = parts;
  if (form === 'unreadable') {
    // Without alg, an object is no header: nothing was cut off.
    const isPayload = count === 1 && header?.segment === 'payload' && header.json?.root?.kind === 'object';
    if (isPayload) return [{ kind: 'token-payload-alone' }];
    const missing = missingOf(names);
    const doubledDot = missing.length === 0 && parts.slice(1).some(({ encoded }) => encoded === '');
    return [{ kind: 'token-segment-count', count, missing, doubledDot }];
  }
  if (header?.encoded === '') return [{ kind: 'token-segment-empty', segment: 'header' }];
  const [, payload, signature] = parts;
  if (form === 'jwe' || !header || !payload || !signature) return [];
  return [...signatureProblems(header, signature), ...payloadProblems(header, payload, signature)];
}

const whole: readonly SegmentName[] = ['header', 'payload', 'signature'];
const wholeJwe: readonly SegmentName[] = ['header', 'encrypted-key', 'iv', 'ciphertext', 'tag'];

function missingOf(names: readonly SegmentName[]): SegmentName[] {
  return (names.includes('encrypted-key') ? wholeJwe : whole).filter((name) => !names.includes(name));
}

function stringOf({ text, json }: PartReading, name: string): string | null {
  const member = json && memberOf(json, name);
  return text !== null && member ? stringValue(text, member.value) : null;
}

function signatureProblems(header: PartReading, signature: PartReading): TokenProblem[] {
  const alg = stringOf(header, 'alg');
  if (alg === null) return [];
  const found = signature.bytes.length;
  if (alg === 'none') return found > 0 ? [{ kind: 'alg-none-signed' }] : [];
  const expected = signatureLengths(alg);
  if (expected.length === 0) return [];
  if (signature.encoded === '') return [{ kind: 'token-signature-missing', alg }];
  return expected.includes(found)
    ? []
    : [{ kind: 'token-signature-length', alg, found, expected: [...expected] }];
}

function payloadProblems(header: PartReading, payload: PartReading, signature: PartReading): TokenProblem[] {
  if (payload.encoded === '') return signature.encoded === '' ? [] : [{ kind: 'token-payload-detached' }];
  if (!isCompactToken(payload.text ?? '')) return [];
  return [{ kind: 'token-nested', declared: stringOf(header, 'cty')?.toUpperCase() === 'JWT' }];
}

/** Three or five segments, the first of which starts like a header. */
export function isCompactToken(text: string): boolean {
  return startsLikeHeader(text, 0) && /^[\w-]+(?:\.[\w-]*){2}(?:(?:\.[\w-]*){2})?$/.test(text);
}
