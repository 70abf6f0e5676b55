import type { KeyId } from '../../../confusable.js';
import type { KindProblem } from '../../../kinds/problems.js';
import type { TokenProblem } from '../../../token/problems.js';
import {
  defineCheck,
  failed,
  find,
  objectOf,
  passed,
  shortened,
  skipped,
  warned,
  type Outcome,
} from '../../check.js';
import type { Repair } from '../../repair.js';
import { isNamed, unknownKid } from '../../unknownKid.js';

type KidProblem =
  | { kind: 'check-kid-missing' }
  /** The kid names no key that is at hand; `keyId` is the Key ID of the key in force. */
  | { kind: 'check-kid-other-key'; kid: string; keyId: KeyId }
  /** A key in PEM was put where its name belongs. */
  | { kind: 'check-kid-is-key' }
  /** The kid is the key's RFC 7638 thumbprint, where its Key ID is asked for. */
  | { kind: 'check-kid-thumbprint'; kid: string; keyId: KeyId };

/**
 * The header names the key in force, the way the service names keys. Where the service names keys as it
 * likes, or does not ask for a name, another one is no more than a warning.
 */
export const checkKid = defineCheck({
  id: 'kid',
  subject: { part: 'header', name: 'kid' },
  severity: {
    'check-kid-missing': 'error',
    'check-kid-other-key': 'error',
    'check-kid-is-key': 'error',
    'check-kid-thumbprint': 'error',
  },
  profiles: 'all',
  run: (input): Outcome<KidProblem | KindProblem | TokenProblem> => {
    const { header, key, profile } = input;
    const part = objectOf(header);
    if (!part) return skipped;
    const rule = profile.header.kid;
    const kid = find(part, 'kid');
    // The service gave it, or a template says it: `header` compares it.
    if (rule === 'field') return skipped;
    const repair: Repair | null = key && { kind: 'use-key-id', keyId: key.keyId };
    if (!kid) return rule === 'none' ? skipped : failed({ kind: 'check-kid-missing' }, repair);
    if (kid.string === null) {
      return failed({ kind: 'header-type', name: 'kid', expected: 'string', found: kid.kind }, repair);
    }
    const judged = rule === 'key-id' ? failed : warned;
    if (kid.string.includes('-----BEGIN')) return judged({ kind: 'check-kid-is-key' }, repair);
    // Nobody's own key is compared with it, but a set that it is not of.
    const unknown = key?.canSign === false ? unknownKid(input, kid.string) : null;
    if (unknown) return judged(unknown);
    // An issuer who promises nothing names its keys as it likes.
    if (!key || (rule === 'none' && !key.canSign)) return skipped;
    if (kid.string === key.keyId) return passed;
    if (rule !== 'key-id' && isNamed(key, kid.string)) return passed;
    const facts = { kid: shortened(kid.string), keyId: key.keyId };
    if (kid.string === key.thumbprint) return failed({ kind: 'check-kid-thumbprint', ...facts }, repair);
    return judged({ kind: 'check-kid-other-key', ...facts }, repair);
  },
});
