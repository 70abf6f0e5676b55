import { clear, paste } from '../../commands/table/always.js';
import { CopySplit } from '../../commands/CopySplit.js';
import { CommandIcon } from '../../commands/IconAct.js';
import { lazy, Suspense } from 'react';
import { editToken } from '../../store/actions/document/document.js';
import { isForProfile } from '../../store/derive/checks.js';
import { tokenText, wrongKind } from '../../store/selectors.js';
import { load } from '../../store/loading/load.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { AfterFirst } from '../../widgets/layout/AfterFirst.js';
import { CodeField } from '../../widgets/code/CodeField.js';
import { anchors } from '../../widgets/page/anchors.js';
import { Panel } from '../../widgets/layout/Panel.js';
import { useText } from '../../widgets/page/TextContext.js';

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
      <AfterFirst>
        <Candidates />
      </AfterFirst>
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
      onChange={(text) => editToken(bench, text)}
      placeholder={page.encodedTokenEmpty}
    />
  );
}
