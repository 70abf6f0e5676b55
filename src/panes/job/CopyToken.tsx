import { copyToken } from '../../store/actions/copy.js';
import { freshOnCopyChosen } from '../../store/actions/settings.js';
import { copiedToken } from '../../store/copied.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { CheckField } from '../../widgets/CheckField.js';
import { CopyButton } from '../../widgets/CopyButton.js';
import { useText } from '../../widgets/TextContext.js';

/** The last act of the job, and whether it issues the token anew. */
export function CopyToken() {
  const bench = useBench();
  const { page } = useText();
  const fresh = useWorkbench((state) => state.freshOnCopy);
  const done = () => page.copiedToken(copiedToken(bench));
  return (
    <>
      <CopyButton
        label={page.copyToken}
        done={done}
        copy={() => copyToken(bench)}
        variant="contained"
        shortcut="copy-token"
      />
      <div>
        <CheckField
          label={page.freshOnCopy}
          checked={fresh}
          onChange={(freshOnCopy) => freshOnCopyChosen(bench, freshOnCopy)}
        />
      </div>
    </>
  );
}
