import { passed, skipped, warned, type Check } from '../check.js';

/** The RSA key is long enough (RFC 7518 section 3.3). Many services take a shorter one all the same. */
export const checkKeyStrength: Check = ({ key, profile: { limits } }) => {
  if (typeof key?.modulusBits !== 'number') return skipped;
  return key.modulusBits < limits.keyBits
    ? warned({ kind: 'check-key-short', bits: key.modulusBits, least: limits.keyBits })
    : passed;
};
