import { clear, paste } from '../../commands/always.js';
import { CopySplit } from '../../commands/CopySplit.js';
import { CommandIcon } from '../../commands/IconAct.js';
import { lazy, Suspense } from 'react';
import { tokenEdited } from '../../store/actions/document.js';
import { isForProfile } from '../../store/checks.js';
import { tokenText, wrongKind } from '../../store/selectors.js';
import { load } from '../../store/load.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { CodeField } from '../../widgets/CodeField.js';
import { anchors } from '../../widgets/anchors.js';
import { Panel } from '../../widgets/Panel.js';
import { useText } from '../../widgets/TextContext.js';

const Candidates = lazy(() => load(() => import('./Candidates.js')));

const WrongLabel = lazy(() => load(() => import('./WrongLabel.js')));

/** The token as it is sent. Of it, the field alone is rendered at each letter. */
export function TokenPane() {
  const { page } = useText();
  const wrong = useWorkbench(wrongKind);
  const hasSetUp = useWorkbench(isForProfile);
  return (
    <Panel
      title={page.encodedToken}
      actions={
        <>
          <CommandIcon command={paste} icon="paste" />
          <CommandIcon command={clear} icon="cross" />
          {!hasSetUp && <CopySplit />}
        </>
      }
    >
      {wrong && (
        <Suspense>
          <WrongLabel kind={wrong} />
        </Suspense>
      )}
      <TokenField />
      <Suspense>
        <Candidates />
      </Suspense>
    </Panel>
  );
}

function TokenField() {
  const bench = useBench();
  const { page } = useText();
  return (
    <CodeField
      anchor={anchors.token}
      label={page.encodedToken}
      language="token"
      lines={6}
      value={useWorkbench(tokenText)}
      onChange={(text) => tokenEdited(bench, text)}
      placeholder={page.encodedTokenEmpty}
    />
  );
}
