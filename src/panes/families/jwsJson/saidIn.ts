import { jwsJsonSeverities, type JwsJsonFinding } from '../../../core/jwsJson/problems.js';
import type { FamilyTexts } from '../../../text/familyTexts.js';

type Said = FamilyTexts['jwsJson']['findings'];

function sentence<K extends JwsJsonFinding['kind']>(
  said: Said,
  finding: { [X in K]: Extract<JwsJsonFinding, { kind: X }> & { kind: X } }[K],
): string {
  return said[finding.kind](finding);
}

/** A finding in words, with how bad it is. */
export const saidIn = (said: Said) => (finding: JwsJsonFinding) => ({
  kind: finding.kind,
  severity: jwsJsonSeverities[finding.kind],
  said: sentence(said, finding),
});
