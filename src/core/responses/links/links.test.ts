import { describe, expect, test } from 'vitest';
import { readResponse } from '../read/responseReader.js';
import {
  accessToken,
  halfHash,
  idToken,
  otherPair,
  proof,
  refreshToken,
  thumbprintOf,
  wholeHash,
} from '../testing/tokens.js';
import { linksOf } from './links.js';

/** Each link by its name, with what is wrong with it. */
const linked = (text: string) =>
  linksOf(readResponse(text)).map(({ name, problem }) => (problem ? `${name}: ${problem.kind}` : name));
const problems = (text: string) => linksOf(readResponse(text)).flatMap(({ problem }) => problem ?? []);

const access = accessToken();
const other = accessToken({ jti: 'other' });
const response = (claims: object = {}, members: object = {}) =>
  JSON.stringify({
    access_token: access,
    id_token: idToken({ at_hash: halfHash(access), ...claims }),
    refresh_token: refreshToken(),
    ...members,
  });

describe('a token response', () => {
  test('every link holds', () => {
    expect(linked(response())).toEqual(['at_hash', 'issuer', 'client', 'issuer', 'client']);
  });
  test.each<[string, string, string]>([
    [
      'at_hash of another access token',
      response({ at_hash: halfHash(other) }),
      'at_hash: response-hash-other',
    ],
    ['another issuer', response({ iss: 'https://other.example' }), 'issuer: response-issuer-other'],
    ['another client', response({ aud: 'shop' }), 'client: response-client-other'],
    [
      'another client of several audiences',
      response({ aud: ['portal', 'x'], azp: 'x' }),
      'client: response-client-other',
    ],
  ])('%s', (_what, text, link) => {
    expect(linked(text)).toContain(link);
  });
  test('two issuers of one tenant of Entra are one', () => {
    const tenant = '72f988bf-86f1-41af-91ab-2d7cd011db47';
    const text = JSON.stringify({
      access_token: accessToken({ iss: `https://sts.windows.net/${tenant}/` }),
      id_token: idToken({ iss: `https://login.microsoftonline.com/${tenant}/v2.0` }),
    });
    expect(linked(text)).toEqual(['issuer', 'client']);
  });
  test('the access token that at_hash is of stands elsewhere, and what it was made with is named', () => {
    const [elsewhere] = problems(
      JSON.stringify([JSON.parse(response({ at_hash: halfHash(other) })), { access_token: other }]),
    );
    expect(elsewhere).toMatchObject({ claim: 'at_hash', hash: 'SHA-256', isElsewhere: true });
  });
  test('tokens in lines of their own, one of each', () => {
    const text = `ACCESS_TOKEN=${access}\nID_TOKEN=${idToken({ at_hash: halfHash(other) })}\n`;
    expect(linked(text)).toEqual(['at_hash: response-hash-other', 'issuer', 'client']);
  });
  test('several responses are checked each for itself', () => {
    expect(linked(`[${response()},${response({ sub: 'u-2', at_hash: halfHash(other) })}]`)).toEqual([
      'at_hash: response-hash-other',
      'at_hash',
      ...Array<string[]>(4).fill(['issuer', 'client']).flat(),
    ]);
  });
  test('an access token that only its issuer reads has its hash all the same', () => {
    const opaque = 'kZ3Qe8b1XyT0pLr5aW7d';
    const with_ = (hash: string) =>
      JSON.stringify({ access_token: opaque, id_token: idToken({ at_hash: hash }) });
    expect(linked(with_(halfHash(opaque)))).toEqual(['at_hash']);
    expect(linked(with_(halfHash(other)))).toEqual(['at_hash: response-hash-other']);
  });
});

describe('the answer of an authorization endpoint', () => {
  const answer = (claims: object) => `https://app.example/cb#code=c-1&state=s-1&id_token=${idToken(claims)}`;
  test('c_hash and s_hash', () => {
    expect(linked(answer({ c_hash: halfHash('c-1'), s_hash: halfHash('s-1') }))).toEqual([
      'c_hash',
      's_hash',
    ]);
    expect(linked(answer({ c_hash: halfHash('c-2'), s_hash: halfHash('s-1') }))).toEqual([
      'c_hash: response-hash-other',
      's_hash',
    ]);
  });
  test('nonce, of the request of the same client', () => {
    const request = (nonce: string, client = 'portal') =>
      `GET https://op.example/authorize?client_id=${client}&nonce=${nonce} HTTP/1.1\n\nHTTP/1.1 302 Found\n`;
    const flow = (...requests: string[]) => `${requests.join('\n')}Location: ${answer({})}\n`;
    expect(linked(flow(request('n-1')))).toEqual(['nonce']);
    expect(linked(flow(request('n-2')))).toEqual(['nonce: response-nonce-other']);
    expect(linked(flow(request('n-1'), request('n-2')))).toEqual(['nonce']);
    expect(linked(flow(request('n-2', 'shop')))).toEqual([]);
  });
});

describe('DPoP', () => {
  const bound = accessToken({ cnf: { jkt: thumbprintOf() } });
  const request = (token: string, made: string) =>
    `> GET /orders HTTP/1.1\n> Authorization: DPoP ${token}\n> DPoP: ${made}\n`;
  test.each<[string, string, string[]]>([
    ['both hold', request(bound, proof({ ath: wholeHash(bound) })), ['ath', 'cnf.jkt']],
    [
      'ath of another token',
      request(bound, proof({ ath: wholeHash(access) })),
      ['ath: response-hash-other', 'cnf.jkt'],
    ],
    ['no ath', request(bound, proof()), ['ath: response-ath-missing', 'cnf.jkt']],
    [
      'another key',
      request(bound, proof({ ath: wholeHash(bound) }, otherPair)),
      ['cnf.jkt: response-key-other', 'ath'],
    ],
    [
      'a header for itself',
      `Authorization: DPoP ${bound}\nDPoP: ${proof({ ath: wholeHash(bound) })}`,
      ['ath', 'cnf.jkt'],
    ],
    [
      'the token was issued for another key',
      `> POST /token HTTP/1.1\n> DPoP: ${proof({}, otherPair)}\n>\n< HTTP/1.1 200 OK\n<\n${JSON.stringify({ access_token: bound })}\n`,
      ['cnf.jkt: response-key-other'],
    ],
  ])('%s', (_what, text, links) => {
    expect(linked(text)).toEqual(links);
  });
});

describe('a refresh', () => {
  const refresh = 'kZ3Qe8b1XyT0pLr5aW7d';
  const entry = (form: string, answer: object) => ({
    request: { method: 'POST', url: 'https://op.example/token', postData: { text: form } },
    response: { content: { text: JSON.stringify(answer) } },
  });
  const flow = (claims: object, token = refresh) =>
    JSON.stringify({
      log: {
        entries: [
          entry('grant_type=authorization_code&code=c-1', {
            access_token: access,
            id_token: idToken(),
            refresh_token: token,
          }),
          entry(`grant_type=refresh_token&refresh_token=${token}`, {
            access_token: 'kZ3Qe8b1XyT0pLr5aW7e',
            id_token: idToken({ iat: 1_796_000_100, ...claims }),
          }),
        ],
      },
    });
  test.each<[string, object, string | null]>([
    ['the same party', {}, null],
    ['another user', { sub: 'u-2' }, 'sub'],
    ['another issuer', { iss: 'https://other.example' }, 'iss'],
    ['another client', { aud: 'shop' }, 'azp'],
    ['another time of sign-in', { auth_time: 2 }, null],
  ])('%s', (_what, claims, claim) => {
    const found = problems(flow(claims));
    expect(found.map((problem) => ('claim' in problem ? problem.claim : problem.kind))).toEqual(
      claim === null ? [] : [claim],
    );
    expect(linked(flow(claims)).join()).toContain('refresh');
  });
  test('by the refresh token itself, where that is a JWT', () => {
    const text = flow({}, refreshToken({ sub: 'u-9' }));
    const only = JSON.stringify({
      log: { entries: [(JSON.parse(text) as { log: { entries: object[] } }).log.entries[1]] },
    });
    expect(linked(only)).toEqual(['refresh: response-refresh-other']);
  });
});
