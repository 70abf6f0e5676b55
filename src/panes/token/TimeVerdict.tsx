import { timeVerdictOf } from '../../store/claimsVerdicts.js';
import { useNow } from '../../store/now.js';
import { stampedLifetime } from '../../store/selectors.js';
import { useWorkbench } from '../../store/store.js';
import { useText } from '../../widgets/TextContext.js';
import { Verdict, type VerdictTone } from '../../widgets/Verdict.js';
import type { TimeStatus } from '../../core/claims/time.js';

const tones: Record<TimeStatus, VerdictTone> = {
  active: 'good',
  expired: 'bad',
  'not-yet-valid': 'bad',
  'no-exp': 'warn',
  'invalid-type': 'bad',
  none: 'quiet',
};

export function TimeVerdict() {
  const { page, rest } = useText();
  const now = useNow();
  const { status, problems } = useWorkbench((state) => timeVerdictOf(state, now));
  // RFC 7519 section 4.1.6 refuses no token for its iat; many services do.
  const ahead =
    status === 'active' && problems.some(({ kind }) => kind === 'time-issued-in-future')
      ? rest?.details.timeTexts.issuedAhead
      : undefined;
  const { title, detail } = ahead ?? page.timeStatus[status];
  const isRenewed = useWorkbench((state) => state.freshOnCopy && stampedLifetime(state) !== null);
  return (
    <Verdict label={page.time} status={status} tone={ahead ? 'warn' : tones[status]} title={title}>
      {status === 'expired' && isRenewed ? page.expiredFresh : detail}
    </Verdict>
  );
}
