import { trimmed } from '../find/characters.js';
import { base64Texts, joinChunks, placeholder } from '../find/layers.js';
import { describeStripped } from '../find/stripped.js';
import { findTokens, type FoundToken } from '../find/find.js';
import type { PartReading } from '../parts/part.js';
import { readPart, readPlainPart } from '../parts/part.js';
import { encodeBase64url } from '../../bytes/base64url.js';
import { memberOf } from '../../json/read.js';
import { opaqueIssuer } from '../find/opaque.js';
import { healthCardToken, recogniseRelative, type FoundRelative } from '../find/relatives.js';
import { behindOf, sdJwtProblems } from './sdJwt.js';
import type { SegmentName, TokenProblem } from '../problems.js';
import { recogniseJson, recogniseKey, recogniseOther } from '../find/recognise.js';
import { readSegments, structureProblems, type Segments } from '../families/families.js';
import type { TokenReading } from '../families/family.js';
import { headerProblems } from '../families/header.js';
import { jwe } from '../families/jwe.js';
import { readSerialization, type Serialization } from './serialization.js';
import { textProblems } from '../parts/textProblems.js';

export type { TokenReading } from '../families/family.js';
export type { PartReading } from '../parts/part.js';
export type { SegmentName } from '../problems.js';

/**
 * Reads whatever was pasted: finds the token, takes it apart, and says what is odd about it. Never
 * throws, never fetches anything, gives every part that decodes. Linear in the length of the input.
 */
export function readToken(input: string): TokenReading {
  return readChunks(input) ?? readWhole(input);
}

/** Of one token in several cookies; null where the text is none of that. */
function readChunks(input: string): TokenReading | null {
  const chunks = joinChunks(input);
  if (!chunks || (chunks.count === 1 && chunks.missing === null)) return null;
  const { name, text, count, missing } = chunks;
  const read = readWhole(text);
  const problem: TokenProblem =
    missing === null
      ? { kind: 'token-chunks-joined', name, count }
      : { kind: 'token-chunk-missing', name, missing };
  const isSaid = missing !== null || read.form === 'jws' || read.form === 'jwe';
  return isSaid ? { ...read, input, problems: [problem, ...read.problems] } : null;
}

/** Of a token in base64, as deep as anybody encodes one; null where none is inside. */
function readEncoded(input: string, text: string, layers: number): TokenReading | null {
  if (layers > mostLayers) return null;
  for (const inner of base64Texts(text)) {
    const [token] = findTokens(inner);
    const isWhole = token && (token.segments === 3 || token.segments === 5);
    const read = isWhole ? readWhole(inner) : readEncoded(inner, inner, layers + 1);
    if (read?.form !== 'jws' && read?.form !== 'jwe') continue;
    const problem: TokenProblem = { kind: 'token-base64', layers };
    return { ...read, input, problems: isWhole ? [problem, ...read.problems] : read.problems };
  }
  return null;
}

const mostLayers = 3;

function readWhole(input: string): TokenReading {
  const { start, end } = trimmed(input);
  if (start === end) return { ...reading(input, ''), form: 'empty', problems: [{ kind: 'token-empty' }] };
  const text = input.slice(start, end);
  const serialization = readSerialization(text);
  if (serialization?.header) return readEncryptedJson(input, serialization);
  if (serialization) {
    const [token = '', ...others] = serialization.tokens;
    const read = readCompact(input, token, []);
    const candidates = others.length > 0 ? serialization.tokens : [];
    // What is missing there may stand in the unprotected header.
    const inProtected = read.problems.filter(({ kind }) => kind !== 'alg-missing' && kind !== 'enc-missing');
    const { behind, problem } = serialization;
    const sdJwt = sdJwtProblems(behind, read.payload);
    return { ...read, behind, candidates, problems: [problem, ...sdJwt, ...inProtected] };
  }
  const card = healthCardToken(text);
  if (card !== null) return { ...readCompact(input, card, []), input };
  const relative = recogniseRelative(text);
  if (relative) return readRelative(input, relative);
  const issuer = opaqueIssuer(text);
  if (issuer !== null) {
    const problem: TokenProblem = { kind: 'token-is-opaque', looks: 'opaque', length: text.length, issuer };
    return { ...reading(input, ''), problems: [problem] };
  }
  const found = findTokens(input);
  const [first] = found;
  if (first && first.segments > 1) return readFound(input, first, found);
  const encoded = readEncoded(input, text, 1);
  if (encoded) return encoded;
  const key = recogniseKey(text);
  if (key) return { ...reading(input, ''), problems: [key] };
  const single = first && readCompact(input, first.token, []);
  if (first && single?.parts[0]?.json?.root) return readFound(input, first, found);
  const looks = recogniseJson(text);
  if (looks) return readJsonAlone(input, text, looks);
  const word = placeholder(text);
  if (word !== null) return { ...reading(input, ''), problems: [{ kind: 'token-placeholder', word }] };
  return { ...reading(input, ''), problems: [recogniseOther(text)] };
}

/** A JWE in JSON has no compact form as soon as it has two recipients: the JSON is the token, which core/jwe/json reads. */
function readEncryptedJson(
  input: string,
  { tokens: [token = ''], header, problem }: Serialization,
): TokenReading {
  const encrypted = header
    ? headerProblems(header, jwe).filter(({ kind }) => kind === 'token-encrypted')
    : [];
  return { ...reading(input, token), form: 'jwe', header, problems: [problem, ...encrypted] };
}

function reading(input: string, token: string): TokenReading {
  const none = { header: null, payload: null, signature: null };
  return { form: 'unreadable', input, token, behind: '', parts: [], ...none, candidates: [], problems: [] };
}

/** What is no JWT, with the data in it that needs no key. */
function readRelative(input: string, { relative, data }: FoundRelative): TokenReading {
  const payload = data && readPart('payload', encodeBase64url(data), 0).part;
  const problem: TokenProblem = { kind: 'token-is-relative', relative, isShown: payload !== null };
  return { ...reading(input, ''), parts: payload ? [payload] : [], payload, problems: [problem] };
}

const near = 60;
const bearerTwice = /bearer[\s:=]+bearer[\s:=]+["']?$/i;

function readFound(input: string, first: FoundToken, found: FoundToken[]): TokenReading {
  const problems: TokenProblem[] = [];
  const after = input.slice(first.end);
  const { behind, length } = behindOf(after);
  const sdJwt = sdJwtProblems(behind, readSegments(first.token).parts[1] ?? null);
  // A key binding JWT is part of the SD-JWT, and no token of its own.
  const partEnd = sdJwt.length > 0 ? first.end + length : first.end;
  const tokens = found.filter(({ start }) => start < first.end || start >= partEnd);
  const dropped = describeStripped(input, first.start, first.end).filter(
    (part) => sdJwt.length === 0 || (part !== 'text-after' && part !== 'quotes'),
  );
  if (dropped.length > 0) problems.push({ kind: 'token-unwrapped', dropped });
  if (bearerTwice.test(input.slice(Math.max(0, first.start - near), first.start)))
    problems.push({ kind: 'token-bearer-twice' });
  if (first.lineBreaks > 0 && first.stray?.character !== '\n') {
    problems.push({ kind: 'token-lines-joined', lines: first.lineBreaks + 1 });
  }
  if (tokens.length > 1) problems.push({ kind: 'token-several', count: tokens.length });
  const read = readCompact(input, first.token, problems);
  const candidates = tokens.length > 1 ? tokens.map(({ token }) => token) : [];
  const all = [...sdJwt, ...read.problems, ...strayProblems(read.parts, first)];
  const said = isShortened(input, first, read) ? shortened(all) : all;
  return { ...read, behind: sdJwt.length > 0 ? behind : '', candidates, problems: said };
}

const ellipsis = /…|\.{3}/;

/** A whole token may stand before an ellipsis. */
function isShortened(
  input: string,
  { start, end, token }: FoundToken,
  { form, problems }: TokenReading,
): boolean {
  const isWhole = form === 'jws' && !problems.some(({ kind }) => kind.startsWith('token-signature-'));
  return (ellipsis.test(token) || !isWhole) && ellipsis.test(input.slice(start, end + 3));
}

/** What is left is no segment of anything: nothing more exact can be said of it. */
const shortened = (problems: TokenProblem[]): TokenProblem[] => [
  { kind: 'token-shortened' },
  ...problems.filter(({ kind }) => !/^(?:base64url|token-seg|token-sig|token-unwrapped|enc-)/.test(kind)),
];

/** White space that was taken out of the middle of a segment, with its place in that segment. */
function strayProblems(parts: PartReading[], { stray }: FoundToken): TokenProblem[] {
  const part = stray && parts.findLast(({ start }) => start <= stray.offset);
  if (!part) return [];
  const { offset, character, count } = stray;
  return [
    { kind: 'base64url-white-space', segment: part.segment, offset: offset - part.start, character, count },
  ];
}

function readCompact(input: string, token: string, before: TokenProblem[]): TokenReading {
  const segments = readSegments(token);
  const header = partOf(segments, 'header');
  const payload = partOf(segments, 'payload');
  const signature = partOf(segments, 'signature');
  const problems = [
    ...before,
    ...structureProblems(segments),
    ...segments.problems,
    ...(header && header.encoded !== ''
      ? headerProblems(header, segments.family).map((problem) => inflatedProblem(problem, payload))
      : []),
    ...[header, payload].flatMap((part) => (part && part.bytes.length > 0 ? textProblems(part) : [])),
  ];
  const form = segments.isWhole ? segments.family.form : 'unreadable';
  const { parts } = segments;
  return { ...reading(input, token), form, parts, header, payload, signature, problems };
}

/** zip is no fault where the payload was read through it, and is the rule for a SMART Health Card. */
function inflatedProblem(problem: TokenProblem, payload: PartReading | null): TokenProblem {
  if (problem.kind !== 'zip-on-jws' || !payload?.isInflated) return problem;
  const isCard = payload.json !== null && memberOf(payload.json, 'vc') !== undefined;
  return isCard ? { kind: 'token-health-card' } : { ...problem, isInflated: true };
}

const partOf = ({ parts }: Segments, name: SegmentName): PartReading | null =>
  parts.find(({ segment }) => segment === name) ?? null;

function readJsonAlone(input: string, text: string, looks: 'header' | 'payload' | 'json'): TokenReading {
  const part = readPlainPart(looks === 'header' ? 'header' : 'payload', text, 0);
  const problems: TokenProblem[] = [{ kind: 'token-is-json', looks }, ...textProblems(part)];
  return { ...reading(input, ''), parts: [part], [part.segment]: part, problems };
}
