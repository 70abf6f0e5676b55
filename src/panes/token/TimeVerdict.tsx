import { timeVerdictOf } from '../../store/claimsVerdicts.js';
import { useNow } from '../../store/now.js';
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
  const { page } = useText();
  const now = useNow();
  const { status } = useWorkbench((state) => timeVerdictOf(state, now));
  const { title, detail } = page.timeStatus[status];
  return (
    <Verdict label={page.time} status={status} tone={tones[status]} title={title}>
      {detail}
    </Verdict>
  );
}
