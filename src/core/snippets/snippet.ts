import type { TokenRequestForm } from '../profiles/fill/tokenRequest.js';
import type { Result } from '../problems.js';
import { algorithms, type AlgorithmFacts } from '../keys/algorithms.js';
import type { SnippetProblem } from './problems.js';

export type Highlight =
  'shell' | 'go' | 'javascript' | 'python' | 'java' | 'php' | 'ruby' | 'csharp' | 'powershell' | 'text';

/** A file that a person saves and runs. */
export type Snippet = { id: string; file: string; highlight: Highlight; code: string };

/** A claim that is computed when the code runs. */
export type Slot = 'iat' | 'exp' | 'jti';
export type Piece = { text: string } | { slot: Slot };

const pemFamilies = ['RSA', 'RSA-PSS', 'ECDSA', 'EdDSA'] as const;
type Family = (typeof pemFamilies)[number];

/** An algorithm whose private key stands in a PEM that today's tools read. */
export type SnippetAlgorithm = Extract<AlgorithmFacts, { family: Family }>;

/** Those of the families that a tool knows. */
export const algorithmsOf = (...families: readonly Family[]): SnippetAlgorithm[] =>
  algorithms.filter((one): one is SnippetAlgorithm => families.some((family) => family === one.family));

/** Of every tool that reads such a PEM. */
export const ofPem = algorithmsOf(...pemFamilies);

/** The bytes of r and of s in an ECDSA signature (RFC 7518 section 3.4). */
export const halfOf = ({ signatureBytes: [both = 0] }: SnippetAlgorithm): number => both / 2;

/** The token that the code makes or judges. */
export type SnippetToken = {
  algorithm: SnippetAlgorithm;
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
