import type { SignatureAlgorithm } from '../keys/algorithms.js';
import type { Severity } from '../result.js';

/** Why there is no code in a language for the current token; `snippet` is the id of the language. */
export type SnippetProblem =
  /** The language's tools do not know the algorithm; `able` are those that they know. */
  | {
      kind: 'snippet-algorithm';
      snippet: string;
      alg: SignatureAlgorithm;
      able: readonly SignatureAlgorithm[];
    }
  /** A private key stands in a part of the token, and would stand in the code. */
  | { kind: 'snippet-private-key'; part: 'header' | 'payload' }
  /** A part of the token is not UTF-8 text, and so cannot stand in code. */
  | { kind: 'snippet-binary'; part: 'header' | 'payload' }
  /** The tool cannot hold a value: a NUL in a shell, an escape that HAProxy does not read. */
  | { kind: 'snippet-value'; snippet: string; part: 'header' | 'payload'; name: string }
  /** The token is exchanged for another one, and the address for that is none yet. */
  | { kind: 'snippet-address'; url: string };

export const snippetSeverities: Record<SnippetProblem['kind'], Severity> = {
  'snippet-algorithm': 'info',
  'snippet-private-key': 'error',
  'snippet-binary': 'info',
  'snippet-value': 'info',
  'snippet-address': 'info',
};
