import { verifyBoth } from '../../core/compare/verification.js';
import type { KeyHandle } from '../../core/keys/handle.js';
import type { Bench } from '../bench.js';
import { comparedTokens, comparingKeys, readPair } from '../derive/compare.js';
import type { ComparedAnswer } from '../state.js';

type Asked = Pick<ComparedAnswer, 'tokens' | 'keys'>;

/**
 * Asks the keys about the two tokens that are compared, for as long as that is looked at. An answer that comes after its
 * tokens or keys have changed is dropped.
 *
 * @returns what ends it
 */
export function startComparing(bench: Bench): () => void {
  let underWay: Asked | null = null;
  const askedNow = (): Asked | null => {
    const state = bench.getState();
    const tokens = comparedTokens(state);
    return tokens && { tokens, keys: comparingKeys(state) };
  };
  const same = (one: Asked | null, other: Asked) => one?.tokens === other.tokens && one.keys === other.keys;
  const ask = async () => {
    const asked = askedNow();
    if (!asked || same(bench.getState().compared, asked) || same(underWay, asked)) return;
    underWay = asked;
    const [former, present] = readPair(asked.tokens);
    const { publishedKeyIds } = bench.getState();
    const by = await verifyBoth([former, present], asked.keys, asked.keys.filter(isKnown(publishedKeyIds)));
    const now = askedNow();
    if (now && same(now, asked)) bench.setState({ compared: { ...asked, by } });
  };
  void ask();
  return bench.subscribe(() => void ask());
}

/** Somebody else has it, so that a token from elsewhere may be by it. */
export const isKnown =
  (publishedKeyIds: readonly string[]) =>
  ({ id, privateKey, facts, origin }: KeyHandle): boolean =>
    privateKey === null || publishedKeyIds.includes(id) || (facts.spki === null && origin === 'read');
