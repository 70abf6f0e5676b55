import { mostSuspicious, suspiciousCharacters } from '../claims/suspicious.js';
import { inexactNumbers } from './numbers.js';
import { firstNonUtf8, type PartReading } from './part.js';
import type { SuspiciousClass, TokenProblem } from './problems.js';

/** What is odd about the text of a header or payload, whatever it means. */
export function textProblems({ segment, bytes, text, json }: PartReading): TokenProblem[] {
  if (text === null || json === null) {
    const byteOffset = firstNonUtf8(bytes);
    return byteOffset === null
      ? []
      : [{ kind: 'token-not-utf8', segment, byteOffset, byte: bytes[byteOffset] ?? 0 }];
  }
  const problems: TokenProblem[] = [];
  if (text.startsWith('\ufeff')) problems.push({ kind: 'token-byte-order-mark', segment });
  const [duplicate] = json.duplicates;
  if (duplicate) {
    const { name, offset } = duplicate;
    problems.push({ kind: 'token-duplicate-name', segment, name, offset, count: json.duplicates.length });
  }
  const numbers = json.problem ? null : inexactNumbers(text);
  if (numbers) problems.push({ kind: 'token-number-precision', segment, ...numbers });
  return [...problems, ...suspicious(segment, text)];
}

function suspicious(segment: PartReading['segment'], text: string): TokenProblem[] {
  const found = suspiciousCharacters(text).filter(
    ({ offset, codePoint }) => offset > 0 || codePoint !== 0xfeff,
  );
  const classes = new Map<SuspiciousClass, typeof found>();
  for (const each of found) classes.set(each.class, [...(classes.get(each.class) ?? []), each]);
  return [...classes].flatMap(([name, [first, ...more]]) =>
    first
      ? [
          {
            kind: 'token-suspicious-character',
            segment,
            class: name,
            codePoint: first.codePoint,
            offset: first.offset,
            count: more.length + 1,
            capped: found.length === mostSuspicious,
          },
        ]
      : [],
  );
}
