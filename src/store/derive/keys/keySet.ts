import type { KeyHandle } from '../../../core/keys/handle.js';
import { hasPublicKey, jwkOfEntry, keySetText, type SetEntry } from '../../../core/keySets/compose.js';
import { keySetFindings, type KeySetFinding } from '../../../core/keySets/findings.js';
import { readKeySet, type WrittenJwk } from '../../../core/keySets/readSet.js';
import type { KeptKey } from '../../../platform/storage/keyring.js';
import { activeKey } from './keys.js';
import { memoizeLast } from '../memoizeLast.js';
import type { Of } from '../of.js';

/** The JWK Set as it is published: its text, its keys as they are written, and what is wrong with it. */
export type PublicKeySet = {
  text: string;
  jwks: readonly WrittenJwk[];
  findings: readonly KeySetFinding[];
  /** The entry of each key; a shared secret has none. */
  entries: readonly SetEntry[];
};

const publicSetOf = memoizeLast((keySet: readonly SetEntry[]): PublicKeySet => {
  const entries = keySet.filter(hasPublicKey);
  const text = keySetText(entries.map((entry) => jwkOfEntry(entry)));
  const read = readKeySet(text);
  const jwks = read.ok ? read.value : [];
  return { text, jwks, findings: keySetFindings(jwks), entries };
});

export const publicKeySet: Of<PublicKeySet> = ({ keySet }) => publicSetOf(keySet);

/** A key that can be added to the set: one of this visit, or one that is saved. */
export type KeyAtChoice = { from: 'visit'; key: KeyHandle } | { from: 'saved'; entry: KeptKey };

const choicesOf = memoizeLast(
  (
    keys: readonly KeyHandle[],
    active: KeyHandle | null,
    kept: readonly KeptKey[],
  ): readonly KeyAtChoice[] => {
    const newest = keys.toReversed();
    const all = active ? [active, ...newest] : newest;
    const unique = new Map<string, KeyHandle>();
    for (const key of all) {
      const { keyId } = key.facts;
      const known = unique.get(keyId);
      if (!known || (key.privateKey && !known.privateKey)) unique.set(keyId, key);
    }
    return [
      ...[...unique.values()].map((key) => ({ from: 'visit' as const, key })),
      ...kept.filter(({ keyId }) => !unique.has(keyId)).map((entry) => ({ from: 'saved' as const, entry })),
    ];
  },
);

/** The active key first, then the other keys of this visit, then the saved ones. */
export const keysAtChoice: Of<readonly KeyAtChoice[]> = (state) =>
  choicesOf(state.keys, activeKey(state), state.keptKeys);
