import { isNamedBy, type KeyHandle } from '../../../core/keys/handle.js';

/** The key that the token's kid names first, then those that can sign, then the rest in their order. */
export function preferred(handles: readonly KeyHandle[], kid: string | null): KeyHandle[] {
  const rank = (key: KeyHandle) =>
    (kid !== null && isNamedBy(key, kid) ? 0 : 2) + (key.privateKey === null ? 1 : 0);
  return handles.toSorted((one, other) => rank(one) - rank(other));
}
