import { firstNonUtf8, type PartReading } from '../token/parts/part.js';
import type { TokenReading } from '../token/read/read.js';
import { skeleton } from '../names/confusables.js';
import type { ClaimsProblem } from './problems.js';
import { claimNames, isClaimName } from '../names/registered.js';
import { isObjectLiteral } from '../json/slips.js';
import { isOfKind } from '../names/valueKind.js';

export type ClaimsStatus = 'claims' | 'not-object' | 'not-json' | 'not-utf8' | 'empty' | 'nested';
export type ClaimsVerdict = { status: ClaimsStatus; problems: ClaimsProblem[] };

/** Is the payload a JWT claims set: a JSON object in UTF-8 (RFC 7519 section 7.2)? The signature is not asked. */
export function claimsVerdict({ payload, problems }: TokenReading): ClaimsVerdict {
  if (!payload || payload.bytes.length === 0)
    return { status: 'empty', problems: payload ? [{ kind: 'claims-empty' }] : [] };
  const { text, json, bytes, charset } = payload;
  if (text === null || json === null || charset !== null) {
    const byteOffset = firstNonUtf8(bytes) ?? 0;
    const byte = bytes[byteOffset] ?? 0;
    return {
      status: 'not-utf8',
      problems: [
        {
          kind: 'claims-not-utf8',
          byteOffset,
          byte,
          length: bytes.length,
          charset,
          isDamaged: charset === null && bytes[0] === '{'.charCodeAt(0),
        },
      ],
    };
  }
  const isNested = problems.some((problem) => problem.kind === 'token-nested' && problem.declared);
  if (isNested) return { status: 'nested', problems: [{ kind: 'claims-nested' }] };
  if (json.problem || !json.root) {
    const { line = 1, column = 1, found = '' } = json.problem ?? {};
    const hint = hintOf(text);
    return { status: 'not-json', problems: [{ kind: 'claims-not-json', line, column, found, hint }] };
  }
  if (json.root.kind !== 'object') {
    return { status: 'not-object', problems: [{ kind: 'claims-not-object', found: json.root.kind }] };
  }
  return { status: 'claims', problems: memberProblems(payload) };
}

type Hint = Extract<ClaimsProblem, { kind: 'claims-not-json' }>['hint'];

function hintOf(text: string): Hint {
  if (text.startsWith('\ufeff')) return 'byte-order-mark';
  if (text.charAt(0) === '\0' || text.charAt(1) === '\0') return 'utf-16';
  if (isObjectLiteral(text)) return 'literal';
  return text.startsWith('{') ? 'damaged' : null;
}

const mostFindings = 50;

function memberProblems({ json }: PartReading): ClaimsProblem[] {
  const found: ClaimsProblem[] = [];
  const last = new Map(json?.members.map((member) => [member.name, member]));
  for (const member of json?.members ?? []) {
    if (found.length >= mostFindings) break;
    const { name, value } = member;
    const resembled = isClaimName(name) ? null : resembles(name);
    if (resembled !== null)
      found.push({ kind: 'claim-name-resembles', name: name.slice(0, 100), resembles: resembled });
    else if (isClaimName(name) && !timed.includes(name) && last.get(name) === member) {
      const expected = claimNames[name].kind;
      if (!isOfKind(value.kind, expected))
        found.push({ kind: 'claim-type', name, expected, found: value.kind });
    }
  }
  return found;
}

/** Their types are the time verdict's business. */
const timed = ['exp', 'nbf', 'iat'];
const longestName = 40;

/** The registered name that this one would be without its capitals, blanks, invisible or foreign letters. */
function resembles(name: string): string | null {
  if (name.length > longestName || /^[a-z0-9_]*$/.test(name)) return null;
  const plain = skeleton(name)
    .replace(/[\s\p{Cf}\p{Cc}]/gu, '')
    .toLowerCase();
  return isClaimName(plain) ? plain : null;
}
