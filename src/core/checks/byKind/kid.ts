import { failed, find, objectOf, passed, shortened, skipped, warned } from '../check.js';
import { isNamed, unknownKid } from '../unknownKid.js';
import { isVerified, type KindCheck } from './input.js';

/**
 * The kid names the key that verifies: by the kid that this key came with, by its Key ID or by its thumbprint. An
 * issuer names its keys as it likes (RFC 7515 section 4.1.4), so that a kid says nothing of a key without one.
 */
export const checkKindKid: KindCheck = (input) => {
  const part = objectOf(input.header);
  const found = part && find(part, 'kid');
  if (!found) return skipped;
  if (found.string === null)
    return failed({ kind: 'header-type', name: 'kid', expected: 'string', found: found.kind });
  if (found.string.includes('-----BEGIN')) return warned({ kind: 'check-kid-is-key' });
  const { key, loadedKeys } = input;
  if (!key) return skipped;
  const kid = found.string;
  if (isNamed(key, kid)) return passed;
  const named = loadedKeys.find((one) => one.keyId !== key.keyId && isNamed(one, kid));
  const facts = { kid: shortened(kid), key: shortened(key.kid ?? key.keyId) };
  if (isVerified(input)) {
    if (named) return failed({ kind: 'kind-kid-contradicts', ...facts });
    return key.kid === null ? skipped : warned({ kind: 'kind-kid-differs', ...facts });
  }
  if (named) return warned({ kind: 'key-kid-names-other', kid: facts.kid, keyId: named.keyId });
  const unknown = unknownKid(input, kid);
  return unknown ? warned(unknown) : skipped;
};
