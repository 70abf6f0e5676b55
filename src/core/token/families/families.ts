import { headerFacts } from '../find/headerFacts.js';
import { inflatedPart, readPart, readPlainPart, type PartReading } from '../parts/part.js';
import type { SegmentName, TokenProblem } from '../problems.js';
import { vaultPrefix } from '../parts/vaultPrefix.js';
import { having } from './effects.js';
import type { Family, TokenClassification, TokenReading } from './family.js';
import { jwe } from './jwe.js';
import { jws } from './jws.js';

/** In the order in which they are asked whether a text is theirs. */
const families: readonly [...Family[], Family] = [jwe, jws];

/** A compact token at its dots. */
export type Segments = {
  family: Family;
  /** Not so where segments are missing, or too many. */
  isWhole: boolean;
  /** How many segments there are; `parts` has no more of them than have a name. */
  count: number;
  /** Those that a whole token of the family has, and this one lacks. */
  missing: SegmentName[];
  parts: PartReading[];
  /** What is not canonical base64url in them. */
  problems: TokenProblem[];
};

export function readSegments(token: string): Segments {
  const encoded = token.split('.');
  const facts = headerFacts(encoded[0] ?? '');
  const family = families.find(({ recognise }) => recognise({ encoded, facts })) ?? jws;
  const names = family.split({ encoded, facts });
  const parts: PartReading[] = [];
  const problems: TokenProblem[] = [];
  let start = 0;
  names.forEach((segment, index) => {
    const text = encoded[index] ?? '';
    if (segment === 'payload' && facts.unencodedPayload) parts.push(readPlainPart(segment, text, start));
    else if (segment === 'signature' && vaultPrefix(text) !== null)
      parts.push({ ...readPart(segment, '', start).part, encoded: text });
    else {
      const { part, findings } = readPart(segment, text, start);
      parts.push(segment === 'payload' && facts.compressed ? inflatedPart(part) : part);
      problems.push(...findings.map((finding) => ({ ...finding, segment })));
    }
    start += text.length + 1;
  });
  const missing = family.segments.filter((name) => !names.includes(name));
  const isWhole = encoded.length === family.segments.length;
  return { family, isWhole, count: encoded.length, missing, parts, problems };
}

/** What is odd about how the segments fit together. */
export function structureProblems({ family, isWhole, count, missing, parts }: Segments): TokenProblem[] {
  if (!isWhole) {
    const [first] = parts;
    // Without alg, an object is no header: nothing was cut off.
    const isPayload = count === 1 && first?.segment === 'payload' && first.json?.root?.kind === 'object';
    if (isPayload) return [{ kind: 'token-payload-alone' }];
    const doubledDot = missing.length === 0 && parts.slice(1).some(({ encoded }) => encoded === '');
    return [{ kind: 'token-segment-count', count, missing, doubledDot }];
  }
  if (parts[0]?.encoded === '') return [{ kind: 'token-segment-empty', segment: 'header' }];
  return family.structureProblems(parts);
}

/** The family of a reading; null where no whole token was read. */
export const familyOf = (form: TokenReading['form']): Family | null =>
  families.find((family) => family.form === form) ?? null;

const order = ['malformed', 'encrypted', 'unsigned', 'unsupported'] as const;

/** Decides what needs no key. */
export function classifyToken(reading: TokenReading): TokenClassification {
  const { form, problems } = reading;
  if (form === 'empty') return { verdict: 'empty', problems };
  const json = having(problems, 'unsupported').filter(({ kind }) => kind === 'token-json-serialization');
  if (json.length > 0) return { verdict: form === 'jwe' ? 'encrypted' : 'unsupported', problems: json };
  const family = familyOf(form);
  if (!family) return { verdict: 'malformed', problems };
  for (const verdict of order) {
    const reasons = having(problems, verdict);
    if (reasons.length > 0) return { verdict, problems: reasons };
  }
  return family.classify(reading);
}
