import type { Result } from '../problems.js';
import type { SigningProblem } from '../token/sign/signingProblems.js';
import { bash } from './sign/bash.js';
import { csharp } from './sign/csharp.js';
import { go } from './sign/go.js';
import { goJwt } from './sign/goJwt.js';
import { java } from './sign/java.js';
import { kotlin } from './sign/kotlin.js';
import { node } from './sign/node.js';
import { php } from './sign/php.js';
import type { SnippetProblem } from './problems.js';
import { powershell } from './sign/powershell.js';
import { python } from './sign/python.js';
import { ruby } from './sign/ruby.js';
import { rust } from './sign/rust.js';
import { bruno } from './send/bruno.js';
import { http, hurl, insomnia } from './send/files.js';
import { k6 } from './send/k6.js';
import { postman } from './send/postman.js';
import { curl, httpie } from './send/senders.js';
import type { Language, Snippet } from './snippet.js';
import { snippetToken, type SnippetSource } from './sign/token.js';
import { verifyCsharp } from './verify/verifyCsharp.js';
import { verifyGo } from './verify/verifyGo.js';
import { verifyHaproxy } from './verify/verifyHaproxy.js';
import { verifyJava } from './verify/verifyJava.js';
import { verifyKotlin } from './verify/verifyKotlin.js';
import { verifyNginx } from './verify/verifyNginx.js';
import { verifyNode } from './verify/verifyNode.js';
import { verifyOpenssl } from './verify/verifyOpenssl.js';
import { verifyPhp } from './verify/verifyPhp.js';
import { verifyPowershell } from './verify/verifyPowershell.js';
import { verifyPython } from './verify/verifyPython.js';
import { verifyRuby } from './verify/verifyRuby.js';
import { verifyRust } from './verify/verifyRust.js';

/** What prints a token, in the order in which a person chooses from them. */
const signers = {
  bash,
  node,
  python,
  java,
  'go-jwt': goJwt,
  go,
  php,
  ruby,
  rust,
  csharp,
  powershell,
  kotlin,
};

/** What sends one. */
const senders = { curl, httpie, postman, bruno, insomnia, http, hurl, k6 };

const verifiers = {
  'verify-openssl': verifyOpenssl,
  'verify-node': verifyNode,
  'verify-python': verifyPython,
  'verify-java': verifyJava,
  'verify-go': verifyGo,
  'verify-php': verifyPhp,
  'verify-ruby': verifyRuby,
  'verify-rust': verifyRust,
  'verify-csharp': verifyCsharp,
  'verify-powershell': verifyPowershell,
  'verify-kotlin': verifyKotlin,
  'verify-haproxy': verifyHaproxy,
  'verify-nginx': verifyNginx,
};

/** What there is code in, or for. */
export const languages = { ...signers, ...senders, ...verifiers } satisfies Record<string, Language>;
export type SnippetId = keyof typeof languages;

const isSnippetId = (id: string): id is SnippetId => Object.hasOwn(languages, id);
const idsOf = (some: object): readonly SnippetId[] => Object.keys(some).filter(isSnippetId);
export const snippetIds = idsOf(languages);

/** The languages by what their code is for. */
export const snippetGroups = { sign: idsOf(signers), send: idsOf(senders), verify: idsOf(verifiers) };
export type SnippetGroup = keyof typeof snippetGroups;

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
