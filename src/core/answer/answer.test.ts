import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckedKey } from '../checks/check.js';
import { runChecksFor, type CheckSubject } from '../checks/subject.js';
import { timeVerdict } from '../claims/time/time.js';
import { readJson } from '../json/read.js';
import { tokenKinds } from '../kinds/kinds.js';
import { apiProxy } from '../profiles/builtIn.js';
import { readFields, valuesOf } from '../profiles/fill/fields.js';
import type { Problem } from '../problems.js';
import type { SignatureStatus } from '../token/verify/signatureStatus.js';
import { overallAnswer, type Answer, type AnswerInput, type NextAct, type OverallStatus } from './answer.js';

const now = 1_800_000_000;
const until = now + 600;
const id = 'e4f6dc8c6aeb8471016b034c61f12b4a';
const own: CheckedKey = {
  keyId: 'own',
  thumbprint: 'own-thumbprint',
  kid: null,
  certificate: null,
  ssh: null,
  modulusBits: 2048,
  modulus: null,
  alg: 'RS256',
  canSign: true,
  publiclyKnown: null,
};
const theirs: CheckedKey = { ...own, keyId: 'theirs', thumbprint: 't', kid: '2026-10', canSign: false };
const second: CheckedKey = { ...theirs, keyId: 'second', thumbprint: 's', kid: '2026-11' };

type Situation = {
  by?: CheckSubject;
  isOwn?: boolean;
  isWrongOnPurpose?: boolean;
  obstacle?: AnswerInput['obstacle'];
  header?: object | string;
  payload?: object | string | null;
  signature?: SignatureStatus;
  key?: CheckedKey | null;
  notices?: Problem[];
  remedy?: AnswerInput['remedy'];
  isChecked?: boolean;
  skew?: number;
};

const proxy: CheckSubject = { by: 'profile', profile: apiProxy };
const jwt: CheckSubject = { by: 'kind', kind: 'jwt' };
const idToken: CheckSubject = { by: 'kind', kind: 'id-token' };

const answerOf = ({
  by = jwt,
  isOwn = false,
  isWrongOnPurpose = false,
  obstacle = null,
  header = {},
  payload = {},
  signature = 'valid',
  key = isOwn ? own : theirs,
  notices = [],
  remedy = null,
  isChecked = true,
  skew = 0,
}: Situation): Answer => {
  const ids = by.by === 'profile' ? { sub: id, aud: id, iss: id } : { sub: 'u' };
  const kid = by.by === 'profile' ? { kid: own.keyId, typ: 'JWT' } : {};
  const parts = [
    typeof header === 'string' ? header : JSON.stringify({ alg: 'RS256', ...kid, ...header }),
    typeof payload === 'string' || payload === null
      ? payload
      : JSON.stringify({ ...ids, iat: now - 5, exp: until, ...payload }),
  ].map((text) => (text === null ? null : { text, json: readJson(text) }));
  const [head, body] = parts;
  const empty = { text: '', json: readJson('') };
  const results = runChecksFor(by, {
    header: head ?? empty,
    payload: body ?? null,
    token: 'x',
    signature,
    key,
    loadedKeys: [theirs, second],
    fieldValues: valuesOf(readFields(apiProxy, body?.text ?? '')),
    expected: {},
    pasted: null,
    now,
    skew,
  });
  const alg = /"alg":"(\w+)"/.exec(head?.text ?? '')?.[1] ?? null;
  return overallAnswer({
    subject: by,
    isOwn,
    isWrongOnPurpose,
    obstacle,
    alg,
    signature,
    time: timeVerdict(body?.text ?? '', body?.json ?? null, now, skew),
    results: isChecked ? results : null,
    notices,
    remedy,
  });
};

const gone = undefined;
const noKey = { signature: 'no-key', key: null } as const;
const ofOwn = { by: proxy, isOwn: true } as const;
const noFields = { sub: '', aud: '', iss: '' };
const cut: Problem = {
  kind: 'token-signature-length',
  alg: 'RS256',
  found: 166,
  expected: [256],
  cause: 'short',
  makers: [],
};
/** Long enough for a smaller key, which nobody has. */
const cutLate: Problem = { ...cut, found: 241, expected: [128, 256, 384, 512] };
const der: Problem = {
  kind: 'token-signature-length',
  alg: 'ES256',
  found: 71,
  expected: [64],
  cause: 'other',
  makers: [],
};
const trailing: Problem = {
  kind: 'base64url-trailing-bits',
  segment: 'signature',
  offset: 1,
  character: 'B',
  canonical: 'A',
};
const missingPart: Problem = {
  kind: 'token-segment-count',
  count: 2,
  missing: ['signature'],
  doubledDot: false,
};

/** Situation, status, cause, act, and whether the answer says until when. */
const situations: [string, Situation, OverallStatus, string | null, NextAct['kind'], (number | null)?][] = [
  // Nothing to say yet.
  ['nothing pasted', { signature: 'empty', header: '', payload: '' }, 'empty', null, 'paste-token'],
  ['own token being signed', { ...ofOwn, signature: 'signing' }, 'pending', null, 'none'],
  ['the checks are not loaded', { isChecked: false }, 'pending', null, 'none'],

  // One's own, for a service.
  ['own, good', ofOwn, 'accepted', null, 'copy-token', until],
  [
    'own, fields empty',
    { ...ofOwn, payload: noFields },
    'incomplete',
    'check-field-empty',
    'fill-field',
    until,
  ],
  [
    'own, fields empty and expired',
    { ...ofOwn, payload: { ...noFields, exp: now - 1 } },
    'rejected',
    'check-exp-passed',
    'repair',
  ],
  [
    'own, other alg',
    { ...ofOwn, header: { alg: 'RS512' } },
    'rejected',
    'check-alg-refused',
    'repair',
    until,
  ],
  [
    'own, kid of another',
    { ...ofOwn, header: { kid: 'x' } },
    'rejected',
    'check-kid-other-key',
    'repair',
    until,
  ],
  [
    'own, a claim differs',
    { ...ofOwn, payload: { aud: 'x' } },
    'rejected',
    'check-claim-differs',
    'repair',
    until,
  ],
  ['own, not valid yet', { ...ofOwn, payload: { nbf: now + 60 } }, 'rejected', 'check-nbf-ahead', 'repair'],
  ['own, no exp', { ...ofOwn, payload: { exp: gone } }, 'rejected', 'check-exp-missing', 'repair'],
  ['own, no iat', { ...ofOwn, payload: { iat: gone } }, 'warned', 'check-iat-missing', 'repair', until],
  [
    'own, key short',
    { ...ofOwn, key: { ...own, modulusBits: 1024 } },
    'warned',
    'check-key-short',
    'copy-token',
    until,
  ],
  [
    'own, header without alg',
    { ...ofOwn, header: '{"kid":"own"}', signature: 'malformed', notices: [{ kind: 'alg-missing' }] },
    'rejected',
    'alg-missing',
    'repair',
    until,
  ],
  ['own, no key', { ...ofOwn, ...noKey }, 'unverified', null, 'give-key', until],
  [
    'own, wrong signature',
    { ...ofOwn, signature: 'invalid' },
    'rejected',
    'check-signature-invalid',
    'repair',
    until,
  ],
  [
    'own, fields disagree',
    { ...ofOwn, payload: { sub: 'a', aud: 'b', iss: 'c' } },
    'rejected',
    'check-field-undecided',
    'repair',
    until,
  ],

  // Edited, and not signed.
  [
    'edited, and only a public key is there',
    {
      isOwn: true,
      signature: 'valid-with-notice',
      obstacle: { problem: { kind: 'signing-no-private-key' } },
    },
    'warned',
    'signing-no-private-key',
    'use-own-key',
  ],
  [
    'edited and expired, and only a public key is there',
    {
      isOwn: true,
      signature: 'valid-with-notice',
      payload: { exp: now - 9 },
      obstacle: { problem: { kind: 'signing-no-private-key' } },
    },
    'rejected',
    'signing-no-private-key',
    'use-own-key',
  ],
  [
    'edited, and its secret is not there',
    { isOwn: true, ...noKey, header: { alg: 'HS256' }, obstacle: { problem: null } },
    'unverified',
    null,
    'give-secret',
  ],
  [
    'edited, and no JSON yet',
    {
      ...ofOwn,
      payload: '{"sub":',
      signature: 'valid-with-notice',
      obstacle: {
        problem: {
          kind: 'signing-not-json',
          part: 'payload',
          problem: { kind: 'json-not-object' },
        },
      },
    },
    'rejected',
    'signing-not-json',
    'go-to-part',
  ],
  [
    'edited for another alg than the service takes',
    {
      ...ofOwn,
      header: { alg: 'ES256' },
      obstacle: { problem: { kind: 'signing-other-alg', alg: 'ES256', keyAlg: 'RS256' } },
    },
    'rejected',
    'check-alg-refused',
    'repair',
  ],
  [
    'edited for another alg, of no service',
    {
      isOwn: true,
      header: { alg: 'ES256' },
      obstacle: { problem: { kind: 'signing-other-alg', alg: 'ES256', keyAlg: 'RS256' } },
    },
    'accepted',
    'signing-other-alg',
    'new-key',
  ],
  [
    'edited for a secret, and a key pair is there',
    {
      isOwn: true,
      header: { alg: 'HS256' },
      obstacle: { problem: { kind: 'signing-other-alg', alg: 'HS256', keyAlg: 'RS256' } },
    },
    'accepted',
    'signing-other-alg',
    'repair',
  ],
  [
    'written from nothing, for another alg',
    {
      isOwn: true,
      signature: 'empty',
      header: { alg: 'ES256' },
      obstacle: { problem: { kind: 'signing-other-alg', alg: 'ES256', keyAlg: 'RS256' } },
    },
    'empty',
    'signing-other-alg',
    'new-key',
  ],
  [
    'written from nothing, for a secret',
    { isOwn: true, signature: 'empty', header: { alg: 'HS256' }, obstacle: { problem: null } },
    'empty',
    null,
    'give-secret',
  ],
  [
    'written from nothing, where there is no key',
    { isOwn: true, signature: 'empty', obstacle: { problem: null } },
    'empty',
    null,
    'paste-token',
  ],

  [
    'of somebody, edited, signed here, expired',
    { isOwn: true, payload: { exp: now - 9 } },
    'rejected',
    'kind-exp-passed',
    'repair',
  ],

  // Wrong on purpose: no repair of it comes before the good one.
  [
    'wrong on purpose, expired',
    { ...ofOwn, isWrongOnPurpose: true, payload: { exp: now - 1 } },
    'rejected',
    'check-exp-passed',
    'restore',
  ],
  [
    'wrong on purpose, cut',
    { ...ofOwn, isWrongOnPurpose: true, signature: 'invalid', notices: [cut] },
    'rejected',
    'token-signature-length',
    'restore',
    until,
  ],
  [
    'wrong on purpose in what the service does not check',
    { ...ofOwn, isWrongOnPurpose: true },
    'accepted',
    null,
    'restore',
    until,
  ],

  // Somebody's, made for the service of the profile.
  ['theirs for the profile, good', { by: proxy, key: own }, 'accepted', null, 'none', until],
  [
    'theirs for the profile, expired',
    { by: proxy, key: own, payload: { exp: now } },
    'rejected',
    'check-exp-passed',
    'get-new-token',
  ],
  [
    'theirs for the profile, other aud',
    { by: proxy, key: own, payload: { aud: 'x' } },
    'rejected',
    'check-claim-differs',
    'ask-issuer',
    until,
  ],
  ['theirs for the profile, no key', { by: proxy, ...noKey }, 'unverified', null, 'give-key', until],

  // Somebody's, as what it is.
  ['verified', {}, 'accepted', null, 'none', until],
  [
    'an ID token, verified',
    { by: idToken, payload: { iss: 'i', aud: 'a' } },
    'accepted',
    null,
    'none',
    until,
  ],
  ['verified, no exp', { payload: { exp: gone } }, 'warned', 'kind-no-exp', 'none'],
  ['no public key', noKey, 'unverified', null, 'give-key', until],
  ['no secret', { ...noKey, header: { alg: 'HS256' } }, 'unverified', null, 'give-secret', until],
  ['no key, no exp', { ...noKey, payload: { exp: gone } }, 'unverified', null, 'give-key'],
  [
    'no key, but expired',
    { ...noKey, payload: { exp: now - 9 } },
    'rejected',
    'kind-exp-passed',
    'get-new-token',
  ],
  ['expired', { payload: { exp: now - 9 } }, 'rejected', 'kind-exp-passed', 'get-new-token'],
  [
    'expired within the skew',
    { payload: { iat: now - 60, exp: now - 9 }, skew: 30 },
    'warned',
    'kind-exp-passed',
    'none',
  ],
  [
    'of somebody, edited, exp in milliseconds',
    { isOwn: true, key: own, payload: { exp: until * 1000 } },
    'rejected',
    'time-unit',
    'repair',
  ],
  ['exp in three thousand years', { payload: { exp: 99_999_999_999 } }, 'accepted', null, 'none'],
  ['exp in milliseconds', { payload: { exp: until * 1000 } }, 'rejected', 'time-unit', 'ask-issuer'],
  ['not valid yet', { payload: { nbf: now + 60 } }, 'rejected', 'kind-nbf-ahead', 'wait'],
  [
    'not valid yet, in local time',
    { payload: { iat: gone, nbf: now + 7200, exp: now + 7800 } },
    'rejected',
    'kind-nbf-ahead',
    'ask-issuer',
  ],
  [
    'issued in the future',
    { payload: { iat: now + 60 } },
    'rejected',
    'time-issued-in-future',
    'ask-issuer',
    until,
  ],
  [
    'an ID token without sub',
    { by: idToken, payload: { iss: 'i', aud: 'a', sub: gone } },
    'rejected',
    'kind-claim-missing',
    'ask-issuer',
    until,
  ],
  [
    'alg none',
    { header: { alg: 'none' }, signature: 'unsigned' },
    'rejected',
    'alg-none',
    'get-new-token',
    until,
  ],
  ['doubled claim', { payload: '{"sub":"a","sub":"b"}' }, 'rejected', 'token-duplicate-name', 'ask-issuer'],
  [
    'unknown crit',
    {
      header: { crit: ['x'], x: 1 },
      signature: 'unsupported',
      notices: [{ kind: 'crit-unknown', name: 'x' }],
    },
    'rejected',
    'crit-unknown',
    'ask-issuer',
    until,
  ],

  // Why a signature is wrong.
  ['wrong key', { signature: 'invalid' }, 'rejected', 'kind-signature-invalid', 'try-other-key', until],
  [
    'wrong secret',
    { header: { alg: 'HS256' }, signature: 'invalid' },
    'rejected',
    'kind-signature-invalid',
    'try-other-secret',
    until,
  ],
  [
    'wrong and expired',
    { signature: 'invalid', payload: { exp: 1 } },
    'rejected',
    'kind-signature-invalid',
    'try-other-key',
  ],
  [
    'another loaded key verifies',
    { signature: 'invalid', notices: [{ kind: 'key-other-fits', keyId: 'second' }] },
    'rejected',
    'key-other-fits',
    'use-key',
    until,
  ],
  [
    'a cause is found, before what it explains',
    {
      signature: 'invalid',
      notices: [cut, { kind: 'autopsy-signature-swapped', alg: 'ES256', isShared: false }],
      remedy: { kind: 'replace-token', token: 'x' },
    },
    'rejected',
    'autopsy-signature-swapped',
    'apply-remedy',
    until,
  ],
  [
    'a cause is found that nothing here helps against',
    { signature: 'invalid', notices: [{ kind: 'autopsy-nonce-hashed', isShared: false }] },
    'rejected',
    'autopsy-nonce-hashed',
    'ask-issuer',
    until,
  ],
  [
    'kid names another loaded key',
    { signature: 'invalid', header: { kid: '2026-11' } },
    'rejected',
    'key-kid-names-other',
    'use-key',
    until,
  ],
  [
    'kid in none of the keys',
    { signature: 'invalid', header: { kid: '2025' } },
    'rejected',
    'kind-kid-unknown',
    'give-key',
    until,
  ],
  [
    'cut at the end',
    { signature: 'invalid', notices: [trailing, cut] },
    'rejected',
    'token-signature-length',
    'copy-again',
    until,
  ],
  [
    'cut off near its end',
    { signature: 'invalid', notices: [cutLate] },
    'rejected',
    'token-signature-length',
    'copy-again',
    until,
  ],
  [
    'a bent last character',
    { signature: 'invalid', notices: [trailing] },
    'rejected',
    'base64url-trailing-bits',
    'copy-again',
    until,
  ],
  [
    'a signature that is too long',
    { signature: 'invalid', notices: [der] },
    'rejected',
    'token-signature-length',
    'ask-issuer',
    until,
  ],
  [
    'verified by one key, kid of another',
    { header: { kid: '2026-11' } },
    'rejected',
    'kind-kid-contradicts',
    'ask-issuer',
    until,
  ],
  [
    'verified, with a notice',
    { signature: 'valid-with-notice', notices: [{ kind: 'key-secret-short', bits: 152, least: 256 }] },
    'warned',
    'key-secret-short',
    'none',
    until,
  ],
  [
    'verified, with a notice that is not named',
    { signature: 'valid-with-notice' },
    'warned',
    'check-signature-notice',
    'none',
    until,
  ],

  // What cannot be verified here.
  [
    'a key of another type',
    { signature: 'unsupported', notices: [{ kind: 'verify-key-type', alg: 'RS256', kty: 'EC' }] },
    'unverified',
    'verify-key-type',
    'give-key',
    until,
  ],
  [
    'a public key as the secret',
    {
      header: { alg: 'HS256' },
      signature: 'unsupported',
      notices: [{ kind: 'verify-key-confusion', alg: 'HS256', kty: 'RSA', secret: null }],
    },
    'unverified',
    'verify-key-confusion',
    'give-secret',
    until,
  ],
  [
    'not in this browser',
    { signature: 'unsupported', notices: [{ kind: 'verify-algorithm-unavailable', alg: 'ML-DSA-44' }] },
    'unverified',
    'verify-algorithm-unavailable',
    'none',
    until,
  ],
  [
    'an unknown algorithm',
    { header: { alg: 'X1' }, signature: 'unsupported' },
    'unverified',
    'alg-unknown',
    'none',
    until,
  ],
  [
    'encrypted',
    {
      by: { by: 'kind', kind: 'encrypted' },
      header: { alg: 'dir', enc: 'A256GCM' },
      payload: null,
      signature: 'encrypted',
      key: null,
    },
    'unverified',
    null,
    'decrypt',
  ],
  [
    'encrypted, for a profile',
    { by: proxy, payload: null, signature: 'encrypted', key: null },
    'rejected',
    'check-token-encrypted',
    'decrypt',
  ],

  // What is no token, or no whole one.
  [
    'a part is missing',
    { signature: 'malformed', notices: [missingPart] },
    'rejected',
    'token-segment-count',
    'copy-again',
    until,
  ],
  [
    'cut in the payload',
    { payload: '{"sub":"a', signature: 'malformed', notices: [missingPart] },
    'rejected',
    'token-segment-count',
    'copy-again',
  ],
  [
    'a key in its place',
    {
      header: '',
      payload: null,
      signature: 'malformed',
      notices: [{ kind: 'token-is-key', what: 'public-key', format: 'pem' }],
    },
    'rejected',
    'token-is-key',
    'move-to-key',
  ],
  [
    'any text',
    { header: '', payload: null, signature: 'malformed', notices: [{ kind: 'token-not-found', length: 5 }] },
    'rejected',
    'token-not-found',
    'paste-token',
  ],
  [
    'a JWS of plain text',
    { by: { by: 'kind', kind: 'not-jwt' }, payload: 'plain text' },
    'warned',
    'kind-not-claims',
    'none',
  ],
];

describe('the one answer', () => {
  test.each(situations)('%s', (_, situation, status, cause, act, end = null) => {
    const answer = answerOf(situation);
    expect({ ...answer, cause: answer.cause?.problem.kind ?? null, act: answer.act.kind }).toMatchObject({
      status,
      cause,
      act,
      until: end,
    });
  });

  test('what the act is about', () => {
    expect(answerOf({ ...ofOwn, payload: noFields }).act).toEqual({
      kind: 'fill-field',
      field: 'applicationId',
    });
    expect(answerOf({ payload: { nbf: now + 60 } }).act).toEqual({ kind: 'wait', until: now + 60 });
    expect(answerOf({ ...ofOwn, payload: { aud: 'x' } }).act).toMatchObject({
      check: 'aud',
      repair: { kind: 'set-claims' },
    });
  });

  test('when it expired, where that is the cause', () => {
    expect(answerOf({ payload: { exp: now - 9 } }).ended).toBe(now - 9);
    expect(answerOf({ ...ofOwn, payload: { exp: now - 9 } }).ended).toBe(now - 9);
    expect(answerOf({ signature: 'invalid', payload: { exp: now - 9 } }).ended).toBeNull();
  });

  test('how many checks fail and warn', () => {
    const { failures, warnings } = answerOf({ payload: { exp: gone, iat: now + 60, iss: 1 } });
    expect([failures, warnings]).toEqual([1, 2]);
  });

  test('nothing good is said without a verified signature, and no repair of what is not one’s own', () => {
    const signature = fc.constantFrom<SignatureStatus>(
      ...([
        'invalid',
        'unsigned',
        'unsupported',
        'no-key',
        'malformed',
        'encrypted',
        'signing',
        'empty',
      ] as const),
    );
    const by = fc.constantFrom<CheckSubject>(
      proxy,
      ...tokenKinds.map((kind) => ({ by: 'kind' as const, kind })),
    );
    fc.assert(
      fc.property(signature, by, fc.boolean(), fc.json(), (status, subject, isOwn, payload) => {
        const answer = answerOf({ by: subject, isOwn, signature: status, payload });
        expect(['accepted', 'warned']).not.toContain(answer.status);
        if (!isOwn) expect(answer.act.kind).not.toBe('repair');
      }),
    );
  });
});
