import type { Bytes } from '../bytes/bytes.js';
import { childrenOf } from '../json/children.js';
import { memberOf, readJson, type JsonReading } from '../json/read.js';
import { trimmed } from '../token/find/characters.js';
import { isError, type WholeFinding } from './problems.js';
import { payloadOf } from './joined.js';
import { readSignature, stringOf, twice, type JwsJsonSignature } from './signature.js';

/** A JWS in JSON (RFC 7515 section 7.2). */
export type JwsJson = {
  syntax: 'flattened' | 'general';
  /** Null where it is missing or can't be read. */
  payload: Bytes | null;
  findings: WholeFinding[];
  signatures: JwsJsonSignature[];
};

/** As many as are read and shown. */
export const mostSignatures = 100;

/** @param input the text as it was pasted */
export function readJwsJson(input: string): JwsJson {
  const { start, end } = trimmed(input);
  const text = input.slice(start, end);
  const json = readJson(text);
  const general = memberOf(json, 'signatures')?.value;
  const payload = stringOf(text, json, 'payload');
  const elements = general?.kind === 'array' ? childrenOf(text, general) : [];
  const texts = general
    ? elements.slice(0, mostSignatures).map(({ value }) => text.slice(value.start, value.end))
    : [text];
  const ofAll = payload === null ? null : payloadOf(payload);
  const signatures = texts.map((one) => readSignature(one, ofAll));
  const findings = [...wholeFindings(json, payload), ...countFindings(json, elements.length)];
  if (new Set(signatures.map(({ isUnencoded }) => isUnencoded)).size > 1)
    findings.push({ kind: 'b64-differs' });
  return {
    syntax: general ? 'general' : 'flattened',
    payload: signatures.find((one) => one.payload !== null)?.payload ?? null,
    findings,
    signatures: findings.some(isError) ? signatures.map(spoilt) : signatures,
  };
}

/** What the whole breaks, each of its signatures does. */
const spoilt = (signature: JwsJsonSignature): JwsJsonSignature => ({
  ...signature,
  judged: { verdict: 'malformed', problems: [] },
  compact: null,
});

const ofOne = ['protected', 'header', 'signature'];

function wholeFindings(json: JsonReading, payload: string | null): WholeFinding[] {
  if (json.root?.kind !== 'object') return [{ kind: 'not-json' }];
  const findings: WholeFinding[] = twice(json, ['payload', 'signatures']).map((name) => ({
    kind: 'member-twice',
    name,
  }));
  if (!memberOf(json, 'payload')) findings.push({ kind: 'payload-missing' });
  else if (payload === null) findings.push({ kind: 'payload-not-string' });
  return findings;
}

function countFindings(json: JsonReading, count: number): WholeFinding[] {
  const general = memberOf(json, 'signatures')?.value;
  if (!general) return [];
  const findings: WholeFinding[] = [];
  if (ofOne.some((name) => memberOf(json, name))) findings.push({ kind: 'both-syntaxes' });
  if (general.kind !== 'array') findings.push({ kind: 'signatures-not-array' });
  else if (count === 0) findings.push({ kind: 'signatures-empty' });
  if (count > mostSignatures) findings.push({ kind: 'signatures-many', count, most: mostSignatures });
  return findings;
}
