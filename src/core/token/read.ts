import { base64url } from 'jose';
import { readJson, type JsonReading } from '../json/read.js';
import { decodeUtf8 } from './document.js';
import type { TokenProblem } from './problems.js';
export type SegmentName = 'header' | 'payload' | 'signature' | 'encrypted-key' | 'iv' | 'ciphertext' | 'tag';
export type PartReading = {
  segment: SegmentName;
  encoded: string;
  start: number;
  bytes: Uint8Array;
  text: string | null;
  json: JsonReading | null;
};
export type TokenReading = {
  form: 'empty' | 'jws' | 'jwe' | 'unreadable';
  input: string;
  token: string;
  parts: PartReading[];
  header: PartReading | null;
  payload: PartReading | null;
  signature: PartReading | null;
  candidates: string[];
  problems: TokenProblem[];
};
export function readToken(input: string): TokenReading {
  const token = input.trim();
  const names = ['header', 'payload', 'signature'] as const;
  const parts = token.split('.').map((encoded, i): PartReading => {
    let bytes = new Uint8Array();
    try {
      bytes = new Uint8Array(base64url.decode(encoded));
    } catch {
      bytes = new Uint8Array();
    }
    const text = decodeUtf8(bytes);
    return {
      segment: names[i] ?? 'tag',
      encoded,
      start: 0,
      bytes,
      text,
      json: text === null ? null : readJson(text),
    };
  });
  const of = (n: SegmentName) => parts.find((p) => p.segment === n) ?? null;
  return {
    form: token === '' ? 'empty' : parts.length === 3 ? 'jws' : 'unreadable',
    input,
    token,
    parts,
    header: of('header'),
    payload: of('payload'),
    signature: of('signature'),
    candidates: [],
    problems: [],
  };
}
