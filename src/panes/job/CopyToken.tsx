import { CopySplit } from '../../commands/CopySplit.js';
import { chooseReissueOnCopy } from '../../store/actions/settings/settings.js';
import { wrongKind } from '../../store/derive/keys/signing.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { CheckField } from '../../widgets/controls/CheckField.js';
import { useText } from '../../widgets/page/TextContext.js';

/** The last act of the job, and whether it issues the token anew. */
export function CopyToken() {
  const bench = useBench();
  const { page } = useText();
  const isReissued = useWorkbench((state) => state.reissueOnCopy);
  // A test token is copied as it was made. The line keeps its place.
  const isTest = useWorkbench((state) => wrongKind(state) !== null);
  return (
    <>
      <CopySplit variant="contained" />
      <div style={isTest ? { visibility: 'hidden' } : undefined}>
        <CheckField
          label={page.reissueOnCopy}
          checked={isReissued}
          onChange={(reissueOnCopy) => chooseReissueOnCopy(bench, reissueOnCopy)}
        />
      </div>
    </>
  );
}
