import { failed, passed, skipped, warned, type Check } from '../check.js';
import type { Repair } from '../repair.js';

/** The signature is by the key in force. Without an answer, or without a key to ask, it skips. */
export const checkSignature: Check = ({ signature, key }) => {
  const signing: Repair | null = key?.canSign ? { kind: 'sign-again' } : null;
  switch (signature) {
    case 'valid':
      return passed;
    case 'valid-with-notice':
      return warned({ kind: 'check-signature-notice' });
    case 'invalid':
      return failed({ kind: 'check-signature-invalid' }, signing);
    case 'unsigned':
      return failed({ kind: 'check-signature-missing' });
    case 'unsupported':
      return failed({ kind: 'check-signature-unjudged' });
    case 'malformed':
      return failed({ kind: 'check-token-malformed' });
    case 'encrypted':
      return failed({ kind: 'check-token-encrypted' });
    case 'no-key':
    case 'signing':
    case 'empty':
      return skipped;
  }
};
