import { describe, expect, it } from 'vitest';
import { golden } from '../../../../e2e/journeys/tokens.js';
import { readToken } from '../read/read.js';

const { token } = golden;
const base64 = (text: string) => Buffer.from(text).toString('base64');
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const found = (input: string) => {
  const { form, token: read, problems, input: kept } = readToken(input);
  expect(kept).toBe(input);
  return { form, token: read, kinds: problems.map(({ kind }) => kind), problems };
};

describe('a token in base64', () => {
  it.each<[string, string, number]>([
    ['once', base64(token), 1],
    ['once, wrapped', base64(token).replace(/.{76}/g, '$&\n'), 1],
    ['once, with Bearer and a line break', base64(`Bearer ${token}\n`), 1],
    ['twice', base64(base64(token)), 2],
    ['three times', base64(base64(base64(token))), 3],
    ['in base64url', Buffer.from(token).toString('base64url'), 1],
    [
      'in a Secret',
      `apiVersion: v1\ndata:\n  ca.crt: ${base64('x'.repeat(60))}\n  token: ${base64(token)}\nkind: Secret`,
      1,
    ],
    ['in a Secret in JSON', JSON.stringify({ kind: 'Secret', data: { token: base64(token) } }), 1],
  ])('%s', (_, input, layers) => {
    const read = found(input);
    expect(read).toMatchObject({ form: 'jws', token });
    expect(read.problems[0]).toEqual({ kind: 'token-base64', layers });
  });

  it('a token as it is has no layer, and neither has one inside its payload', () => {
    expect(found(token).kinds).not.toContain('token-base64');
    expect(found(part({ act: token })).kinds).toEqual(['token-payload-alone']);
  });
});

describe('a token in several cookies', () => {
  const pieces = [token.slice(0, 100), token.slice(100, 200), token.slice(200)];
  const cookies = (...numbers: number[]) =>
    numbers.map((at) => `a=1; session.${at}=${pieces[at] ?? ''}`).join('; ');

  it.each([
    ['in their order', cookies(0, 1, 2)],
    ['in any order', cookies(2, 0, 1)],
    [
      'as Set-Cookie',
      pieces
        .map((piece, at) => `Set-Cookie: session.${at}=${piece}; Path=/`)
        .reverse()
        .join('\n'),
    ],
    ['as a table', pieces.map((piece, at) => `session.${at}\t${piece}\t/`).join('\n')],
  ])('%s', (_, input) => {
    const read = found(input);
    expect(read).toMatchObject({ form: 'jws', token });
    expect(read.problems[0]).toEqual({ kind: 'token-chunks-joined', name: 'session', count: 3 });
  });

  it('a piece that is missing is named by its number', () => {
    expect(found(cookies(0, 2)).problems[0]).toEqual({
      kind: 'token-chunk-missing',
      name: 'session',
      missing: 1,
    });
  });

  it('tokens with numbers are no pieces', () => {
    const other = `${part({ alg: 'RS256' })}.${part({ sub: 'x' })}.AAAA`;
    expect(found(`jwt0=${token}; jwt1=${other}`)).toMatchObject({
      token,
      kinds: expect.arrayContaining(['token-several']) as unknown,
    });
  });
});

it.each(['Bearer Bearer', 'bearer bearer', 'Authorization: Bearer Bearer'])('%s is said', (before) => {
  expect(found(`${before} ${token}`)).toMatchObject({ form: 'jws', token });
  expect(found(`${before} ${token}`).kinds).toContain('token-bearer-twice');
  expect(found(`Bearer ${token}`).kinds).not.toContain('token-bearer-twice');
});

it.each([
  ['Bearer undefined', 'undefined'],
  ['Authorization: Bearer null', 'null'],
  ['[object Object]', '[object Object]'],
  ['"undefined"', 'undefined'],
  ['Bearer ${token}', 'token'],
])('%s is no token', (input, word) => {
  expect(found(input).problems).toEqual([{ kind: 'token-placeholder', word }]);
});

it('a payload alone was not cut off', () => {
  expect(found(part({ iss: 'a', exp: 1 })).kinds).toEqual(['token-payload-alone']);
  expect(found(`x-jwt-payload: ${part({ iss: 'a', exp: 1 })}`).kinds).toContain('token-payload-alone');
  expect(found(part({ alg: 'RS256' })).kinds).toEqual(['token-segment-count']);
});
