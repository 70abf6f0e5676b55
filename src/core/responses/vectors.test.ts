import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linksOf } from './links/links.js';
import { readResponse } from './read/responseReader.js';

const folder = new URL('../../../e2e/vectors/responses/', import.meta.url);

/** What each tool recorded of one sign-in, or of two requests (e2e/vectors/responses/make.mjs). */
const signIn = [
  'jws 3 response json access_token',
  'opaque 3 response json refresh_token',
  'jws 3 response json id_token',
  'jws 5 response json access_token',
  'opaque 5 response json refresh_token',
  'jws 5 response json id_token',
];
const issued = ['at_hash', 'issuer', 'client'];
const twice = ['at_hash', 'at_hash', 'issuer', 'client', 'issuer', 'client', 'nonce', 'nonce'];
const requests = ['jws 0 header Bearer 1', 'jws 0 query id_token_hint 2', 'opaque 0 header Bearer 2'];

const files: [file: string, format: string, found: string[], links: string[]][] = [
  ['chromium.har', 'har', signIn, [...twice, 'refresh', 'refresh']],
  ['devtools.har', 'har', signIn, [...twice, 'refresh', 'refresh']],
  // Firefox hands over no bodies of requests.
  ['firefox.har', 'har', signIn, twice],
  [
    'curl-v.txt',
    'http',
    ['jws 1 request header Authorization 7', 'jws 1 request header DPoP 8'],
    ['ath', 'cnf.jkt'],
  ],
  [
    'curl-trace.txt',
    'http',
    [
      'jws 1 response json access_token 29',
      'jws 1 response json id_token 29',
      'opaque 1 response json refresh_token 29',
    ],
    issued,
  ],
  [
    'set-cookie.txt',
    'http',
    ['jws 1 response cookie id_token 3', 'opaque 1 response cookie refresh_token 4'],
    [],
  ],
  [
    'fragment.txt',
    'text',
    ['jws 0 fragment id_token 1', 'jws 0 fragment access_token 1'],
    ['at_hash', 'c_hash', 'issuer', 'client'],
  ],
  [
    'form-post.html',
    'text',
    ['jws 0 form id_token 4', 'jws 0 form access_token 5'],
    ['at_hash', 'c_hash', 'issuer', 'client'],
  ],
  ['nginx.log', 'text', requests, []],
  ['haproxy.log', 'text', requests, []],
  ['apache.log', 'text', requests, []],
  [
    'proxy.jsonl',
    'json',
    [
      'jws 0 json session.accessToken 2',
      'jws 0 json session.idToken 2',
      'opaque 0 json session.refreshToken 2',
    ],
    issued,
  ],
  [
    'token-response.json',
    'json',
    ['jws 0 json access_token 1', 'opaque 0 json refresh_token 1', 'jws 0 json id_token 1'],
    issued,
  ],
];

test.each(files)('%s', (file, format, found, links) => {
  const reading = readResponse(readFileSync(new URL(file, folder), 'utf8'));
  expect(reading.format).toBe(format);
  expect(
    reading.findings.map(({ form, places: [place] }) =>
      [form, place?.exchange, place?.side, place?.carrier, place?.name, place?.line]
        .filter((one) => one !== null)
        .join(' '),
    ),
  ).toEqual(found);
  const all = linksOf(reading);
  expect(all.filter(({ problem }) => problem)).toEqual([]);
  expect(all.map(({ name }) => name)).toEqual(links);
});
