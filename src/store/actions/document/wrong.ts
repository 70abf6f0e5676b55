import type { Result } from '../../../core/problems.js';
import type { DefectKind } from '../../../core/token/defects.js';
import { makeInvalidToken } from '../../../core/wrong/makeInvalidToken.js';
import { partText, type Draft } from '../../../core/token/document.js';
import { change } from '../../history/history.js';
import { testKey } from '../../invalidTokens.js';
import { validDraft } from '../../selectors.js';
import type { Bench } from '../../bench.js';

/** Puts a token in place of the good one that is wrong in one way; each starts from the good one anew. */
export async function createInvalidToken(bench: Bench, kind: DefectKind): Promise<Result<null>> {
  const state = bench.getState();
  const key = testKey(state);
  const good = validDraft(state);
  if (!key || !good) return { ok: false, problem: { kind: 'signing-no-private-key' } };
  const texts = { header: textOf(good, 'header'), payload: textOf(good, 'payload') };
  const made = await makeInvalidToken(kind, { ...texts, key, now: bench.ports.clock.nowSeconds() });
  if (!made.ok) return made;
  if (validDraft(bench.getState()) === good) {
    change(
      bench,
      { document: { kind: 'token', input: made.value.token, wrong: { kind, good } }, signed: null },
      null,
    );
  }
  return { ok: true, value: null };
}

const textOf = (draft: Draft, part: 'header' | 'payload'): string => partText(draft[part]) ?? '';
