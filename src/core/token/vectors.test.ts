import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problems as texts } from '../../text/en/problems.js';
import { wordingOf } from '../../text/catalogue.js';
import { claimsVerdict, type ClaimsStatus } from '../claims/verdict.js';
import { timeVerdict, type TimeStatus } from '../claims/time/time.js';
import { memberOf } from '../json/read.js';
import type { Key } from '../keys/key.js';
import { publicKeyOf } from '../keys/testing/keys.js';
import type { Problem } from '../problems.js';
import { classifyToken } from './families/families.js';
import { readToken, type PartReading } from './read/read.js';
import { keyNotices, verifySignature } from './verify/verify.js';

type Case = {
  id: string;
  description: string;
  input: string;
  signature: string;
  altSignature?: string;
  key?: string;
  mustSay?: string;
  sameTokenAs?: string;
  payloadKind?: string;
  time?: string;
  header?: Record<string, unknown>;
  payload?: Record<string, unknown>;
};
type Vectors = { now: number; defaultKey: string; cases: Case[] };

const folder = new URL('../../../e2e/vectors/own/', import.meta.url);
const readText = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const { now, defaultKey, cases } = JSON.parse(readText('tokens.json')) as Vectors;
const byId = new Map(cases.map((each) => [each.id, each]));

/** The 1024-bit key is handed out in its older form only. */
const files: Record<string, string> = { 'rsa1024.spki.pem': 'keys/rsa1024.pkcs1pub.pem' };

function keyOf(name: string): Key {
  return publicKeyOf(createPublicKey(readText(files[name] ?? name)).export({ format: 'jwk' }));
}

/** What UI.md's region Signature would show, and everything that would be said. */
async function outcomeOf({ input, key: keyName }: Case) {
  const reading = readToken(input);
  const claims = claimsVerdict(reading);
  const time = timeVerdict(reading.payload?.text ?? '', reading.payload?.json ?? null, now);
  const problems: Problem[] = [...reading.problems, ...claims.problems, ...time.problems];
  const judged = classifyToken(reading);
  const base = { reading, claims, time, problems };
  if (judged.verdict !== 'verifiable') return { ...base, status: judged.verdict as string };
  const key = keyOf(keyName ?? defaultKey);
  const outcome = await verifySignature(judged, key);
  if (typeof outcome === 'object') {
    return { ...base, status: 'unsupported', problems: [...problems, outcome.unsupported] };
  }
  const notices = [...judged.notices, ...keyNotices(key)];
  const status = outcome === 'valid' && notices.length > 0 ? 'valid-with-notice' : outcome;
  return { ...base, status, problems: [...problems, ...keyNotices(key)] };
}

function said(problems: Problem[]): string {
  return problems
    .map((problem) => wordingOf(texts, problem))
    .map(({ title, detail, fix }) => `${title} ${detail} ${fix ?? ''}`)
    .join('\n');
}

/** The two collective names of UI.md. */
function isAccepted(accepted: string, status: string, problems: Problem[]): boolean {
  if (accepted === 'unsupported-or-explained') {
    const isRefused = ['unsupported', 'invalid', 'malformed', 'unsigned'].includes(status);
    return isRefused && (status === 'invalid' || problems.length > 0);
  }
  if (accepted === 'not-applicable') return ['encrypted', 'unsupported', 'malformed'].includes(status);
  return accepted === status;
}

const claimsStatuses: Record<string, ClaimsStatus[]> = {
  object: ['claims'],
  text: ['not-json'],
  nested: ['nested'],
  binary: ['not-utf8'],
  'invalid-utf8': ['not-utf8'],
  'invalid-or-text': ['not-utf8', 'not-json'],
  'json-non-object': ['not-object'],
};
const timeStatuses: Record<string, TimeStatus> = {
  active: 'active',
  'active-far': 'active',
  expired: 'expired',
  'not-yet-valid': 'not-yet-valid',
  'no-exp': 'no-exp',
  'invalid-type': 'invalid-type',
};

function expectMembers(part: PartReading | null, members: Record<string, unknown> = {}) {
  for (const [name, value] of Object.entries(members)) {
    const member = part?.json && memberOf(part.json, name);
    const literal = part?.text?.slice(member?.value.start, member?.value.end);
    expect(JSON.parse(literal ?? '')).toEqual(value);
  }
}

describe('pasted tokens', () => {
  test.each(cases)('$id: $description', async (each) => {
    const { reading, status, problems, claims, time } = await outcomeOf(each);
    const accepted = [each.signature, each.altSignature ?? each.signature];
    expect(
      accepted.some((one) => isAccepted(one, status, problems)),
      `${status}: ${JSON.stringify(problems)}`,
    ).toBe(true);
    expectMembers(reading.header, each.header);
    expectMembers(reading.payload, each.payload);
    if (each.mustSay) {
      const alternatives = each.mustSay.toLowerCase().split('|');
      const text = said(problems).toLowerCase();
      expect(
        alternatives.some((one) => text.includes(one)),
        text,
      ).toBe(true);
    }
    if (each.sameTokenAs) expect(reading.token).toBe(byId.get(each.sameTokenAs)?.input);
    if (each.payloadKind) expect(claimsStatuses[each.payloadKind]).toContain(claims.status);
    if (each.time) expect(time.status).toBe(timeStatuses[each.time]);
  });
});
