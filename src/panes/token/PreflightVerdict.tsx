import type { PreflightStatus } from '../../core/checks/run.js';
import { preflightOf } from '../../store/checks.js';
import { useNow } from '../../store/now.js';
import { useIsLate, useLater } from '../../store/store.js';
import { anchors, goTo } from '../../widgets/anchors.js';
import { TextButton } from '../../widgets/TextButton.js';
import { useText } from '../../widgets/TextContext.js';
import { useSteady } from '../../widgets/useSteady.js';
import { Verdict, type VerdictTone } from '../../widgets/Verdict.js';

const tones: Record<PreflightStatus | 'pending', VerdictTone> = {
  pending: 'quiet',
  accepted: 'good',
  warned: 'warn',
  incomplete: 'warn',
  rejected: 'bad',
  unjudged: 'quiet',
};

/** What all checks come to: would the token be taken? */
export function PreflightVerdict() {
  const { page } = useText();
  const now = useNow();
  const known = useLater((state) => preflightOf(state, now) ?? 'pending');
  const status = useIsLate() ? 'pending' : known;
  const shown = useSteady(status, 'pending');
  const { title, detail } = page.preflightStatus[shown];
  return (
    <Verdict label={page.preflight} status={status} tone={tones[shown]} title={title}>
      {detail}{' '}
      {shown !== 'pending' && shown !== 'accepted' && (
        <TextButton onClick={() => goTo(anchors.checks)}>{page.toChecks}</TextButton>
      )}
    </Verdict>
  );
}
