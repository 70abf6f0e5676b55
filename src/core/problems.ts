import type { AutopsyProblem } from './autopsy/problems.js';
import type { CheckProblem } from './checks/all.js';
import type { ClaimsProblem } from './claims/problems.js';
import type { JsonProblem } from './json/problems.js';
import type { JweProblem } from './jwe/problems.js';
import type { KindProblem } from './kinds/problems.js';
import type { KeyProblem } from './keys/problems.js';
import type { LinkProblem } from './links/problems.js';
import type { ProfileProblem } from './profiles/problems.js';
import type { ResponseProblem } from './responses/problems.js';
import type { Result as AnyResult } from './result.js';
import type { SnippetProblem } from './snippets/problems.js';
import type { TokenProblem } from './token/problems.js';
import type { SigningProblem } from './token/sign/signingProblems.js';
import type { WorkspaceProblem } from './workspace/problems.js';

/**
 * Everything that can be wrong, as data: a `kind` and the facts that a sentence needs. The sentences
 * themselves live in text/, one for each kind; a page for each kind lives in docs/problems/.
 */
export type Problem =
  | JsonProblem
  | TokenProblem
  | ClaimsProblem
  | SigningProblem
  | KeyProblem
  | CheckProblem
  | KindProblem
  | ProfileProblem
  | JweProblem
  | SnippetProblem
  | LinkProblem
  | WorkspaceProblem
  | ResponseProblem
  | AutopsyProblem;

/** A value, or what is wrong. What the checks themselves are made of takes it from result.ts: no circle of files. */
export type Result<T, P extends Problem = Problem> = AnyResult<T, P>;
