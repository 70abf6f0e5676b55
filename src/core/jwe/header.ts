import { memberOf, stringValue } from '../json/read.js';
import { isSignatureAlgorithm } from '../keys/algorithms.js';
import type { Problem, Result } from '../problems.js';
import { severityOf } from '../severity.js';
import { headerProblems } from '../token/families/header.js';
import type { PartReading } from '../token/parts/part.js';
import { jwe } from '../token/families/jwe.js';
import { textProblems } from '../token/parts/textProblems.js';
import {
  contentEncryptionAlgorithms,
  isContentEncryptionAlgorithm,
  isKeyManagementAlgorithm,
  keyManagementAlgorithms,
  type ContentEncryptionAlgorithm,
  type ContentEncryptionFacts,
  type KeyManagementAlgorithm,
  type KeyManagementFacts,
} from './algorithms.js';

/** The header of an encrypted token that can be worked with. */
export type JweHeader = {
  alg: KeyManagementAlgorithm;
  enc: ContentEncryptionAlgorithm;
  management: KeyManagementFacts;
  content: ContentEncryptionFacts;
  kid: string | null;
  zip: boolean;
  /** All of its members, as JSON.parse gives them. */
  members: Readonly<Record<string, unknown>>;
};

/**
 * Reads the header of an encrypted token (RFC 7516 section 4), or says why it must be refused: malformed,
 * with a name that stands twice, an unknown algorithm, compression or critical extension.
 */
export function readHeader(header: PartReading): Result<JweHeader> {
  const refused = [...headerProblems(header, jwe), ...textProblems(header)].find(
    (problem) =>
      severityOf(problem) === 'error' || (problem.kind === 'token-duplicate-name' && !problem.nested),
  );
  if (refused) return { ok: false, problem: refused };
  const { text, json } = header;
  if (text === null || json === null) return { ok: false, problem: { kind: 'jwe-not-encrypted' } };
  const written = (name: string): string | null => {
    const value = memberOf(json, name)?.value;
    return value ? (stringValue(text, value) ?? text.slice(value.start, value.end)) : null;
  };
  const alg = written('alg') ?? '';
  const enc = written('enc') ?? '';
  const zip = written('zip');
  if (!isKeyManagementAlgorithm(alg)) return { ok: false, problem: unknownAlg(alg) };
  if (!isContentEncryptionAlgorithm(enc)) {
    const resembles = namesake(enc, contentEncryptionAlgorithms);
    return { ok: false, problem: { kind: 'jwe-enc-unknown', enc: shown(enc), resembles } };
  }
  if (zip !== null && zip !== 'DEF') {
    return { ok: false, problem: { kind: 'jwe-zip-unknown', zip: shown(zip) } };
  }
  // What the reader of signed tokens understands, b64, means nothing here (RFC 7797 section 1).
  if (memberOf(json, 'crit')) return { ok: false, problem: { kind: 'crit-unknown', name: 'b64' } };
  const members = membersOf(text);
  const { kid } = members;
  return {
    ok: true,
    value: {
      alg,
      enc,
      management: keyManagementAlgorithms[alg],
      content: contentEncryptionAlgorithms[enc],
      kid: typeof kid === 'string' ? kid : null,
      zip: zip !== null,
      members,
    },
  };
}

function membersOf(object: string): Record<string, unknown> {
  const parsed: unknown = JSON.parse(object);
  return typeof parsed === 'object' ? { ...parsed } : {};
}

function unknownAlg(alg: string): Problem {
  if (alg === 'RSA1_5') return { kind: 'jwe-alg-refused', alg };
  const resembles = namesake(alg, keyManagementAlgorithms);
  return { kind: 'jwe-alg-unknown', alg: shown(alg), resembles, signs: isSignatureAlgorithm(alg) };
}

function namesake(name: string, table: object): string | null {
  return Object.keys(table).find((each) => each.toLowerCase() === name.toLowerCase()) ?? null;
}

const shown = (text: string): string => text.slice(0, 200);
