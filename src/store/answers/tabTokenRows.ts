import { KeyTrial } from '../../core/responses/verify.js';
import { readFinding, rowOf, type Row } from '../../core/responses/rows.js';
import { unverified, type Verification } from '../../core/compare/verification.js';
import type { Bench } from '../bench.js';
import { checkedKeyOf, loadedKeysOf } from '../derive/checks.js';
import { comparingKeys } from '../derive/compare.js';
import type { TabToken } from '../derive/tabTokens.js';
import { isKnown } from './comparing.js';

/** What is to be said of the tokens of this tab now, by every key on the page. */
export async function tabTokenRows(bench: Bench, tokens: readonly TabToken[]): Promise<readonly Row[]> {
  const state = bench.getState();
  const { keys: loaded, publishedKeyIds, profile, skew, expected } = state;
  const keys = comparingKeys(state);
  const trial = new KeyTrial(keys, keys.filter(isKnown(publishedKeyIds)));
  const found: { finding: Row['finding']; verification: Verification }[] = [];
  for (const { token } of tokens) {
    const finding = { text: token, form: 'jws', issuer: null, relative: null, places: [], count: 1 } as const;
    const read = readFinding(finding);
    found.push({ finding, verification: (read && (await trial.verify(read))) ?? unverified });
  }
  const facts = {
    profile,
    skew,
    expected,
    now: bench.ports.clock.nowSeconds(),
    loadedKeys: loadedKeysOf(loaded),
  };
  return found.map(({ finding, verification: { outcome, key } }, index) =>
    rowOf(finding, index, readFinding(finding), {
      ...facts,
      outcome,
      key: outcome === 'valid' ? checkedKeyOf(key) : null,
    }),
  );
}
