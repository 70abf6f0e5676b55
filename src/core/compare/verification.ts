import { isNamedBy, type KeyHandle } from '../keys/handle.js';
import type { TokenClassification } from '../token/families/family.js';
import { verifySignature } from '../token/verify/verify.js';

/** By which key a token verifies, or by which it doesn't; null where no key here has to do with it. */
export type Verification =
  { outcome: 'valid' | 'invalid'; key: KeyHandle } | { outcome: 'no-key'; key: null };

export const unverified: Verification = { outcome: 'no-key', key: null };

export type VerifiedToken = { judged: TokenClassification; kid: string | null };

/**
 * Asks every key about each of two tokens. A key that verifies neither says that a signature is invalid only if it is
 * `known`: a pair that was made here and given to nobody can't have signed a token from elsewhere.
 */
export async function verifyBoth(
  tokens: readonly [VerifiedToken, VerifiedToken],
  keys: readonly KeyHandle[],
  known: readonly KeyHandle[],
): Promise<readonly [Verification, Verification]> {
  const [former, present] = [await verifying(tokens[0], keys), await verifying(tokens[1], keys)];
  return [
    former ?? (await failing(tokens[0], present ? [present.key, ...known] : known)),
    present ?? (await failing(tokens[1], former ? [former.key, ...known] : known)),
  ];
}

/** The key that its kid names is asked first: of keys with the same numbers it is the one that is meant. */
const inOrder = (keys: readonly KeyHandle[], kid: string | null): readonly KeyHandle[] =>
  kid === null
    ? keys
    : keys.toSorted((one, other) => Number(isNamedBy(other, kid)) - Number(isNamedBy(one, kid)));

/** The key that verifies it; null where none does. */
export async function verifying({ judged, kid }: VerifiedToken, keys: readonly KeyHandle[]) {
  if (judged.verdict !== 'verifiable') return null;
  for (const key of inOrder(keys, kid))
    if ((await verifySignature(judged, key)) === 'valid') return { outcome: 'valid', key } as const;
  return null;
}

/** The first key that can say of the signature that it is invalid: one of another type says nothing. */
export async function failing(
  { judged, kid }: VerifiedToken,
  keys: readonly KeyHandle[],
): Promise<Verification> {
  if (judged.verdict !== 'verifiable') return unverified;
  for (const key of inOrder(keys, kid))
    if ((await verifySignature(judged, key)) === 'invalid') return { outcome: 'invalid', key };
  return unverified;
}
