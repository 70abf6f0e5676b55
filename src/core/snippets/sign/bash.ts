import type { Result } from '../../problems.js';
import type { SnippetProblem } from '../problems.js';
import { bashWord } from '../quote.js';
import { bashSecret } from '../secret.js';
import { code, halfOf, ofPemOrSecret, signedWith, type Language, type SnippetToken } from '../snippet.js';

/** bash with openssl. Not with jq, which rounds large numbers and rewrites others. */
export const bash: Language = {
  file: 'sign.sh',
  highlight: 'shell',
  algorithms: ofPemOrSecret,
  code: (token) => {
    const { algorithm, header, pieces, slots, lifetime } = token;
    const problem = nulProblem(token);
    if (problem) return problem;
    const values = { iat: '"$now"', exp: `"$((now + ${lifetime}))"`, jti: '"$jti"' };
    const payload = pieces.map((piece) => ('slot' in piece ? values[piece.slot] : bashWord(piece.text)));
    return code(
      '#!/usr/bin/env bash',
      `# Signs a token (${algorithm.alg}) with ${signedWith(token)} and prints it.`,
      'set -euo pipefail',
      '',
      (slots.has('iat') || slots.has('exp')) && 'now=${NOW:-$(date +%s)}',
      ...(slots.has('jti')
        ? ['id=$(openssl rand -hex 16)', 'jti=${id:0:8}-${id:8:4}-4${id:13:3}-a${id:17:3}-${id:20}']
        : []),
      `header=${bashWord(header)}`,
      `payload=${payload.join('')}`,
      '',
      "base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }",
      'input=$(printf %s "$header" | base64url).$(printf %s "$payload" | base64url)',
      ...signing(token),
      'printf \'%s\\n\' "$input.$signature"',
    );
  },
};

function nulProblem({ header, payload }: SnippetToken): Result<never, SnippetProblem> | null {
  const part = header.includes('\0') ? 'header' : payload.includes('\0') ? 'payload' : null;
  return part && { ok: false, problem: { kind: 'snippet-value', snippet: 'bash', part, name: 'U+0000' } };
}

function signing({ algorithm, secretEncoding }: SnippetToken): string[] {
  const { family, hash } = algorithm;
  const half = halfOf(algorithm);
  switch (family) {
    case 'RSA-PSS':
      return [
        `signature=$(printf %s "$input" | openssl dgst -sha${hash} -sign private_key.pem \\`,
        '  -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:digest | base64url)',
      ];
    case 'ECDSA':
      return [
        '# openssl writes the two numbers of the signature as DER; a token has them side by side.',
        `numbers=$(printf %s "$input" | openssl dgst -sha${hash} -sign private_key.pem |`,
        "  openssl asn1parse -inform DER | sed -n 's/.*INTEGER *://p')",
        `hex=$(for number in $numbers; do printf '%${2 * half}s' "$number"; done | tr ' ' 0)`,
        'signature=$(printf "$(printf %s "$hex" | sed \'s/../\\\\x&/g\')" | base64url)',
      ];
    case 'EdDSA':
      return [
        '# openssl wants to know the length before it signs, so the input stands in a file.',
        'file=$(mktemp)',
        'trap \'rm -f "$file"\' EXIT',
        'printf %s "$input" >"$file"',
        'signature=$(openssl pkeyutl -sign -inkey private_key.pem -rawin -in "$file" | base64url)',
      ];
    case 'HMAC':
      return [
        '# While it runs, other users of this machine see the secret in the list of processes.',
        ...bashSecret(secretEncoding),
        `signature=$(printf %s "$input" | openssl dgst -sha${hash} -mac HMAC -macopt "hexkey:$key" -binary | base64url)`,
      ];
    case 'RSA':
      return [`signature=$(printf %s "$input" | openssl dgst -sha${hash} -sign private_key.pem | base64url)`];
  }
}
