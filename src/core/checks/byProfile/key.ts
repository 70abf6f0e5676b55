import { decodeBase64url } from '../../bytes/base64url.js';
import { toBigInt } from '../../bytes/bytes.js';
import type { KeyWarning } from '../../keys/formats/problems.js';
import { hasRocaFingerprint } from '../../keys/strength/roca.js';
import { defineCheck, failed, passed, skipped, warned, type Outcome } from '../check.js';

type ShortKeyProblem = { kind: 'check-key-short'; bits: number; least: number };

/** The RSA key is long enough (RFC 7518 section 3.3). Many services take a shorter one all the same. */
export const checkKeyStrength = defineCheck({
  id: 'key-strength',
  subject: { part: 'signature', name: null },
  severity: { 'check-key-short': 'warning' },
  profiles: 'all',
  run: ({ key, profile: { limits } }): Outcome<ShortKeyProblem> => {
    if (typeof key?.modulusBits !== 'number') return skipped;
    return key.modulusBits < limits.keyBits
      ? warned({ kind: 'check-key-short', bits: key.modulusBits, least: limits.keyBits })
      : passed;
  },
});

/**
 * The private key is in nobody else's hands: it is not one that is published, which no service knows, and cannot be
 * computed from the public key.
 */
export const checkKnownKey = defineCheck({
  id: 'known-key',
  subject: { part: 'signature', name: null },
  severity: {},
  profiles: 'all',
  run: ({ key }): Outcome<KeyWarning> => {
    if (!key) return skipped;
    if (key.modulus !== null && hasRocaFingerprint(toBigInt(decodeBase64url(key.modulus).bytes)))
      return failed({ kind: 'key-rsa-roca' });
    return key.publiclyKnown === null
      ? passed
      : warned({ kind: 'key-publicly-known', where: key.publiclyKnown });
  },
});
