import type { JsonText } from '../../json/object.js';
import type { KeyHandle } from '../../keys/handle.js';
import { keyNameProblems } from '../../keys/otherNames/compare.js';
import type { Problem } from '../../problems.js';
import type { PartReading } from '../parts/part.js';
import type { TokenReading } from '../read/read.js';
import { withoutFittingLength } from './verify.js';

/** What reading finds odd, as the active key explains it, and what the token calls that key. */
export function problemsWithKey(
  { problems, header, payload }: Pick<TokenReading, 'problems' | 'header' | 'payload'>,
  key: KeyHandle | null,
): readonly Problem[] {
  const names = keyNameProblems(jsonOf(header), jsonOf(payload), key);
  const isCompared = (name: string) => names.some((one) => 'name' in one && one.name === name);
  const read = withoutFittingLength(problems, key).filter(
    (problem) => problem.kind !== 'header-thumbprint' || !isCompared(problem.name),
  );
  return [...read, ...names];
}

const jsonOf = (part: PartReading | null): JsonText | null =>
  part?.text == null || part.json === null ? null : { text: part.text, json: part.json };
