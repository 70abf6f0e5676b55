import type { Severity } from '../../result.js';
import { defineCheck, failed, passed, skipped, warned, type Outcome } from '../check.js';
import type { Repair } from '../repair.js';

const severity = {
  'check-signature-notice': 'warning',
  'check-signature-invalid': 'error',
  'check-signature-missing': 'error',
  'check-signature-unjudged': 'error',
  'check-token-malformed': 'error',
  'check-token-encrypted': 'error',
} as const satisfies Record<string, Severity>;

type SignatureProblem = { [Kind in keyof typeof severity]: { kind: Kind } }[keyof typeof severity];

/** The signature is by the key in force. Without an answer, or without a key to ask, it skips. */
export const checkSignature = defineCheck({
  id: 'signature',
  subject: { part: 'signature', name: null },
  severity,
  profiles: 'all',
  readsEncrypted: true,
  run: ({ signature, key }): Outcome<SignatureProblem> => {
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
  },
});
