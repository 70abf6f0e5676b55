import { styled } from '@mui/material/styles';
import { lazy, Suspense } from 'react';
import { tokenEdited } from '../../store/actions/document.js';
import { justSigned } from '../../store/justSigned.js';
import { tokenText, wrongKind } from '../../store/selectors.js';
import { load } from '../../store/load.js';
import { useWorkbench } from '../../store/store.js';
import { CodeField } from '../../widgets/CodeField.js';
import { Panel } from '../../widgets/Panel.js';
import { useText } from '../../widgets/TextContext.js';
import { CopyActions } from './CopyActions.js';
import { Candidates } from './Candidates.js';
import { Life } from './Life.js';
import { Notices } from './Notices.js';
import { SignatureVerdict } from './SignatureVerdict.js';
import { SkewField } from './SkewField.js';
import { TimeVerdict } from './TimeVerdict.js';

const WrongLabel = lazy(() => load(() => import('./WrongLabel.js')));

const Answers = styled('div')({ display: 'grid', gap: 8, marginBlockStart: 8 });

const Pair = styled('div')({
  display: 'grid',
  gap: 8,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
});

const followSigned = (show: (token: string) => void) => justSigned.subscribe(({ token }) => show(token));

/** The token as it is sent, with what can be said of it. */
export function TokenPane() {
  const { page } = useText();
  const token = useWorkbench(tokenText);
  const wrong = useWorkbench(wrongKind);
  return (
    <Panel title={page.encodedToken} actions={<CopyActions />}>
      {wrong && (
        <Suspense>
          <WrongLabel kind={wrong} />
        </Suspense>
      )}
      <CodeField
        label={page.encodedToken}
        language="token"
        lines={11}
        value={token}
        onChange={tokenEdited}
        follow={followSigned}
        placeholder={page.encodedTokenEmpty}
      />
      <Answers>
        <Candidates />
        <Pair>
          <SignatureVerdict />
          <TimeVerdict />
          <Life />
          <SkewField />
        </Pair>
        <Notices />
      </Answers>
    </Panel>
  );
}
