import { copyToken } from '../../store/actions/copy.js';
import { copiedToken } from '../../store/copied.js';
import { useBench } from '../../store/store.js';
import { CopyButton } from '../../widgets/CopyButton.js';
import { useText } from '../../widgets/TextContext.js';
import { CopyActions } from './CopyActions.js';

/** Copy token, and beside it the forms in which a service takes it. */
export function CopyMenu() {
  const bench = useBench();
  const { page } = useText();
  return (
    <>
      <CopyButton
        label={page.copyToken}
        done={() => page.copiedToken(copiedToken(bench))}
        copy={() => copyToken(bench)}
        shortcut="copy-token"
      />
      <CopyActions />
    </>
  );
}
