import { CopySplit } from '../../commands/CopySplit.js';
import { chooseReissueOnCopy } from '../../store/actions/settings/settings.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { CheckField } from '../../widgets/controls/CheckField.js';
import { useText } from '../../widgets/page/TextContext.js';

/** The last act of the job, and whether it issues the token anew. */
export function CopyToken() {
  const bench = useBench();
  const { page } = useText();
  const isReissued = useWorkbench((state) => state.reissueOnCopy);
  return (
    <>
      <CopySplit variant="contained" />
      <div>
        <CheckField
          label={page.reissueOnCopy}
          checked={isReissued}
          onChange={(reissueOnCopy) => chooseReissueOnCopy(bench, reissueOnCopy)}
        />
      </div>
    </>
  );
}
