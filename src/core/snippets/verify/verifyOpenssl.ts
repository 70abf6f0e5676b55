import { bashSecret, hexDigits } from '../secret.js';
import { code, halfOf, ofPemOrSecret, type Language, type SnippetToken, verifiedWith } from '../snippet.js';

/** bash with openssl, which judges the signature and nothing else. */
export const verifyOpenssl: Language = {
  file: 'verify.sh',
  highlight: 'shell',
  algorithms: ofPemOrSecret,
  code: (token) =>
    code(
      '#!/usr/bin/env bash',
      `# Prints the payload of a token (${token.algorithm.alg}) of ${verifiedWith(token)}: bash verify.sh <token.txt`,
      '# It judges the signature alone, not the times and the other claims.',
      'set -euo pipefail',
      '',
      'IFS=. read -r header payload signature more <<<"$(tr -d \'[:space:]\')"',
      '[ -n "$signature" ] && [ -z "$more" ] || { echo "Not a token of three parts" >&2; exit 1; }',
      '',
      'decode() {',
      "  printf '%s%*s' \"$1\" $(((4 - ${#1} % 4) % 4)) '' | tr '_ -' '/=+' | openssl base64 -d -A",
      '}',
      'folder=$(mktemp -d)',
      'trap \'rm -rf "$folder"\' EXIT',
      'printf %s "$header.$payload" >"$folder/input"',
      ...judging(token),
      'decode "$payload"',
    ),
};

function judging({ algorithm, secretEncoding }: SnippetToken): string[] {
  const { family, hash } = algorithm;
  const half = halfOf(algorithm);
  const plain = 'decode "$signature" >"$folder/signature"';
  const dgst = `openssl dgst -sha${hash} -verify public_key.pem`;
  const files = '-signature "$folder/signature" "$folder/input" >&2';
  switch (family) {
    case 'RSA-PSS':
      return [plain, `${dgst} -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:digest \\`, `  ${files}`];
    case 'ECDSA':
      return [
        '# A token has the two numbers of the signature side by side; openssl wants them as DER.',
        'hex=$(decode "$signature" | od -An -v -tx1 | tr -d \' \\n\')',
        `[ \${#hex} -eq ${4 * half} ] || { echo "Not a signature of ${algorithm.alg}" >&2; exit 1; }`,
        "printf 'asn1=SEQUENCE:numbers\\n[numbers]\\nr=INTEGER:0x%s\\ns=INTEGER:0x%s\\n' \\",
        `  "\${hex:0:${2 * half}}" "\${hex:${2 * half}}" >"$folder/numbers"`,
        'openssl asn1parse -genconf "$folder/numbers" -noout -out "$folder/signature"',
        `${dgst} ${files}`,
      ];
    case 'EdDSA':
      return [
        plain,
        'openssl pkeyutl -verify -pubin -inkey public_key.pem -rawin -in "$folder/input" \\',
        '  -sigfile "$folder/signature" >&2',
      ];
    case 'HMAC':
      return [
        '# While it runs, other users of this machine see the secret in the list of processes.',
        ...bashSecret(secretEncoding),
        `expected=$(openssl dgst -sha${hash} -mac HMAC -macopt "hexkey:$key" -binary "$folder/input" | ${hexDigits})`,
        `[ "$(decode "$signature" | ${hexDigits})" = "$expected" ] || { echo "Rejected" >&2; exit 1; }`,
      ];
    case 'RSA':
      return [plain, `${dgst} ${files}`];
  }
}
