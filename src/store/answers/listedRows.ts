import type { Verification } from '../../core/compare/verification.js';
import { unverified } from '../../core/compare/verification.js';
import { nextChange, readFinding, rowOf, type Row } from '../../core/responses/rows.js';
import { KeyTrial } from '../../core/responses/verify.js';
import type { Bench } from '../bench.js';
import { checkedKeyOf, loadedKeysOf } from '../derive/checks.js';
import { comparingKeys } from '../derive/compare.js';
import type { ListedRows, Workbench } from '../state.js';
import { isKnown } from './comparing.js';

/** So long others wait at most. */
const sliceMs = 12;

type Asked = Pick<ListedRows, 'of' | 'keys'> & Pick<Workbench, 'profile' | 'skew' | 'expected'>;

const askedNow = (state: Workbench): Asked | null => {
  const { listed, profile, skew, expected } = state;
  if (listed?.is !== 'read') return null;
  return { of: listed.found, keys: comparingKeys(state), profile, skew, expected };
};
const isSame = (one: Asked | null, other: Asked): boolean =>
  one?.of === other.of &&
  one.keys === other.keys &&
  one.profile === other.profile &&
  one.skew === other.skew &&
  one.expected === other.expected;

/**
 * Verifies and checks the tokens of the list for as long as it is looked at: when it comes, when keys come, and when one of
 * its tokens expires. Others have their turn in between; what is there stays until all is there.
 *
 * @returns what ends it
 */
export function startListedRows(bench: Bench): () => void {
  let last: Asked | null = null;
  let isBusy = false;
  const ask = (isDue: boolean) => {
    const asked = askedNow(bench.getState());
    if (!asked || (isSame(last, asked) && !(isDue && !isBusy))) return;
    last = asked;
    isBusy = true;
    void rowsOf(bench, asked, () => last === asked).then((rows) => {
      if (last !== asked) return;
      isBusy = false;
      if (rows) bench.setState({ listedRows: rows });
    });
  };
  ask(false);
  const endSeconds = bench.ports.clock.onEverySecond(() => {
    const until = bench.getState().listedRows?.until ?? null;
    if (until !== null && until <= bench.ports.clock.nowSeconds()) ask(true);
  });
  const endChanges = bench.subscribe(() => ask(false));
  return () => {
    last = null;
    endSeconds();
    endChanges();
  };
}

async function rowsOf(bench: Bench, asked: Asked, isCurrent: () => boolean): Promise<ListedRows | null> {
  const { of, keys, profile, skew, expected } = asked;
  const { keys: loaded, publishedKeyIds } = bench.getState();
  const trial = new KeyTrial(keys, keys.filter(isKnown(publishedKeyIds)));
  const turn = turns(bench);
  const { findings } = of.reading;
  const found: (Verification | null)[] = [];
  for (const finding of findings) {
    const read = readFinding(finding);
    found.push(read && (await trial.verify(read)));
    await turn();
    if (!isCurrent()) return null;
  }
  const now = bench.ports.clock.nowSeconds();
  const rows: Row[] = [];
  for (const [index, finding] of findings.entries()) {
    const read = readFinding(finding);
    const verification = found[index] ?? (read ? await trial.refuse(read) : unverified);
    const { outcome, key } = verification;
    const checkedKey = outcome === 'valid' ? checkedKeyOf(key) : null;
    const facts = {
      profile,
      skew,
      expected,
      now,
      outcome,
      key: checkedKey,
      loadedKeys: loadedKeysOf(loaded),
    };
    rows.push(rowOf(finding, index, read, facts));
    await turn();
    if (!isCurrent()) return null;
  }
  return { of, keys, rows, until: nextChange(rows, now, skew) };
}

/** Waits for a task of its own as soon as this one has lasted. */
function turns({ ports }: Bench): () => Promise<void> {
  let began = ports.clock.nowMs();
  return async () => {
    if (ports.clock.nowMs() - began < sliceMs) return;
    await new Promise((resolve) => setTimeout(resolve));
    began = ports.clock.nowMs();
  };
}
