import { CopySplit } from '../../commands/CopySplit.js';
import { chooseFreshOnCopy } from '../../store/actions/settings/settings.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { CheckField } from '../../widgets/controls/CheckField.js';
import { useText } from '../../widgets/page/TextContext.js';

/** The last act of the job, and whether it issues the token anew. */
export function CopyToken() {
  const bench = useBench();
  const { page } = useText();
  const fresh = useWorkbench((state) => state.freshOnCopy);
  return (
    <>
      <CopySplit variant="contained" />
      <div>
        <CheckField
          label={page.freshOnCopy}
          checked={fresh}
          onChange={(freshOnCopy) => chooseFreshOnCopy(bench, freshOnCopy)}
        />
      </div>
    </>
  );
}
