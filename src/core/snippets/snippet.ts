import type { TokenRequestForm } from '../profiles/fill/tokenRequest.js';
import type { Result } from '../problems.js';
import { algorithms, type AlgorithmFacts } from '../keys/algorithms.js';
import type { SecretEncoding } from '../keys/secretText.js';
import type { SnippetProblem } from './problems.js';

export type Highlight =
  | 'shell'
  | 'go'
  | 'javascript'
  | 'python'
  | 'java'
  | 'php'
  | 'ruby'
  | 'csharp'
  | 'powershell'
  | 'kotlin'
  | 'rust'
  | 'text';

/** A file that a person saves and runs. */
export type Snippet = { id: string; file: string; highlight: Highlight; code: string };

/** A claim that is computed when the code runs. */
export type Slot = 'iat' | 'exp' | 'jti';
export type Piece = { text: string } | { slot: Slot };

const pemFamilies = ['RSA', 'RSA-PSS', 'ECDSA', 'EdDSA'] as const;
type Family = (typeof pemFamilies)[number] | 'HMAC';

/** An algorithm whose private key stands in a PEM that today's tools read, or is a secret. */
export type SnippetAlgorithm = Extract<AlgorithmFacts, { family: Family }>;
export type PairAlgorithm = Exclude<SnippetAlgorithm, { family: 'HMAC' }>;

/** Those of the families that a tool knows. */
export const algorithmsOf = (...families: readonly Family[]): SnippetAlgorithm[] =>
  algorithms.filter((one): one is SnippetAlgorithm => families.some((family) => family === one.family));

/** Of every tool that reads such a PEM. */
export const ofPem = algorithmsOf(...pemFamilies);

/** Of one that computes an HMAC as well. */
export const ofPemOrSecret = algorithmsOf(...pemFamilies, 'HMAC');

/** The bytes of r and of s in an ECDSA signature (RFC 7518 section 3.4). */
export const halfOf = ({ signatureBytes: [both = 0] }: SnippetAlgorithm): number => both / 2;

/** The token that the code makes or judges. */
export type SnippetToken = {
  algorithm: SnippetAlgorithm;
  /** How the secret stands in the environment variable JWT_SECRET. */
  secretEncoding: SecretEncoding;
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

/** What a token is signed with, in the first comment of the code. */
export const signedWith = ({ algorithm, secretEncoding }: SnippetToken): string =>
  algorithm.family === 'HMAC'
    ? `the secret in JWT_SECRET (${secretEncoding})`
    : 'the private key in private_key.pem';

/** And what it is verified with. */
export const verifiedWith = ({ algorithm, secretEncoding }: SnippetToken): string =>
  algorithm.family === 'HMAC' ? `the secret in JWT_SECRET (${secretEncoding})` : 'the key in public_key.pem';

export const code = (...lines: (string | false)[]): { ok: true; value: string } => ({
  ok: true,
  value: `${lines.filter((line) => line !== false).join('\n')}\n`,
});
