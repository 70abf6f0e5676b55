import { decodeBase64url, encodeBase64url } from '../bytes/base64url.js';
import type { Bytes } from '../bytes/bytes.js';
import { isUnencoded } from '../detached/attach.js';
import { joinObjects } from '../json/write/join.js';
import { readJson } from '../json/read.js';
import { classifyToken } from '../token/families/families.js';
import type { TokenClassification, TokenReading } from '../token/families/family.js';
import { readToken } from '../token/read/read.js';

/** The payload of all signatures, as it stands in the JSON, and its bytes. */
export type Payload = {
  text: string;
  bytes: (isUnencoded: boolean) => Bytes | null;
  /** It has letters of base64url alone, so that it ends no token. */
  isWord: boolean;
};

/** A payload whose bytes are read once, however many signatures it has. */
export function payloadOf(text: string): Payload {
  const read = new Map<boolean, Bytes | null>();
  return {
    text,
    isWord: /^[\w-]+$/.test(text),
    bytes(isPlain) {
      const known = read.get(isPlain);
      if (known !== undefined) return known;
      const bytes = isPlain ? plainBytes(text) : decoded(text);
      read.set(isPlain, bytes);
      return bytes;
    },
  };
}

type Members = {
  /** `protected`; '' where it is missing. */
  encoded: string;
  protectedHeader: string | null;
  header: string | null;
  payload: Payload | null;
  signature: string;
};

const encode = (text: string) => new TextEncoder().encode(text);

/**
 * One signature, read and judged as the compact token whose header has the members of both headers: together they are its
 * JOSE header (RFC 7515 section 4). What is signed stays what the JSON has: of a payload in base64url and of a plain one,
 * the UTF-8 of its text (RFC 7797 section 3).
 */
export function readJoined(members: Members): {
  reading: TokenReading;
  isUnencoded: boolean;
  /** Of the payload; null where it can't be read. */
  bytes: Bytes | null;
  judged: TokenClassification;
} {
  const { encoded, payload, signature } = members;
  const read = readToken(`${joinedHeader(members)}..${signature}`);
  const reading = { ...read, problems: read.problems.filter(isOfSignature) };
  const isPlain = isUnencoded(read);
  const bytes = payload?.bytes(isPlain) ?? null;
  const judged = classifyToken(reading);
  if (judged.verdict !== 'verifiable') return { reading, isUnencoded: isPlain, bytes, judged };
  const asSigned = {
    ...judged,
    // Made when a key is asked: of thousands of signatures over a large payload all of them would fill the memory.
    get signingInput() {
      return encode(`${encoded}.${payload?.text ?? ''}`);
    },
    canonicalSigningInput: null,
  };
  return { reading, isUnencoded: isPlain, bytes, judged: asSigned };
}

/** Its payload is not apart, but in the JSON, once for all signatures. */
const isOfSignature = ({ kind }: TokenReading['problems'][number]): boolean =>
  kind !== 'token-payload-detached';

/** In base64url; the protected header alone where the two can't be joined. */
function joinedHeader({ encoded, protectedHeader, header }: Members): string {
  if (header === null) return encoded;
  const isObject = (text: string) => readJson(text).root?.kind === 'object';
  if (encoded === '') return encodeBase64url(encode(header));
  if (protectedHeader === null || !isObject(protectedHeader) || !isObject(header)) return encoded;
  return encodeBase64url(encode(joinObjects([protectedHeader, header])));
}

function decoded(payload: string): Bytes | null {
  const { bytes, problems } = decodeBase64url(payload);
  return problems.length > 0 ? null : bytes;
}

/** Null where it has half of a character, which UTF-8 has not. */
const plainBytes = (payload: string): Bytes | null =>
  /\p{Surrogate}/u.test(payload) ? null : encode(payload);
