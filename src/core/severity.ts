import { autopsySeverities } from './autopsy/problems.js';
import { checkSeverities } from './checks/all.js';
import { claimsSeverities } from './claims/problems.js';
import { jsonSeverities } from './json/problems.js';
import { jweSeverities } from './jwe/problems.js';
import { keySeverities } from './keys/problems.js';
import { kindSeverities } from './kinds/problems.js';
import { linkSeverities } from './links/problems.js';
import type { Problem } from './problems.js';
import { profileSeverities } from './profiles/problems.js';
import { responseSeverities } from './responses/problems.js';
import type { Severity } from './result.js';
import { snippetSeverities } from './snippets/problems.js';
import { tokenSeverities } from './token/problems.js';
import { signingSeverities } from './token/sign/signingProblems.js';
import { workspaceSeverities } from './workspace/problems.js';

/** Each room says of its own problems how bad they are; one that was forgotten does not compile. */
const severities: Record<Problem['kind'], Severity> = {
  ...jsonSeverities,
  ...tokenSeverities,
  ...claimsSeverities,
  ...signingSeverities,
  ...keySeverities,
  ...checkSeverities,
  ...kindSeverities,
  ...profileSeverities,
  ...jweSeverities,
  ...snippetSeverities,
  ...linkSeverities,
  ...workspaceSeverities,
  ...responseSeverities,
  ...autopsySeverities,
};

export const severityOf = ({ kind }: Problem): Severity => severities[kind];

const ranks: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** The worst first; what is equally bad stays in its order. */
export function worstFirst(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((one, other) => ranks[severityOf(one)] - ranks[severityOf(other)]);
}
