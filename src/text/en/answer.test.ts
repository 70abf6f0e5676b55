import { expect, test } from 'vitest';
import { answerTexts as chinese } from '../zh/answer.js';
import { answerTexts, type AnswerFacts } from './answer.js';

const statuses = ['accepted', 'warned', 'incomplete', 'rejected', 'unverified', 'pending', 'empty'] as const;
const none = {
  isStale: false,
  isOwn: false,
  isDecrypted: false,
  isEncrypted: false,
  kind: null,
  cause: null,
  field: null,
  until: null,
  warnings: 0,
};
const said = (facts: Partial<AnswerFacts> & Pick<AnswerFacts, 'status'>) =>
  answerTexts.sentence({ ...none, ...facts });

test('what one signed oneself is not said to be verified', () => {
  const edited = { status: 'accepted', kind: 'Access token', until: null } as const;
  expect(said(edited)).toBe('Access token: signature verified');
  expect(said({ ...edited, isOwn: true })).toBe('Access token: signed with your key');
});

test('the sentence of a token for a service, and of somebody’s', () => {
  const until = '14:05';
  expect(said({ status: 'accepted', until })).toBe('Ready to send, valid until 14:05');
  expect(said({ status: 'warned', isStale: true, cause: 'No private key to sign with' })).toBe(
    'Edits not signed: No private key to sign with',
  );
  expect(said({ status: 'accepted', isDecrypted: true, kind: 'ID token', until })).toBe(
    'Decrypted. ID token inside: signature verified, valid until 14:05',
  );
  expect(said({ status: 'unverified', isDecrypted: true })).toBe(
    'Decrypted: the content is not a signed token',
  );
  expect(said({ status: 'incomplete', field: 'Application ID' })).toBe('Not ready: Application ID is empty');
  expect(said({ status: 'rejected', cause: 'Expired' })).toBe('Would be rejected: Expired');
  expect(said({ status: 'accepted', kind: 'ID token', until })).toBe(
    'ID token: signature verified, valid until 14:05',
  );
  expect(said({ status: 'warned', kind: 'Generic JWT', cause: 'No expiration time', warnings: 2 })).toBe(
    'Generic JWT: signature verified, with warnings: No expiration time (and 1 more warning)',
  );
  expect(said({ status: 'rejected', kind: '', cause: 'No token found' })).toBe('No token found');
  expect(said({ status: 'rejected', kind: 'ID token', cause: 'Expired' })).toBe('ID token: Expired');
  expect(said({ status: 'unverified', kind: 'Access token' })).toBe('Access token: not verified');
});

test('an encrypted token is not decrypted, rather than not verified', () => {
  const encrypted = { ...none, status: 'unverified', isEncrypted: true, kind: 'JWE' } as const;
  expect(said(encrypted)).toBe('JWE: not decrypted');
  expect(said({ ...encrypted, kind: null })).toBe('Not decrypted');
  expect(chinese.sentence(encrypted)).toBe('JWE：未解密');
  expect(chinese.sentence({ ...encrypted, kind: null })).toBe('未解密');
});

test('of somebody’s token no status promises that a service accepts it', () => {
  for (const status of statuses) {
    const facts: AnswerFacts = { ...none, status, kind: 'JWT', cause: 'x' };
    expect(answerTexts.sentence(facts)).not.toMatch(/ready to send|gateway|accept|reject/i);
    expect(chinese.sentence(facts)).not.toMatch(/可以发送|网关|接受|拒绝/);
  }
});
