import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKeys, type KeyReading } from './index.js';

type Group = { public?: object; private: object; tests: { tcId: number; comment: string; result: string }[] };
type Suite = { testGroups: Group[] };

const folder = process.env['CONFORMANCE_VECTORS'] ?? '';
const path = join(folder, 'wycheproof', 'json_web_key_test.json');
const present = folder !== '' && existsSync(path);
const { testGroups } = (present ? JSON.parse(readFileSync(path, 'utf8')) : { testGroups: [] }) as Suite;

/**
 * What is invalid by the suite and imported all the same, and why: a debugger shows such keys, says what
 * is wrong with them, and leaves it to the verifier to put them aside.
 */
const warned: Readonly<Record<number, string>> = {
  4: 'jwk-kid-duplicate',
  6: 'jwk-not-for-signing',
  7: 'key-rsa-roca',
  8: 'key-rsa-weak',
  10: 'key-secret-short',
  11: 'key-secret-short',
  12: 'key-secret-short',
  21: 'jwk-not-for-signing',
  25: 'jwk-not-for-signing',
  26: 'jwk-not-for-signing',
};
/** Nothing is wrong with the keys of these: their set mixes kinds (1), or the signature was changed (3). */
const judgedByVerifier = [1, 3];

const kindsOf = ({ keys, refused }: KeyReading) => [
  ...keys.flatMap(({ problems }) => problems.map(({ kind }) => kind)),
  ...refused.map(({ problem }) => problem.kind),
];

describe.skipIf(!present)(
  'Wycheproof JSON Web Key (npm run vectors, or CONFORMANCE_VECTORS, see CONTRIBUTING.md)',
  () => {
    const cases = testGroups.flatMap((group) => group.tests.map((test) => ({ ...test, group })));

    it.each(cases)('$tcId $comment: $result', async ({ tcId, result, group }) => {
      for (const set of [group.private, group.public ?? group.private]) {
        const reading = await readKeys(JSON.stringify(set));
        if (result === 'valid' || judgedByVerifier.includes(tcId)) {
          expect(kindsOf(reading)).toEqual([]);
          expect(reading.keys.length).toBeGreaterThan(0);
        } else if (warned[tcId]) {
          expect(kindsOf(reading)).toContain(warned[tcId]);
        } else {
          expect(reading.keys).toEqual([]);
        }
      }
    });

    it('has all of its cases', () => expect(cases).toHaveLength(26));
  },
);
