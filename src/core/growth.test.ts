import { describe, expect, test } from 'vitest';
import { checkIds, checkIdsOf } from './checks/all.js';
import { readKeys } from './keys/formats/index.js';
import { suspiciousCharacters } from './names/suspicious.js';
import { apiProxy } from './profiles/builtIn.js';
import { differencesOf } from './profiles/fill/differences.js';
import { readProfiles } from './profiles/readProfiles.js';
import { readToken } from './reader.js';
import { worked } from './testing/worked.js';
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
  'blocks without an end': [40_000, (length) => readKeys('-----BEGIN A-----'.repeat(length / 17))],
};

/** The quickest of three. */
async function quickest(read: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 3; time += 1) times.push(await worked(read));
  return Math.min(...times);
}

describe('eight times the text takes no forty times the work', () => {
  test.each(Object.entries(readings))('%s', async (_, [length, read]) => {
    await read(length);
    // What takes less is a matter of the clock. The square of eight is sixty-four.
    const small = Math.max(4, await quickest(() => read(length)));
    expect(await quickest(() => read(8 * length))).toBeLessThan(40 * small);
  });
});
