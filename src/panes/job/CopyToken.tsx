import { copyToken } from '../../store/actions/copy.js';
import { freshOnCopyChosen } from '../../store/actions/settings.js';
import { checkResults } from '../../store/checks.js';
import { stampedLifetime } from '../../store/selectors.js';
import { presentSecond } from '../../store/now.js';
import { useWorkbench } from '../../store/store.js';
import { duration } from '../../text/times.js';
import { CheckField } from '../../widgets/CheckField.js';
import { CopyButton } from '../../widgets/CopyButton.js';
import { useText } from '../../widgets/TextContext.js';

/** The last act of the job, and whether it issues the token anew. */
export function CopyToken() {
  const { page } = useText();
  const fresh = useWorkbench((state) => state.freshOnCopy);
  const done = () => {
    const state = useWorkbench.getState();
    const lifetime = stampedLifetime(state);
    const failures =
      checkResults(state, presentSecond())?.filter(({ result }) => result === 'fail').length ?? 0;
    if (failures > 0) return page.copiedRefused(failures);
    if (lifetime === null || !fresh) return page.copiedAsItStands;
    return page.copiedFresh(duration(page.locale, lifetime));
  };
  return (
    <>
      <CopyButton label={page.copyToken} done={done} copy={() => copyToken()} variant="contained" />
      <div>
        <CheckField label={page.freshOnCopy} checked={fresh} onChange={freshOnCopyChosen} />
      </div>
    </>
  );
}
