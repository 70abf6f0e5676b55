import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, Reading } from '../reading.js';
import { accessToken, idToken, signed } from '../testing/tokens.js';
import { readResponse, ResponseReader } from './responseReader.js';

const [access, id] = [accessToken(), idToken()];
const opaque = 'kZ3Qe8b1XyT0pLr5aW7d';

/** Where each token was: carrier and name, with the line, or with the exchange and its side. */
function places({ findings }: Reading): [text: string, place: string][] {
  return findings.flatMap(({ text, places }) =>
    places.map(({ carrier, name, line, exchange, side }): [string, string] => [
      text,
      `${exchange > 0 ? `${exchange} ${side} ` : ''}${carrier} ${name}${line === null ? '' : ` ${line}`}`,
    ]),
  );
}
const named = ({ findings }: Reading): Finding['form'][] => findings.map(({ form }) => form);

const rows: [what: string, text: string, found: [text: string, place: string][]][] = [
  [
    'a token response',
    JSON.stringify({ access_token: access, token_type: 'Bearer', refresh_token: opaque, id_token: id }),
    [
      [access, 'json access_token 1'],
      [opaque, 'json refresh_token 1'],
      [id, 'json id_token 1'],
    ],
  ],
  [
    'JSON in JSON, deep inside',
    JSON.stringify({ data: [{ body: JSON.stringify({ accessToken: access }) }] }),
    [[access, 'json data[0].body.accessToken 1']],
  ],
  [
    'lines of a JSON log',
    `{"level":"info","msg":"start"}\n{"level":"debug","headers":{"authorization":"Bearer ${access}"}}\n{"id_token":"${id}"}\n`,
    [
      [access, 'json headers.authorization 2'],
      [id, 'json id_token 3'],
    ],
  ],
  [
    'the fragment of an address',
    `https://app.example/cb#state=s-1&code=SplxlOBeZQQYbYS6WxSbIA&id_token=${id}&access_token=${access}`,
    [
      [id, 'fragment id_token 1'],
      [access, 'fragment access_token 1'],
    ],
  ],
  [
    'a form that posts itself',
    `<form method="post" action="https://app.example/cb">\n<input type="hidden" name="id_token" value="${id}"/>\n<input type="hidden" name="access_token" value="${opaque}"/></form>`,
    [
      [id, 'form id_token 2'],
      [opaque, 'form access_token 3'],
    ],
  ],
  [
    'cookies',
    `HTTP/1.1 302 Found\r\nSet-Cookie: session=${id}; Path=/; HttpOnly\r\nSet-Cookie: access_token=${opaque}; Secure\r\n\r\n`,
    [
      [id, '1 response cookie session 2'],
      [opaque, '1 response cookie access_token 3'],
    ],
  ],
  [
    'curl -v',
    `* Connected to op.example\n> POST /token?x=1 HTTP/1.1\n> Host: op.example\n> Authorization: Basic cG9ydGFsOnNlY3JldA==\n> \n< HTTP/1.1 200 OK\n< Content-Type: application/json\n< \n{"access_token":"${access}","refresh_token":"${opaque}"}\n> GET /orders HTTP/1.1\n> Authorization: DPoP ${access}\n`,
    [
      [access, '1 response json access_token 9'],
      [access, '2 request header Authorization 11'],
      [opaque, '1 response json refresh_token 9'],
    ],
  ],
  [
    'an access log',
    `192.0.2.1 - - [29/Nov/2026:10:00:00 +0000] "GET /a?access_token=${access} HTTP/1.1" 200 12\n192.0.2.1 - - [29/Nov/2026:10:00:01 +0000] "GET /b HTTP/1.1" 401 0 "Bearer ${opaque}"\n`,
    [
      [access, 'query access_token 1'],
      [opaque, 'header Bearer 2'],
    ],
  ],
  [
    'a log of fields',
    `time="2026-11-29T10:00:00Z" level=info msg="session" access_token=${opaque} id_token=${id}\n`,
    [
      [id, 'text id_token 1'],
      [opaque, 'text access_token 1'],
    ],
  ],
  [
    'tokens that begin as their issuer has them',
    `export GITHUB=ghp_0123456789abcdefghij0123456789abcdef\nslack xoxb-1234567890123-abcdefghij`,
    [
      ['ghp_0123456789abcdefghij0123456789abcdef', 'text GITHUB 1'],
      ['xoxb-1234567890123-abcdefghij', 'text  2'],
    ],
  ],
  [
    'a token inside of a claim',
    JSON.stringify({ signedPayload: signed({ data: { signedTransactionInfo: access } }) }),
    [
      [expect.any(String) as string, 'json signedPayload 1'],
      [access, 'claim signedPayload.data.signedTransactionInfo 1'],
    ],
  ],
  ['guards of forms', '{"csrf_token":"kZ3Qe8b1XyT0pLr5aW7d","next_page_token":"kZ3Qe8b1XyT0pLr5aW7d"}', []],
  ['no token at all', 'Just a sentence. And {"a": 1}', []],
];

describe('every token of a text, with where it stood', () => {
  test.each(rows)('%s', (_what, text, found) => {
    expect(places(readResponse(text))).toEqual(found);
  });

  test('the same in pieces of any size', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rows), fc.integer({ min: 1, max: 400 }), ([, text], size) => {
        const reader = new ResponseReader();
        for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size));
        expect(places(reader.end())).toEqual(places(readResponse(text)));
      }),
      { numRuns: 60 },
    );
  });

  test('anything at all is read without a throw', () => {
    const pieces = fc.constantFrom(
      '{',
      '[',
      '"',
      '\\',
      '}',
      ']',
      '"entries":[',
      '"log":',
      access,
      'token=',
      '\n',
      ' ',
      ':',
      '%',
      '> GET / HTTP/1.1\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (all) => {
        expect(readResponse(all.join('')).findings.length).toBeLessThan(10);
      }),
    );
  });
});

const har = (...entries: object[]) => JSON.stringify({ log: { version: '1.2', pages: [], entries } });

describe('a HAR', () => {
  const entry = {
    request: {
      method: 'POST',
      url: 'https://op.example/token?tenant=1',
      headers: [
        { name: 'Cookie', value: `a=1; sid.0=${id.slice(0, 40)}; sid.1=${id.slice(40)}` },
        { name: 'Authorization', value: `Bearer ${access}` },
      ],
      cookies: [{ name: 'a', value: '1' }],
      queryString: [{ name: 'tenant', value: '1' }],
      postData: {
        mimeType: 'application/x-www-form-urlencoded',
        text: `grant_type=refresh_token&refresh_token=${opaque}`,
      },
    },
    response: {
      status: 200,
      headers: [],
      content: {
        mimeType: 'application/json',
        encoding: 'base64',
        text: Buffer.from(JSON.stringify({ access_token: `${opaque}2` })).toString('base64'),
      },
    },
  };

  test('headers, cookies in pieces, form, and a body in base64', () => {
    const reading = readResponse(har(entry, entry));
    expect(reading.format).toBe('har');
    expect(reading.exchanges[0]).toEqual({ method: 'POST', url: 'https://op.example/token' });
    expect(places(reading).filter(([, place]) => place.startsWith('1'))).toEqual([
      [id, '1 request cookie sid'],
      [access, '1 request header Authorization'],
      [opaque, '1 request form refresh_token'],
      [`${opaque}2`, '1 response json access_token'],
    ]);
    expect(reading.findings.map(({ count }) => count)).toEqual([2, 2, 2, 2]);
    expect(reading.values.map(({ name, text }) => `${name} ${text}`)).toContain('grant_type refresh_token');
  });

  test('one that was cut off is read as far as it goes', () => {
    const text = har(entry, { ...entry, comment: `id_token=${idToken({ sub: 'u-2' })}` });
    const reading = readResponse(text.slice(0, -40));
    expect(reading.findings.length).toBeGreaterThan(4);
    expect(reading.exchanges.length).toBe(1);
  });

  test('more tokens than anybody looks through', () => {
    const many = Array.from({ length: 1001 }, (_, index) => `opaque-token-number-${index}`);
    const reading = readResponse(JSON.stringify(many.map((text) => ({ access_token: text }))));
    expect([reading.findings.length, reading.hasMore]).toEqual([1000, true]);
  });
});

test('the rows of curl --trace-ascii are put together', () => {
  const sent = `GET /orders HTTP/1.1\r\nHost: api.example\r\nAuthorization: Bearer ${access}\r\n\r\n`;
  const rows: string[] = [];
  for (let at = 0; at < sent.length;) {
    const end = sent.indexOf('\r\n', at);
    const isShort = end < at + 64;
    rows.push(`${at.toString(16).padStart(4, '0')}: ${sent.slice(at, isShort ? end : at + 64)}`);
    at = isShort ? end + 2 : at + 64;
  }
  const text = `== Info: Connected\n=> Send header, ${sent.length} bytes (0x1)\n${rows.join('\n')}\n`;
  expect(places(readResponse(text))).toEqual([[access, '1 request header Authorization 5']]);
  expect(named(readResponse(text))).toEqual(['jws']);
});

test('the address of a request has its host, however lines end', () => {
  for (const end of ['\n', '\r\n']) {
    const text = ['> GET /a?b=1 HTTP/1.1', '> Host: api.example', '> ', 'host: other', ''].join(end);
    expect(readResponse(text).exchanges).toEqual([{ method: 'GET', url: 'api.example/a' }]);
  }
});

test('what is signed too and is no JWT is called what it is', () => {
  const reading = readResponse(
    JSON.stringify({
      session_token:
        'v2.local.QAxIpVe-ECVNI1z4xQbm_qQYomyT3h8FtV8bxkz8pBJWkT8f7HtlOpbroPDEZUKop_vaglyp76CzYy375cHmKCW8e1CCkV0Lflu4GTDyXMqQdpZMM1E6OaoQW27gaRSvWBrR3IgbFIa0AkuUFw',
    }),
  );
  expect(reading.findings.map(({ relative }) => relative)).toEqual(['paseto-local']);
});
