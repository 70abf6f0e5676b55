import { expect, test } from 'vitest';
import { readToken } from '../token/read/read.js';
import { decryptedAnswer, type InnerToken } from './decrypted.js';

const now = 1_800_000_000;
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const tokenOf = (alg: string, claims: object) => `${encode({ alg })}.${encode(claims)}.c2lnbmF0dXJl`;
const idToken = { iss: 'i', sub: 'u', aud: 'a', nonce: 'n', iat: now - 10, exp: now + 600 };

function answerOf(token: string, signature: InnerToken['signature']) {
  const { status, cause, act, inner, missing, until } = decryptedAnswer(
    { reading: readToken(token), signature, key: null },
    now,
    0,
  );
  return { status, cause: cause?.problem.kind ?? null, act: act.kind, inner, missing, until };
}

test('of a token that was decrypted all is said that is known of the token inside', () => {
  const good = tokenOf('RS256', idToken);
  expect(answerOf(good, 'valid')).toEqual({
    status: 'accepted',
    cause: null,
    act: 'none',
    inner: 'id-token',
    missing: null,
    until: now + 600,
  });
  expect(answerOf(tokenOf('RS256', { ...idToken, exp: now - 9 }), 'valid')).toMatchObject({
    status: 'rejected',
    cause: 'kind-exp-passed',
    act: 'get-new-token',
  });
  expect(answerOf(good, 'no-key')).toMatchObject({ status: 'unverified', act: 'open-inner', missing: 'key' });
  expect(answerOf(tokenOf('HS256', idToken), 'no-key')).toMatchObject({ missing: 'secret' });
  expect(answerOf(`${encode({ alg: 'none' })}.${encode(idToken)}.`, 'unsigned')).toMatchObject({
    status: 'rejected',
    cause: 'alg-none',
  });
});

test('a token inside that no key decrypts is opened by another one', () => {
  const locked = `${encode({ alg: 'dir', enc: 'A256GCM' })}..AAAAAAAAAAAAAAAA.AA.AAAAAAAAAAAAAAAAAAAAAA`;
  expect(answerOf(locked, 'encrypted')).toMatchObject({
    status: 'unverified',
    act: 'open-inner',
    inner: 'encrypted',
    missing: null,
  });
});

test('where no token is inside, nothing says who made it', () => {
  expect(decryptedAnswer(null, now, 0)).toMatchObject({
    status: 'unverified',
    act: { kind: 'none' },
    inner: 'no-token',
  });
});
