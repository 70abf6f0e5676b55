import { encodeBase64url } from '../../bytes/base64url.js';
import { concat } from '../../bytes/bytes.js';
import { memberOf, stringValue, type JsonReading } from '../../json/read.js';
import { skeleton } from '../../names/confusables.js';
import { algorithmNames, algorithmOf, isSignatureAlgorithm } from '../../keys/algorithms.js';
import { isBeyondBrowsers, signatureLengths } from '../../keys/signatureLengths.js';
import { headerFacts } from '../find/headerFacts.js';
import { startsLikeHeader } from '../find/scan.js';
import { valueText } from './header.js';
import { readPart, type PartReading } from '../parts/part.js';
import { vaultPrefix } from '../parts/vaultPrefix.js';
import type { SegmentName, TokenProblem } from '../problems.js';
import { having } from './effects.js';
import { lengthProblem } from './signatureLength.js';
import type { Family, TokenClassification, TokenReading } from './family.js';

/** Signed tokens in compact serialization (RFC 7515 section 7.1). */
export const jws: Family = {
  form: 'jws',
  segments: ['header', 'payload', 'signature'],
  // What is nothing else is meant to be signed.
  recognise: () => true,
  split: ({ encoded }) => namesOf(encoded),
  structureProblems: ([header, payload, signature]) =>
    header && payload && signature
      ? [...signatureProblems(header, signature), ...payloadProblems(header, payload, signature)]
      : [],
  headerProblems: (text, json) => [...algProblems(text, json), ...zipProblems(text, json)],
  classify,
  panes: { key: 'verify', payload: 'readable' },
};

function namesOf(encoded: readonly string[]): readonly SegmentName[] {
  const { length } = encoded;
  if (length === 1) return [hasAlgorithm(encoded[0] ?? '') ? 'header' : 'payload'];
  return length === 2 ? namesOfTwo(encoded) : jws.segments;
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

function stringOf({ text, json }: PartReading, name: string): string | null {
  const member = json && memberOf(json, name);
  return text !== null && member ? stringValue(text, member.value) : null;
}

function signatureProblems(header: PartReading, signature: PartReading): TokenProblem[] {
  const prefix = vaultPrefix(signature.encoded);
  if (prefix !== null) return [{ kind: 'token-signature-prefix', prefix }];
  const alg = stringOf(header, 'alg');
  if (alg === null) return [];
  const found = signature.bytes.length;
  if (alg === 'none') return found > 0 ? [{ kind: 'alg-none-signed' }] : [];
  if (signature.encoded === '')
    return signatureLengths(alg).length === 0 ? [] : [{ kind: 'token-signature-missing', alg }];
  const problem = lengthProblem(alg, signature);
  return problem ? [problem] : [];
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

function algProblems(text: string, json: JsonReading): TokenProblem[] {
  const member = memberOf(json, 'alg');
  const alg = member && stringValue(text, member.value);
  if (!member || typeof alg !== 'string' || isSignatureAlgorithm(alg)) return [];
  if (alg === 'none') return [{ kind: 'alg-none' }];
  const shown = valueText(text, member);
  const looks = plain(skeleton(shown));
  if (looks === 'none') return [{ kind: 'alg-none-look-alike', alg: shown }];
  if (isBeyondBrowsers(alg)) return [{ kind: 'alg-beyond-browsers', alg }];
  const resembles = algorithmNames.find((name) => plain(name) === looks);
  return [{ kind: 'alg-unknown', alg: shown, resembles: resembles ?? null }];
}

const plain = (name: string): string =>
  name
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

function zipProblems(text: string, json: JsonReading): TokenProblem[] {
  const zip = memberOf(json, 'zip');
  return zip ? [{ kind: 'zip-on-jws', zip: valueText(text, zip), isInflated: false }] : [];
}

/**
 * A token whose header names a signing algorithm, and whose text can mean only one thing, is verifiable.
 */
function classify({ header, payload, signature, problems }: TokenReading): TokenClassification {
  const alg = header && stringOf(header, 'alg');
  const algorithm = algorithmOf(alg);
  if (!header || !payload || !signature || !algorithm) return { verdict: 'malformed', problems };
  return {
    verdict: 'verifiable',
    algorithm,
    // RFC 7797 section 3: without base64url what is signed are the bytes themselves.
    signingInput: problems.some(({ kind }) => kind === 'b64-unencoded')
      ? concat(ascii(`${header.encoded}.`), payload.bytes)
      : ascii(`${header.encoded}.${payload.encoded}`),
    canonicalSigningInput: canonical(header, payload, problems),
    signature: signature.bytes,
    notices: having(problems, 'notice'),
  };
}

const ascii = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function canonical(
  header: PartReading,
  payload: PartReading,
  problems: TokenProblem[],
): Uint8Array<ArrayBuffer> | null {
  if (problems.some(({ kind }) => kind === 'b64-unencoded')) return null;
  const text = `${encodeBase64url(header.bytes)}.${encodeBase64url(payload.bytes)}`;
  return text === `${header.encoded}.${payload.encoded}` ? null : ascii(text);
}
