import type { TokenRequestForm } from '../profiles/fill/tokenRequest.js';
import type { Result } from '../problems.js';
import type { SnippetAlgorithm } from './algorithms.js';
import type { SnippetId } from './ids.js';
import type { SnippetProblem } from './problems.js';

export type Highlight = 'shell' | 'go' | 'javascript' | 'python' | 'java' | 'text';

/** A file that a person saves and runs. */
export type Snippet = { id: SnippetId; file: string; highlight: Highlight; code: string };

/** A claim that is computed when the code runs. */
export type Slot = 'iat' | 'exp' | 'jti';
export type Piece = { text: string } | { slot: Slot };

/** The token that the code makes or judges. */
export type SnippetToken = {
  alg: SnippetAlgorithm;
  /** The bytes that are signed, as text. */
  header: string;
  payload: string;
  /** The payload with what is computed taken out of it; the quotes of a jti stand in the text around it. */
  pieces: readonly Piece[];
  slots: ReadonlySet<Slot>;
  /** Seconds from iat to exp. */
  lifetime: number;
  /** The request that exchanges the token for another one, up to the token, which comes last. */
  request: TokenRequestForm | null;
};

/** How a language writes it. */
export type Language = {
  file: string;
  highlight: Highlight;
  algorithms: readonly SnippetAlgorithm[];
  code: (token: SnippetToken) => Result<string, SnippetProblem>;
};

export const code = (...lines: (string | false)[]): { ok: true; value: string } => ({
  ok: true,
  value: `${lines.filter((line) => line !== false).join('\n')}\n`,
});
