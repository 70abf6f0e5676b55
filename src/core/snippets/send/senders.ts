import { bash } from '../sign/bash.js';
import { bashWord } from '../quote.js';
import { code, type Language } from '../snippet.js';
import { webAddress } from './request.js';

/** How a program is called; the token stands in no argument, because the list of processes shows those. */
type Sender = {
  snippet: 'curl' | 'httpie';
  /** With the address and more as arguments, and the token in `$token`. */
  call: string;
  /** With the form as standard input, to a quoted address. */
  post: (address: string) => string;
};

/** Signs with the bash snippet, and sends: as a bearer token (RFC 6750), or to be exchanged (RFC 7523). */
function sending({ snippet, call, post }: Sender): Language {
  const file = `${snippet}.sh`;
  return {
    file,
    highlight: 'shell',
    algorithms: bash.algorithms,
    code: (token) => {
      const signer = bash.code(token);
      if (!signer.ok) return signer;
      const start = ['#!/usr/bin/env bash'];
      const sign = ['set -euo pipefail', '', `token=$(bash ${bash.file})`];
      const { request } = token;
      if (!request) {
        return code(
          ...start,
          `# Signs a token with ${bash.file} and calls the API with it: bash ${file} https://api.example/`,
          ...sign,
          call,
        );
      }
      const address = webAddress(request.url);
      if (address === null) return { ok: false, problem: { kind: 'snippet-address', url: request.url } };
      // The token is base64url and dots, which a form holds as they are.
      const form = new URLSearchParams(request.form.map(([name, value]) => [name, value])).toString();
      return code(
        ...start,
        `# Signs a token with ${bash.file}, exchanges it for an access token and prints the answer.`,
        ...sign,
        `printf '%s' ${bashWord(form)} "$token" |`,
        `  ${post(bashWord(address))}`,
      );
    },
  };
}

export const curl = sending({
  snippet: 'curl',
  call: 'curl --silent --show-error --header @- "$@" <<<"Authorization: Bearer $token"',
  post: (address) => `curl --silent --show-error --globoff --data-binary @- --url ${address}`,
});

export const httpie = sending({
  snippet: 'httpie',
  call: 'http --ignore-stdin "$@" Authorization:@<(printf \'Bearer %s\' "$token")',
  post: (address) => `http POST ${address} Content-Type:application/x-www-form-urlencoded`,
});
