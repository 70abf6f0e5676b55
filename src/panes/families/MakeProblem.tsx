import type { Problem } from '../../core/problems.js';
import { ProblemList } from '../../widgets/feedback/ProblemList.js';
import { Findings } from './Findings.js';

type Props = { label: string; problem: Problem | { kind: string; said: string } | null };

/** Why nothing was made: what every signing may lack, or what a room says of its own. */
export function MakeProblem({ label, problem }: Props) {
  if (problem === null) return null;
  if ('said' in problem) return <Findings label={label} findings={[{ ...problem, severity: 'error' }]} />;
  return <ProblemList label={label} problems={[problem]} />;
}
