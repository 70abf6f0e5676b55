import { styled } from '@mui/material/styles';
import { lazy, Suspense } from 'react';
import { tokenEdited } from '../../store/actions/document.js';
import { isOwnToken } from '../../store/checks.js';
import { tokenText, wrongKind } from '../../store/selectors.js';
import { load } from '../../store/load.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { forThumbs } from '../../theme/media.js';
import { CodeField } from '../../widgets/CodeField.js';
import { anchors } from '../../widgets/anchors.js';
import { Panel } from '../../widgets/Panel.js';
import { useText } from '../../widgets/TextContext.js';
import { CopyActions } from './CopyActions.js';
import { Notices } from './Notices.js';
import { PasteButton } from './PasteButton.js';
import { OverallVerdict } from './OverallVerdict.js';
import { SignatureVerdict } from './SignatureVerdict.js';
import { TimeVerdict } from './TimeVerdict.js';

const Candidates = lazy(() => load(() => import('./Candidates.js')));

const WrongLabel = lazy(() => load(() => import('./WrongLabel.js')));

const CheckAs = lazy(() => load(() => import('./CheckAs.js')));
const Times = lazy(() => load(() => import('./Times.js')));

/** They come a moment later, and move nothing. */
const TimesPlace = styled('div')({
  minHeight: 68,
  '@media (max-width: 640px)': { minHeight: 130, [forThumbs]: { minHeight: 134 } },
});

const Answers = styled('div')({ display: 'grid', gap: 8, marginBlockStart: 8 });

/** Room for the sentence and for what to do next: what is below keeps its place when they change. */
const Overall = styled('div')({
  display: 'grid',
  minHeight: 54,
  '@media (max-width: 1200px)': { minHeight: 74 },
  '@media (max-width: 640px)': { minHeight: 94 },
});

const Verdicts = styled('div')({
  display: 'grid',
  gap: 8,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 150px), 1fr))',
  // Their words may take three lines, where it is narrow four: what is below stays where it is.
  '& > *': { minHeight: 72 },
  '@media (max-width: 1200px)': { '& > *': { minHeight: 112 } },
  '@media (max-width: 900px)': { '& > *': { minHeight: 72 } },
  '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)', '& > *': { minHeight: 72 } },
});

/** The token as it is sent, with what can be said of it. */
export function TokenPane() {
  const bench = useBench();
  const { page } = useText();
  const token = useWorkbench(tokenText);
  const wrong = useWorkbench(wrongKind);
  const isOwn = useWorkbench(isOwnToken);
  return (
    <Panel
      title={page.encodedToken}
      actions={
        <>
          <PasteButton />
          <CopyActions />
        </>
      }
    >
      {wrong && (
        <Suspense>
          <WrongLabel kind={wrong} />
        </Suspense>
      )}
      <CodeField
        anchor={anchors.token}
        label={page.encodedToken}
        language="token"
        lines={11}
        value={token}
        onChange={(text) => tokenEdited(bench, text)}
        placeholder={page.encodedTokenEmpty}
      />
      <Answers>
        <Suspense>
          <Candidates />
        </Suspense>
        <Overall>
          <OverallVerdict />
        </Overall>
        <Verdicts>
          <SignatureVerdict />
          <TimeVerdict />
        </Verdicts>
        {!isOwn && (
          <Suspense>
            <CheckAs />
          </Suspense>
        )}
        <TimesPlace>
          <Suspense>
            <Times />
          </Suspense>
        </TimesPlace>
        <Notices />
      </Answers>
    </Panel>
  );
}
