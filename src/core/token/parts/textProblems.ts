import { mostSuspicious, suspiciousCharacters, type SuspiciousClass } from '../../names/suspicious.js';
import { lineAndColumn } from '../../json/lineAndColumn.js';
import { inexactNumbers } from './numbers.js';
import type { PartReading } from './part.js';
import type { TokenProblem } from '../problems.js';

/**
 * What is odd about the text of a header or payload, whatever it means. That a payload is no text at all
 * is the claims verdict's business.
 */
export function textProblems({ segment, text, json }: PartReading): TokenProblem[] {
  if (text === null || json === null) return [];
  const problems: TokenProblem[] = [];
  const isOutermost = ({ offset }: { offset: number }): boolean =>
    json.members.some(({ nameStart }) => nameStart === offset);
  const outermost = json.duplicates.find(isOutermost);
  const duplicate = outermost ?? json.duplicates[0];
  if (duplicate) {
    const { name, offset } = duplicate;
    const facts = {
      name: name.slice(0, longestName),
      offset,
      ...lineAndColumn(text, offset),
      nested: !outermost,
      count: json.duplicates.length,
    };
    problems.push({ kind: 'token-duplicate-name', segment, ...facts });
  }
  const numbers = json.problem ? null : inexactNumbers(text);
  if (numbers) problems.push({ kind: 'token-number-precision', segment, ...numbers });
  return [...problems, ...suspicious(segment, text)];
}

const longestName = 100;

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
            ...lineAndColumn(text, first.offset),
            count: more.length + 1,
            capped: found.length === mostSuspicious,
          },
        ]
      : [],
  );
}
