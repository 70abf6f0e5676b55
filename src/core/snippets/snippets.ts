import type { Result } from '../problems.js';
import type { SigningProblem } from '../token/sign/signingProblems.js';
import { bash } from './sign/bash.js';
import { go } from './sign/go.js';
import { goJwt } from './sign/goJwt.js';
import { java } from './sign/java.js';
import { node } from './sign/node.js';
import { postman } from './sign/postman.js';
import type { SnippetProblem } from './problems.js';
import { python } from './sign/python.js';
import { curl, httpie } from './sign/senders.js';
import type { Language, Snippet } from './snippet.js';
import { snippetToken, type SnippetSource } from './sign/token.js';
import { verifyHaproxy } from './verify/verifyHaproxy.js';
import { verifyNginx } from './verify/verifyNginx.js';
import { verifyOpenssl } from './verify/verifyOpenssl.js';

/** What there is code in, or for; in the order in which a person chooses from them. */
export const languages = {
  bash,
  'go-jwt': goJwt,
  go,
  node,
  python,
  java,
  curl,
  httpie,
  postman,
  'verify-openssl': verifyOpenssl,
  'verify-haproxy': verifyHaproxy,
  'verify-nginx': verifyNginx,
} satisfies Record<string, Language>;
export type SnippetId = keyof typeof languages;

const isSnippetId = (id: string): id is SnippetId => Object.hasOwn(languages, id);
export const snippetIds: readonly SnippetId[] = Object.keys(languages).filter(isSnippetId);

const isVerifying = (id: SnippetId): boolean => id.startsWith('verify-');

/** The same, with what verifies first: for a token that is made elsewhere. */
export const verifyingFirst: readonly SnippetId[] = [
  ...snippetIds.filter(isVerifying),
  ...snippetIds.filter((id) => !isVerifying(id)),
];

/**
 * Code that makes the current token anew, sends it, or verifies such tokens. It reads keys from
 * private_key.pem and public_key.pem beside it and never holds one. iat and exp are computed when it runs,
 * where the payload has them as numbers, and so is the jti of a profile that has one; every other byte of
 * header and payload is the page's. Or the reason why there is no code.
 */
export function snippetOf(
  id: SnippetId,
  source: SnippetSource,
): Result<Snippet, SnippetProblem | SigningProblem> {
  const { file, highlight, algorithms, code } = languages[id];
  const algorithm = algorithms.find(({ alg }) => alg === source.alg);
  if (!algorithm) {
    return {
      ok: false,
      problem: {
        kind: 'snippet-algorithm',
        snippet: id,
        alg: source.alg,
        able: algorithms.map(({ alg }) => alg),
      },
    };
  }
  const token = snippetToken(source, algorithm);
  if (!token.ok) return token;
  const written = code(token.value);
  return written.ok ? { ok: true, value: { id, file, highlight, code: written.value } } : written;
}
