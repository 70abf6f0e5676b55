import type { SnippetProblem } from '../../core/snippets/problems.js';
import type { SnippetId } from '../../core/snippets/ids.js';
import type { ProblemTexts } from '../wording.js';

/** The snippets: what they are called, and how to run them. */
export const snippetNames: Record<SnippetId, { name: string; run: string }> = {
  bash: { name: 'Shell: openssl', run: 'bash sign.sh, with private_key.pem beside it. Needs openssl.' },
  'go-jwt': {
    name: 'Go: golang-jwt',
    run: 'go mod init sign && go get github.com/golang-jwt/jwt/v4 && go run sign_jwt.go, with private_key.pem beside it.',
  },
  go: {
    name: 'Go: standard library',
    run: 'go run sign.go, with private_key.pem (PKCS#8) beside it. Needs no package.',
  },
  node: {
    name: 'Node: jose',
    run: 'npm install jose && node sign.mjs, with private_key.pem (PKCS#8) beside it. Node 20 or newer.',
  },
  python: {
    name: 'Python: PyJWT',
    run: 'pip install "pyjwt[crypto]" && python3 sign.py, with private_key.pem beside it.',
  },
  java: {
    name: 'Java',
    run: 'java Sign.java, with private_key.pem (PKCS#8) beside it. Java 11 or newer, no library.',
  },
  curl: { name: 'curl', run: 'bash curl.sh, with sign.sh (Shell: openssl) and private_key.pem beside it.' },
  httpie: {
    name: 'HTTPie',
    run: 'bash httpie.sh, with sign.sh (Shell: openssl) and private_key.pem beside it. HTTPie 3 or newer.',
  },
  postman: {
    name: 'Postman',
    run: 'Paste it into Scripts, Pre-request, and keep the text of private_key.pem (PKCS#8) in Postman Vault as private_key. A Postman of 2025 or newer.',
  },
  'verify-openssl': {
    name: 'Verify: openssl',
    run: 'bash verify.sh <token.txt, with public_key.pem beside it. It judges the signature alone.',
  },
  'verify-haproxy': {
    name: 'Verify: HAProxy',
    run: 'haproxy -f haproxy.cfg, with public_key.pem beside it; change the two ports. HAProxy 2.5 or newer.',
  },
  'verify-nginx': {
    name: 'Verify: nginx with njs',
    run: 'Put verify.js and public_key.pem into /etc/nginx, and the lines at its top into nginx.conf. Needs the njs module.',
  },
};

/** Why there is no code. */
export const snippets: ProblemTexts<SnippetProblem> = {
  'snippet-algorithm': ({ snippet, alg, able }) => ({
    title: `${snippetNames[snippet].name}: not with ${alg}`,
    detail: `Its tools know ${able.join(', ')}.`,
    fix: 'Choose another language, or a key of another algorithm.',
  }),
  'snippet-private-key': ({ part }) => ({
    title: `There is a private key in the ${part}`,
    detail: 'Code is passed on and kept in repositories, so a private key does not go into it.',
    fix: `Take the key out of the ${part}. If it has been sent to anybody, replace it.`,
  }),
  'snippet-binary': ({ part }) => ({
    title: `The ${part} is not text`,
    detail: 'Its bytes are not UTF-8, so they cannot stand in code that you can read.',
    fix: `Write a ${part} of your own.`,
  }),
  'snippet-value': ({ snippet, part, name }) => ({
    title: `${snippetNames[snippet].name}: not with this ${name}`,
    detail: `The ${part} holds something there that the tool cannot carry or compare as it is.`,
    fix: 'Choose another language, or change the value.',
  }),
  'snippet-address': ({ url }) => ({
    title: url.trim() === '' ? 'The token URL is empty' : `“${url}” is no web address`,
    detail: 'The token is exchanged for an access token there, so the code needs it.',
    fix: 'Fill in the address that gives out access tokens, with https:// at its start.',
  }),
};
