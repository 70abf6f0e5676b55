import { defineCheck, failed, objectOf, passed, skipped, type CheckedPart, type Outcome } from '../check.js';

type NotAnObject = {
  kind: 'check-not-an-object';
  part: 'header' | 'payload';
  reason: 'not-text' | 'not-json' | 'not-object';
};

/** Header and payload are JSON objects (RFC 7515 section 4, RFC 7519 section 7.2). */
export const checkJson = defineCheck({
  id: 'json',
  subject: null,
  severity: { 'check-not-an-object': 'error' },
  profiles: 'all',
  run: ({ header, payload, signature }): Outcome<NotAnObject> => {
    if (signature === 'empty' || signature === 'encrypted') return skipped;
    // No token at all: that is said of it, and nothing of its parts.
    if (signature === 'malformed' && header.text === '') return skipped;
    if (!objectOf(header)) {
      return failed({ kind: 'check-not-an-object', part: 'header', reason: reasonOf(header) });
    }
    if (!objectOf(payload)) {
      return failed({ kind: 'check-not-an-object', part: 'payload', reason: reasonOf(payload) });
    }
    return passed;
  },
});

function reasonOf(part: CheckedPart | null): NotAnObject['reason'] {
  if (!part) return 'not-text';
  return part.json.problem ? 'not-json' : 'not-object';
}
