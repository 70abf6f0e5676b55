import type { PreflightStatus } from '../../core/checks/run.js';
import { blank } from '../../core/profiles/builtIn.js';
import { profileChosen } from '../../store/actions/document.js';
import { isForOtherService, preflightOf } from '../../store/checks.js';
import { useNow } from '../../store/now.js';
import { useWorkbench } from '../../store/store.js';
import { anchors, goTo } from '../../widgets/anchors.js';
import { useAnnounce } from '../../widgets/Announcer.js';
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
  const announce = useAnnounce();
  const now = useNow();
  const status = useWorkbench((state) => preflightOf(state, now) ?? 'pending');
  const shown = useSteady(status, 'pending');
  const { title, detail } = page.preflightStatus[shown];
  const isForOther = useWorkbench((state) => isForOtherService(state, now));
  const setAside = () => {
    profileChosen(blank);
    announce(page.preflightOther.done);
    // The button goes; what is said of the token stays.
    goTo(anchors.checks);
  };
  if (isForOther) {
    const other = page.preflightOther;
    return (
      <Verdict label={page.preflight} status={status} tone="quiet" title={other.title}>
        {other.detail} <TextButton onClick={setAside}>{other.act}</TextButton>
      </Verdict>
    );
  }
  return (
    <Verdict label={page.preflight} status={status} tone={tones[shown]} title={title}>
      {detail}{' '}
      {shown !== 'pending' && shown !== 'accepted' && (
        <TextButton onClick={() => goTo(anchors.checks)}>{page.toChecks}</TextButton>
      )}
    </Verdict>
  );
}
