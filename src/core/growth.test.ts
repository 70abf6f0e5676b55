import { describe, test } from 'vitest';
import { checkIds, checkIdsOf } from './checks/all.js';
import { partDifference } from './compare/parts.js';
import { readJwsJson } from './jwsJson/jwsJson.js';
import { keySetDifference } from './keySets/difference.js';
import { keySetFindings } from './keySets/findings.js';
import { readKeySet } from './keySets/readSet.js';
import { readKeys } from './keys/formats/index.js';
import { suspiciousCharacters } from './names/suspicious.js';
import { apiProxy } from './profiles/builtIn.js';
import { differencesOf } from './profiles/fill/differences.js';
import { readProfiles } from './profiles/readProfiles.js';
import { readToken } from './reader.js';
import { linksOf } from './responses/links/links.js';
import { readResponse } from './responses/read/responseReader.js';
import { readSdJwt } from './sdJwt/read.js';
import { growsWithLength } from './testing/growth.js';
import { isWhole } from './whole.js';

const profile = (changed: object) =>
  readProfiles(
    JSON.stringify({
      version: 2,
      profiles: [{ ...apiProxy, id: 'own-1', name: 'x', checks: checkIdsOf(apiProxy), ...changed }],
    }),
    checkIds,
  );
const field = { id: 'a', label: 'x', value: '', shape: null, fills: { c: '{b}' } };
const header = (text: string) => readToken(`${Buffer.from(text).toString('base64url')}.e30.AAAA`);
const block = (body: string) => `-----BEGIN PUBLIC KEY-----\n${body}\n-----END PUBLIC KEY-----`;

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: Math.floor(count) }, (_, index) => make(index));
const keysOf = (jwks: readonly object[]) => {
  const read = readKeySet(JSON.stringify({ keys: jwks }));
  return read.ok ? read.value : [];
};
const difference = (former: unknown, present: unknown) =>
  partDifference(
    { text: JSON.stringify(former), encoded: part(former) },
    { text: JSON.stringify(present), encoded: part(present) },
  );
const idToken = (claims: object) =>
  `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ sub: 'x', ...claims })}.AAAA`;

/** Texts whose reading once grew with the square of their length; characters at the start. */
const readings: Record<string, [length: number, read: (length: number) => unknown]> = {
  'a profile named by what does not show, and a line break': [
    20_000,
    (length) => profile({ name: `${'\u200b'.repeat(length)}\n` }),
  ],
  'a profile with one field many times': [
    20_000,
    (length) => profile({ fields: Array.from({ length: length / 80 }, () => field) }),
  ],
  'findings at the end of many lines': [
    50_000,
    (length) =>
      readProfiles(`{${'\n'.repeat(length)}"version":2,"profiles":[${'1,'.repeat(100)}1]}`, checkIds),
  ],
  'empty lines that are pasted': [20_000, (length) => isWhole('\n'.repeat(length))],
  'look-alikes in one word': [20_000, (length) => suspiciousCharacters('а'.repeat(length))],
  'an algorithm that does not show': [
    20_000,
    (length) => header(JSON.stringify({ alg: '\u200b'.repeat(length) })),
  ],
  'backslashes around a key': [20_000, (length) => readKeys(`${'\\'.repeat(length)}\n${block('AAAA')}`)],
  'quotes that nothing closes': [20_000, (length) => readKeys(`{"keys":[${'\\"'.repeat(length / 2)}`)],
  'slashes in an audience that is compared': [
    20_000,
    (length) => differencesOf(`https://a${'/'.repeat(length)}x`, 'https://a/x'),
  ],
  'one key of a set, again and again': [
    20_000,
    (length) => keySetFindings(keysOf(many(length / 12, () => ({ kty: 'x' })))),
  ],
  'two sets without a key in common': [
    8_000,
    (length) =>
      keySetDifference(
        keysOf(many(length / 20, (index) => ({ kty: 'x', n: `a${index}` }))),
        keysOf(many(length / 20, (index) => ({ kty: 'x', n: `b${index}` }))),
      ),
  ],
  'claims inside of claims': [
    20_000,
    (length) => {
      const depth = length / 1000;
      const inside = `[${'1,'.repeat(length / 2)}1]`;
      return readSdJwt(
        `${part({ alg: 'RS256' })}.${Buffer.from('{"a":'.repeat(depth) + inside + '}'.repeat(depth)).toString('base64url')}.AAAA~`,
      );
    },
  ],
  'signatures over one payload': [
    40_000,
    (length) =>
      readJwsJson(
        JSON.stringify({
          payload: 'A'.repeat(length),
          signatures: many(length / 3200, (index) => ({
            protected: part({ alg: 'RS256', kid: `${index}` }),
            signature: 'AAAA',
          })),
        }),
      ),
  ],
  'hashes of other tokens than those beside them': [
    20_000,
    (length) =>
      linksOf(
        readResponse(
          JSON.stringify(
            many(length / 1000, (index) => ({
              access_token: idToken({ access: index }),
              id_token: idToken({ id: index, at_hash: 'other' }),
            })),
          ),
        ),
      ),
  ],
  'nonces of many clients': [
    40_000,
    (length) =>
      linksOf(
        readResponse(
          many(
            length / 1000,
            (index) =>
              `GET https://op.example/authorize?client_id=c${index}&nonce=n${index} HTTP/1.1\n\n` +
              `HTTP/1.1 302 Found\nLocation: https://app.example/cb#id_token=${idToken({ aud: `c${index}`, nonce: 'other' })}\n`,
          ).join('\n'),
        ),
      ),
  ],
  'differences inside of a long name': [
    8_000,
    (length) => {
      const claims = (value: number) => ({ ['n'.repeat(length)]: many(length / 8, () => value) });
      return difference(claims(1), claims(2));
    },
  ],
  'blocks without an end': [40_000, (length) => readKeys('-----BEGIN A-----'.repeat(length / 17))],
};

describe('eight times the text takes no forty times the work', () => {
  test.each(Object.entries(readings))('%s', async (_, [length, read]) => {
    await growsWithLength(length, read);
  });
});
