import type { Profile } from '../../../core/profiles/profile.js';
import type { Result } from '../../../core/problems.js';
import { partText } from '../../../core/token/document.js';
import { testFiles, type TestFileId } from '../../../core/wrong/files/files.js';
import { makeTestTokens, type TestCaseId } from '../../../core/wrong/testCases.js';
import type { Bench } from '../../bench.js';
import { testKey } from '../../invalidTokens.js';
import { validDraft } from '../../selectors.js';

/**
 * Downloads the good token and all wrong ones that can be made of it, for a tool that sends them.
 * @param texts what a person reads about each
 * @returns how many there are
 */
export async function saveTestTokens(
  bench: Bench,
  form: TestFileId,
  texts: Readonly<Record<TestCaseId, { name: string; detail: string }>>,
): Promise<Result<number>> {
  const state = bench.getState();
  const key = testKey(state);
  const good = validDraft(state);
  if (!key || !good) return { ok: false, problem: { kind: 'signing-no-private-key' } };
  const parts = { header: partText(good.header) ?? '', payload: partText(good.payload) ?? '' };
  const now = bench.ports.clock.nowSeconds();
  const made = await makeTestTokens({ ...parts, key, now }, requiredBy(state.profile));
  if (!made.ok) return made;
  const { file, type, write } = testFiles[form];
  const rows = made.value.map((one) => ({ ...one, name: texts[one.id].name, why: texts[one.id].detail }));
  bench.ports.files.downloadText(file, write(rows), type);
  return { ok: true, value: made.value.length };
}

/** What a service of this profile cannot do without: all that the profile sets, and exp where it sets anything. */
function requiredBy({ fields, claims, times }: Profile): ReadonlySet<string> {
  const set = [...fields.flatMap(({ fills }) => Object.keys(fills)), ...Object.keys(claims)];
  return new Set(set.length === 0 || times?.exp === null ? set : [...set, 'exp']);
}
