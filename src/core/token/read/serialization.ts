import { childrenOf } from '../../json/children.js';
import { findAt } from '../../json/object.js';
import { valueAt } from '../../json/places.js';
import { memberOf, readJson, stringValue, type JsonReading } from '../../json/read.js';
import { decodeBase64url, encodeBase64url } from '../../bytes/base64url.js';
import { decodeUtf8 } from '../../bytes/utf8.js';
import { joinObjects } from '../../json/write/join.js';
import { readPlainPart, type PartReading } from '../parts/part.js';
import type { TokenProblem } from '../problems.js';

/** A token in a JSON serialization (RFC 7515 section 7.2, RFC 7516 section 7.2). */
export type Serialization = {
  problem: Extract<TokenProblem, { kind: 'token-json-serialization' }>;
  /** Each signature as a compact token of its own, without what the unprotected header says; of a JWE the JSON itself. */
  tokens: string[];
  /** Of a JWE: the members of all headers of the first recipient. */
  header: PartReading | null;
  /** What of an SD-JWT stands in the unprotected header of the first signature, as it stands behind a compact one. */
  behind: string;
};

const mostSignatures = 20;

/** @param given without what stands around it; null where it is no such JSON */
export function readSerialization(given: string): Serialization | null {
  const text = unquoted(given);
  if (!text.startsWith('{') || !/"(?:payload|ciphertext|iv)"/.test(text)) return null;
  const json = readJson(text);
  if (json.problem) return null;
  if (isEncrypted(json)) return jwe(text, json);
  return text === given ? jws(text, json) : null;
}

/** What a string of JSON holds, such as one out of a log; the same where it is none. */
function unquoted(text: string): string {
  const { root } = text.startsWith('"') ? readJson(text) : { root: null };
  return ((root && stringValue(text, root)) ?? text).trim();
}

/** Its ciphertext may be what is missing; what has no header and no recipient is another cipher's. */
function isEncrypted(json: JsonReading): boolean {
  const has = (...names: string[]) => names.some((name) => memberOf(json, name));
  if (has('recipients', 'encrypted_key')) return has('ciphertext', 'iv');
  return has('ciphertext') && has('protected', 'unprotected', 'header');
}

function jws(text: string, json: JsonReading): Serialization | null {
  const general = memberOf(json, 'signatures')?.value;
  if (!general && !memberOf(json, 'signature')) return null;
  const payload = stringOf(text, json, 'payload');
  const each = general?.kind === 'array' ? objectsIn(text.slice(general.start, general.end)) : [text];
  return {
    problem: {
      kind: 'token-json-serialization',
      object: 'JWS',
      syntax: general ? 'general' : 'flattened',
      signatures: each.length,
    },
    tokens: each.slice(0, mostSignatures).map((one) => compactOf(one, payload)),
    header: null,
    behind: behindOf(each[0] ?? ''),
  };
}

function jwe(text: string, json: JsonReading): Serialization {
  const recipients = memberOf(json, 'recipients')?.value;
  const each =
    recipients?.kind === 'array' ? objectsIn(text.slice(recipients.start, recipients.end)) : [text];
  const [first = '{}'] = each;
  const headers = [
    decodeUtf8(decodeBase64url(stringOf(text, json, 'protected')).bytes) ?? '',
    memberText(text, json, 'unprotected'),
    memberText(first, readJson(first), 'header'),
  ];
  const objects = headers.filter((header) => readJson(header).root?.kind === 'object');
  const syntax = recipients ? 'general' : 'flattened';
  return {
    problem: { kind: 'token-json-serialization', object: 'JWE', syntax, signatures: each.length },
    tokens: [text],
    header: readPlainPart('header', joinObjects(objects), 0),
    behind: '',
  };
}

function compactOf(signature: string, payload: string): string {
  const json = readJson(signature);
  const header =
    stringOf(signature, json, 'protected') ||
    encodeBase64url(new TextEncoder().encode(memberText(signature, json, 'header')));
  return `${header}.${payload}.${stringOf(signature, json, 'signature')}`;
}

/** RFC 9901 section 8.1: disclosures, and the key binding JWT. */
function behindOf(signature: string): string {
  const part = { text: signature, json: readJson(signature) };
  const header = memberOf(part.json, 'header')?.value;
  const disclosures = valueAt(signature, part.json, '/header/disclosures');
  if (!header || disclosures?.kind !== 'array') return '';
  const texts = childrenOf(signature, disclosures).map(({ value }) => stringValue(signature, value) ?? '');
  return ['', ...texts, findAt(part, '/header/kb_jwt')?.string ?? ''].join('~');
}

/** As it is written; '' where it is missing. */
function memberText(text: string, json: JsonReading, name: string): string {
  const value = memberOf(json, name)?.value;
  return value ? text.slice(value.start, value.end) : '';
}

function stringOf(text: string, json: JsonReading, name: string): string {
  const member = memberOf(json, name);
  return (member && stringValue(text, member.value)) ?? '';
}

/** The objects in an array of well-formed JSON, each as its text. */
function objectsIn(array: string): string[] {
  const objects: string[] = [];
  let rest = array.slice(1);
  for (let at = rest.indexOf('{'); at >= 0; at = rest.indexOf('{')) {
    rest = rest.slice(at);
    const end = objectEnd(rest);
    objects.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return objects;
}

/** Where the object that starts the text ends: what comes behind it is the first thing no JSON reader expects. */
function objectEnd(text: string): number {
  return readJson(text).problem?.offset ?? text.length;
}
