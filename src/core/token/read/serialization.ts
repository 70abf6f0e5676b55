import { childrenOf } from '../../json/children.js';
import { findAt } from '../../json/object.js';
import { valueAt } from '../../json/places.js';
import { memberOf, readJson, stringValue, type JsonReading } from '../../json/read.js';
import { encodeBase64url } from '../../bytes/base64url.js';
import type { TokenProblem } from '../problems.js';

/** A token in a JSON serialization (RFC 7515 section 7.2, RFC 7516 section 7.2). */
export type Serialization = {
  problem: Extract<TokenProblem, { kind: 'token-json-serialization' }>;
  /** Each signature as a compact token of its own; what the unprotected header says is not in it. */
  compact: string[];
  /** What of an SD-JWT stands in the unprotected header of the first signature, as it stands behind a compact one. */
  behind: string;
};

const mostSignatures = 20;

/** @param text without what stands around it; null where it is no such JSON */
export function readSerialization(text: string): Serialization | null {
  if (!text.startsWith('{') || !/"(?:payload|ciphertext)"/.test(text)) return null;
  const json = readJson(text);
  if (json.problem) return null;
  return memberOf(json, 'ciphertext') ? jwe(text, json) : jws(text, json);
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
    compact: each.slice(0, mostSignatures).map((one) => compactOf(one, payload)),
    behind: behindOf(each[0] ?? ''),
  };
}

function jwe(text: string, json: JsonReading): Serialization {
  const recipients = memberOf(json, 'recipients')?.value;
  const count =
    recipients?.kind === 'array' ? objectsIn(text.slice(recipients.start, recipients.end)).length : 1;
  const syntax = recipients ? 'general' : 'flattened';
  const names = ['protected', 'encrypted_key', 'iv', 'ciphertext', 'tag'];
  const compact = names.map((name) => stringOf(text, json, name)).join('.');
  return {
    problem: { kind: 'token-json-serialization', object: 'JWE', syntax, signatures: count },
    compact: [compact],
    behind: '',
  };
}

function compactOf(signature: string, payload: string): string {
  const json = readJson(signature);
  const unprotected = memberOf(json, 'header')?.value;
  const header =
    stringOf(signature, json, 'protected') ||
    encodeBase64url(
      new TextEncoder().encode(unprotected ? signature.slice(unprotected.start, unprotected.end) : ''),
    );
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
