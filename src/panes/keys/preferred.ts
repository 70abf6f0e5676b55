import { isNamedBy, type KeyHandle } from '../../core/keys/handle.js';

/** The key that the token's kid names first, then those that can sign, then the rest in their order. */
export function preferred(handles: readonly KeyHandle[], kid: string | null): KeyHandle[] {
  const rank = (key: KeyHandle) => (kid !== null && isNamedBy(key, kid) ? 0 : key.privateKey ? 1 : 2);
  return handles.toSorted((one, other) => rank(one) - rank(other));
}
