import { encodeBase64url } from '../../bytes/base64url.js';
import type { Bytes } from '../../bytes/bytes.js';
import { decodeUtf8 } from '../../bytes/utf8.js';
import { childrenOf } from '../../json/children.js';
import { find, type JsonText } from '../../json/object.js';
import { memberOf, readJson } from '../../json/read.js';
import { trimmed } from '../../token/find/characters.js';
import { keyManagementAlgorithms, isKeyManagementAlgorithm } from '../algorithms.js';
import { compactOf } from './compact.js';
import { bytesMember, doubled, headerMember } from './members.js';
import { isError, type MemberFinding, type WholeFinding } from './problems.js';
import { invalid, readRecipient, type JweJsonRecipient } from './recipient.js';

/** A JWE in JSON (RFC 7516 section 7.2). */
export type JweJson = {
  syntax: 'flattened' | 'general';
  /** The texts of the two headers that all recipients share; null for one that is missing or can't be read. */
  protectedHeader: string | null;
  unprotected: string | null;
  /** The additional authenticated data: protected, and readable by anyone. */
  aad: Bytes;
  findings: WholeFinding[];
  recipients: JweJsonRecipient[];
  /** The same in compact form; null where there is none. */
  compact: string | null;
};

/** As many as are read, shown and tried. */
export const mostRecipients = 100;

/** @param input the text as it was pasted */
export function readJweJson(input: string): JweJson {
  const { start, end } = trimmed(input);
  const text = input.slice(start, end);
  const whole = { text, json: readJson(text) };
  const members: MemberFinding[] = doubled(whole, [
    'protected',
    'unprotected',
    'iv',
    'aad',
    'ciphertext',
    'tag',
    'recipients',
  ]);
  const unprotected = headerMember(whole, 'unprotected', members);
  const encoded = bytesMember(whole, 'protected', members);
  const protectedHeader = { bytes: encoded, text: objectText(encoded) };
  if (encoded.length > 0 && protectedHeader.text === null)
    members.push({ kind: 'header-not-object', name: 'protected' });
  if (unprotected !== null && readJson(unprotected).members.length === 0)
    members.push({ kind: 'member-empty', name: 'unprotected' });
  const aad = bytesMember(whole, 'aad', members);
  const sealed = {
    iv: bytesMember(whole, 'iv', members),
    ciphertext: bytesMember(whole, 'ciphertext', members),
    tag: bytesMember(whole, 'tag', members),
  };
  const shared = { protectedHeader, unprotected, sealed, aad: aad.length > 0 ? encodeBase64url(aad) : null };
  const findings: WholeFinding[] = [...members];
  const texts = recipientTexts(whole, findings);
  const recipients = texts.map((one) => readRecipient(one, shared));
  findings.push(...betweenRecipients(recipients));
  const isBroken = findings.some(isError);
  return {
    syntax: memberOf(whole.json, 'recipients') ? 'general' : 'flattened',
    protectedHeader: protectedHeader.text,
    unprotected,
    aad,
    findings: whole.json.root?.kind === 'object' ? findings : [{ kind: 'not-json' }],
    recipients: isBroken ? recipients.map((one) => ({ ...one, sealed: invalid })) : recipients,
    compact: isBroken ? null : compactOf(recipients),
  };
}

/** Of the protected header; null where it is no object. */
function objectText(bytes: Bytes): string | null {
  const text = decodeUtf8(bytes);
  return text !== null && readJson(text).root?.kind === 'object' ? text : null;
}

function recipientTexts(whole: JsonText, findings: WholeFinding[]): string[] {
  const general = memberOf(whole.json, 'recipients')?.value;
  if (!general) return [whole.text];
  if (find(whole, 'encrypted_key') || find(whole, 'header')) findings.push({ kind: 'both-syntaxes' });
  if (general.kind !== 'array') {
    findings.push({ kind: 'recipients-not-array' });
    return [];
  }
  const elements = childrenOf(whole.text, general);
  const count = elements.length;
  if (count === 0) findings.push({ kind: 'recipients-empty' });
  if (count > mostRecipients) findings.push({ kind: 'recipients-many', count, most: mostRecipients });
  return elements.slice(0, mostRecipients).map(({ value }) => whole.text.slice(value.start, value.end));
}

/** What a single one can't break. */
function betweenRecipients(recipients: readonly JweJsonRecipient[]): WholeFinding[] {
  if (recipients.length < 2) return [];
  const findings: WholeFinding[] = [];
  if (new Set(recipients.flatMap(({ enc }) => enc ?? [])).size > 1) findings.push({ kind: 'enc-differs' });
  const direct = recipients.flatMap(({ alg }) => alg ?? []).find(isDirect);
  if (direct !== undefined) findings.push({ kind: 'direct-several', alg: direct });
  return findings;
}

/** The key of the content is not encrypted, but agreed upon or given (RFC 7518 sections 4.5 and 4.6). */
export function isDirect(alg: string): boolean {
  if (!isKeyManagementAlgorithm(alg)) return false;
  const management = keyManagementAlgorithms[alg];
  return 'wrap' in management && management.wrap === null;
}
