import { createHash, createHmac } from 'node:crypto';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readToken } from '../read/read.js';
import type { Relative } from './relatives.js';

const b64u = (text: string | Uint8Array) => Buffer.from(text).toString('base64url');
const b64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64');
const bytes = (count: number, by = 37) =>
  Uint8Array.from({ length: count }, (_, at) => (at * by + 11) & 0xff);
const hmac = (text: string, hash = 'sha1') => createHmac(hash, 'secret').update(text).digest();
const signed = (text: string, separator: string, hash = 'sha1') =>
  `${text}${separator}${b64u(hmac(text, hash))}`;

const data = { user_id: 42, _fresh: true };
const json = JSON.stringify(data);
const zipped = `.${b64u(deflateSync(json.repeat(1)))}`;
const time = b64u(new Uint8Array([0x6b, 0x0c, 0x52, 0x11]));
const xml = `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1"></samlp:Response>`;
const gss = (oid: number[]) => b64(new Uint8Array([0x60, 0x82, 0x02, 0, ...oid, ...bytes(300)]));
const spnego = gss([0x06, 0x06, 0x2b, 0x06, 0x01, 0x05, 0x05, 0x02]);
const krb5 = gss([0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x12, 0x01, 0x02, 0x02]);
const rails = b64(json);
const sealed = `${b64(bytes(90))}--${b64(bytes(12))}--${b64(bytes(16))}`;
const ntlm = b64(new Uint8Array([...Buffer.from('NTLMSSP\0'), 1, 0, 0, 0, ...bytes(24)]));

const samples: [Relative, data: string | null, text: string][] = [
  ['paseto-public', json, `v2.public.${b64u(Buffer.concat([Buffer.from(json), bytes(64)]))}`],
  [
    'paseto-public',
    json,
    `v4.public.${b64u(Buffer.concat([Buffer.from(json), bytes(64)]))}.${b64u('{"kid":"1"}')}`,
  ],
  [
    'paseto-public',
    json,
    `Authorization: Bearer v3.public.${b64u(Buffer.concat([Buffer.from(json), bytes(96)]))}`,
  ],
  ['paseto-local', null, `v4.local.${b64u(bytes(120))}`],
  ['paseto-local', null, `v1.local.${b64u(bytes(130))}.${b64u('footer')}`],
  ['paseto-local', null, `Bearer v3.local.${b64u(bytes(90))}`],
  ['flask', json, signed(`${b64u(json)}.${time}`, '.')],
  ['flask', json, `session=${signed(`${zipped}.${time}`, '.')}; Path=/`],
  ['flask', json, `Cookie: session=${signed(`${b64u(json)}.${time}`, '.', 'sha256')}`],
  ['itsdangerous', json, signed(b64u(json), '.')],
  ['itsdangerous', json, signed(zipped, '.')],
  ['itsdangerous', '{}', `token=${signed(b64u('{}'), '.')}`],
  ['django', json, signed(`${b64u(json)}:1vGx2A`, ':', 'sha256')],
  ['django', json, `sessionid=${signed(`${zipped}:1vGx2A`, ':', 'sha256')}`],
  ['django', null, signed('somebody@shop.example:1tKxYz', ':')],
  ['rails-signed', json, `${rails}--${hmac(rails).toString('hex')}`],
  ['rails-signed', json, `_app=${encodeURIComponent(rails)}--${hmac(rails, 'sha256').toString('hex')}`],
  ['rails-signed', null, `${b64('\x04\bI"\x06x')}--${hmac('x').toString('hex')}`],
  ['rails-encrypted', null, sealed],
  ['rails-encrypted', null, encodeURIComponent(sealed)],
  ['rails-encrypted', null, `_shop_session=${encodeURIComponent(sealed)}; path=/; HttpOnly`],
  ['express', null, `s:abc123.${b64(bytes(32)).slice(0, 43)}`],
  ['express', null, `connect.sid=${encodeURIComponent(`s:x-Y_z.${b64(bytes(32, 91)).slice(0, 43)}`)}`],
  ['express', null, `cart=${encodeURIComponent(`s:j:{"a":1}.${b64(bytes(32, 13)).slice(0, 43)}`)}`],
  ['saml', null, xml],
  ['saml', null, `SAMLResponse=${encodeURIComponent(b64(xml))}&RelayState=x`],
  ['saml', null, b64(`<?xml version="1.0"?>\n${xml.replaceAll('samlp', 'p')}`).replace(/(.{76})/g, '$1\n')],
  [
    'saml',
    null,
    `SAMLRequest=${encodeURIComponent(b64(deflateRawSync(xml.replaceAll('Response', 'AuthnRequest'))))}`,
  ],
  ['saml', null, '<saml:Assertion Version="2.0">'],
  ['kerberos', null, `Negotiate ${spnego}`],
  ['kerberos', null, `Authorization: Negotiate ${krb5}`],
  ['kerberos', null, spnego],
  ['ntlm', null, `Negotiate ${ntlm}`],
  ['ntlm', null, `Authorization: NTLM ${ntlm}`],
  ['ntlm', null, ntlm],
  ['health-card', null, `shc:/1/2/${'56'.repeat(90)}`],
  ['health-card', null, `shc:/${'56'.repeat(90)}7`],
  ['health-card', null, 'shc:/5676'],
];

describe('relatives of a JWT are called by name', () => {
  test.each(samples)('%s %s %s', (relative, shown, text) => {
    const { form, token, payload, problems } = readToken(text);
    expect(problems).toEqual([{ kind: 'token-is-relative', relative, isShown: shown !== null }]);
    expect({ form, token, shown: payload?.text ?? null }).toEqual({ form: 'unreadable', token: '', shown });
  });

  const claims = b64u('{"sub":"x"}');
  test.each([
    ['a JWT', `${b64u('{"alg":"HS256"}')}.${claims}.${b64u(bytes(32))}`],
    ['of a short payload', `${b64u('{"alg":"HS256"}')}.${b64u('1234')}.${b64u(bytes(32))}`],
    ['in a cookie', `session=${b64u('{"alg":"HS256"}')}.${claims}.${b64u(bytes(32))}`],
    ['that lost its header', `${claims}.${b64u(bytes(32))}`],
    ['prose with hyphens', 'no token -- nothing --here'],
    ['XML', '<note>nothing</note>'],
    ['base64 of text', b64('word '.repeat(30))],
  ])('%s is none', (_, text) => {
    expect(readToken(text).problems.map(({ kind }) => kind)).not.toContain('token-is-relative');
  });
});

test.each([
  ['GitHub', `ghp_${'a1B2'.repeat(9)}`],
  ['GitHub', `github_pat_${'a1B2'.repeat(9)}`],
  ['GitLab', `glpat-${'a1B2'.repeat(5)}`],
  ['Google', `ya29.${'a0_-'.repeat(12)}`],
  ['Slack', `xoxb-${'1234-'.repeat(5)}x`],
  ['Microsoft Entra', `0.A${'Xy9_'.repeat(12)}`],
  ['HashiCorp Vault', `hvs.${'CAES'.repeat(12)}`],
])('an opaque token of %s: %s', (issuer, text) => {
  expect(readToken(text).problems).toEqual([
    { kind: 'token-is-opaque', looks: 'opaque', length: text.length, issuer },
  ]);
});

describe('a SMART Health Card', () => {
  const head = b64u('{"zip":"DEF","alg":"ES256","kid":"k"}');
  const card = (payload: string) => `${head}.${b64u(deflateRawSync(payload))}.${b64u(bytes(64))}`;
  const digits = (jws: string) =>
    `shc:/${Array.from(jws, (one) => String(one.charCodeAt(0) - 45).padStart(2, '0')).join('')}`;
  const payloads = [
    '{"iss":"https://a.example","nbf":1,"vc":{"type":[]}}',
    '{"vc":{}}',
    `{"vc":{"name":"Мöbius ${'x'.repeat(900)}"}}`,
  ];

  test.each(payloads)('is read out of its token and its digits: %s', (payload) => {
    const token = card(payload);
    for (const text of [token, digits(token), ` ${digits(token)}\n`]) {
      const reading = readToken(text);
      expect(reading).toMatchObject({ form: 'jws', token, payload: { text: payload, isInflated: true } });
      expect(reading.problems.map(({ kind }) => kind)).toContain('token-health-card');
      expect(reading.problems.map(({ kind }) => kind)).not.toContain('zip-on-jws');
      expect(b64u(reading.payload?.bytes ?? new Uint8Array())).toBe(token.split('.')[1]);
    }
  });

  test('another token that is compressed, one that is not, and a bomb', () => {
    expect(readToken(card('{"sub":"x"}'))).toMatchObject({
      payload: { text: '{"sub":"x"}' },
      problems: [{ kind: 'zip-on-jws', isInflated: true }],
    });
    const plain = `${head}.${b64u('{"vc":{}}')}.${b64u(bytes(64))}`;
    expect(readToken(plain)).toMatchObject({
      payload: { text: '{"vc":{}}', isInflated: false },
      problems: [{ kind: 'zip-on-jws', isInflated: false }],
    });
    expect(readToken(card(' '.repeat(5_000_000))).payload).toMatchObject({ isInflated: false });
  });
});

describe('an SD-JWT', () => {
  const digest = (text: string) => createHash('sha256').update(text).digest('base64url');
  const jwt = (claims: object) =>
    `${b64u('{"alg":"ES256","typ":"dc+sd-jwt"}')}.${b64u(JSON.stringify(claims))}.${b64u(bytes(64))}`;
  const name = b64u('["salt1","family_name","Möbius"]');
  const element = b64u('["salt2","FR"]');
  const object = b64u(`["salt3","address",{"_sd":["${digest(name)}"]}]`);
  const binding = `${b64u('{"alg":"ES256","typ":"kb+jwt"}')}.${b64u('{"nonce":"n"}')}.${b64u(bytes(64))}`;
  const listed = { name: 'family_name', value: '"Möbius"', isListed: true };

  test.each([
    ['a claim', { _sd: [digest(name)] }, `${name}~`, [listed], false],
    [
      'an element',
      { nat: [{ '...': digest(element) }] },
      `${element}~${binding}`,
      [{ name: null, value: '"FR"', isListed: true }],
      true,
    ],
    [
      'one inside another',
      { _sd: [digest(object)] },
      `${object}~${name}~`,
      [{ name: 'address', isListed: true }, listed],
      false,
    ],
    ['none', { _sd: [digest(name)] }, '', [], false],
  ] as const)('with %s disclosed', (_, claims, behind, disclosures, isBound) => {
    const token = jwt(claims);
    const { form, problems, candidates, token: found } = readToken(`${token}~${behind}`);
    expect({ form, candidates, found }).toEqual({ form: 'jws', candidates: [], found: token });
    expect(problems).toContainEqual(
      expect.objectContaining({ kind: 'token-sd-jwt', isBound, isCompared: true }),
    );
    expect(problems.find(({ kind }) => kind === 'token-sd-jwt')).toMatchObject({ disclosures });
    expect(problems.map(({ kind }) => kind)).not.toContain('token-disclosure-foreign');
    expect(problems.map(({ kind }) => kind)).not.toContain('token-unwrapped');
  });

  test('with a key binding JWT is one token, and another token after it is another one', () => {
    const [token, other] = [jwt({ _sd: [digest(name)] }), jwt({ sub: 'other' })];
    const kinds = (text: string) => readToken(text).problems.map(({ kind }) => kind);
    expect(kinds(`${token}~${name}~${binding}`)).toEqual(['token-sd-jwt']);
    expect(kinds(`${token}~${binding}`)).toEqual(['token-sd-jwt']);
    const both = readToken(`${token}~${name}~${binding}\n\n${other}`);
    expect(both.candidates).toEqual([token, other]);
  });

  test('with a disclosure that its issuer did not sign', () => {
    const { problems } = readToken(`${jwt({ _sd: [digest(element)] })}~${name}~`);
    expect(problems.map(({ kind }) => kind)).toEqual(['token-sd-jwt', 'token-disclosure-foreign']);
    const other = readToken(`${jwt({ _sd_alg: 'sha-512', _sd: ['x'] })}~${name}~`).problems;
    expect(other).toMatchObject([{ kind: 'token-sd-jwt', isCompared: false }]);
  });
});

describe('a DPoP proof', () => {
  const proof = (jwk: unknown, typ = 'dpop+jwt') =>
    readToken(
      `${b64u(JSON.stringify({ typ, alg: 'ES256', jwk }))}.${b64u('{"htm":"GET"}')}.${b64u(bytes(64))}`,
    ).problems;
  // RFC 7638 section 3.1, RFC 8037 appendix A.3.
  const rsa = {
    kty: 'RSA',
    n: '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw',
    e: 'AQAB',
    alg: 'RS256',
    kid: '2011-04-29',
  };
  const okp = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };

  test.each([
    [rsa, 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'],
    [okp, 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k'],
    [{ kty: 'oct', k: 'AAAA' }, null],
    ['text', null],
  ])('has the thumbprint of its key: %j', (jwk, thumbprint) => {
    expect(proof(jwk)).toContainEqual({ kind: 'token-dpop-proof', thumbprint });
  });

  test('and another token with a key inside is none', () => {
    expect(proof(okp, 'JWT').map(({ kind }) => kind)).toEqual(['header-key-inside']);
  });
});
