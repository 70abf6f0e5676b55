import { jweJsonSeverities, type JweJsonFinding } from '../../../core/jwe/json/problems.js';
import type { FamilyTexts } from '../../../text/familyTexts.js';

type Said = FamilyTexts['jweJson']['findings'];

function sentence<K extends JweJsonFinding['kind']>(
  said: Said,
  finding: { [X in K]: Extract<JweJsonFinding, { kind: X }> & { kind: X } }[K],
): string {
  return said[finding.kind](finding);
}

/** A finding in words, with how bad it is. */
export const saidIn = (said: Said) => (finding: JweJsonFinding) => ({
  kind: finding.kind,
  severity: jweJsonSeverities[finding.kind],
  said: sentence(said, finding),
});
