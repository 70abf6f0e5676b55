import { styled } from '@mui/material/styles';
import { lazy, Suspense } from 'react';
import { Guide } from '../panes/guide/Guide.js';
import { HeaderPane } from '../panes/header/HeaderPane.js';
import { JobStrip } from '../panes/job/JobStrip.js';
import { KeysPane } from '../panes/keys/KeysPane.js';
import { PayloadPane } from '../panes/payload/PayloadPane.js';
import { TokenPane } from '../panes/token/TokenPane.js';
import { useWorkbench } from '../store/store.js';
import { pageWidth } from '../theme/tokens.js';
import { load } from '../store/load.js';
import { Bar } from './Bar.js';
import { MissingLine } from './MissingLine.js';

const ChecksPane = lazy(() => load(() => import('../panes/checks/ChecksPane.js')));
const DecryptPane = lazy(() => load(() => import('../panes/encryption/DecryptPane.js')));
const EncryptPane = lazy(() => load(() => import('../panes/encryption/EncryptPane.js')));
const WrongPane = lazy(() => load(() => import('../panes/wrong/WrongPane.js')));
const ExplainedPane = lazy(() => load(() => import('../panes/explained/ExplainedPane.js')));
const UpdateLine = lazy(() => load(() => import('./UpdateLine.js')));

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
  gap: 12,
  padding: 12,
  alignItems: 'start',
  maxInlineSize: pageWidth,
  marginInline: 'auto',
  '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});

const Column = styled('div')({
  display: 'grid',
  gap: 12,
  minWidth: 0,
  '@media (max-width: 900px)': { display: 'contents' },
});

/** Beside the job, not part of it: in one column it comes last. */
const Beside = styled('div')({ minWidth: 0, '@media (max-width: 900px)': { order: 1 } });

const LinkNotice = lazy(() => load(() => import('../panes/share/LinkNotice.js')));
const SharePane = lazy(() => load(() => import('../panes/share/SharePane.js')));

export function Layout() {
  const hasLinkNotice = useWorkbench((state) => state.linkProblems.length > 0);
  return (
    <>
      <Bar />
      <MissingLine />
      <Suspense>
        <UpdateLine />
      </Suspense>
      <main>
        <JobStrip />
        <Guide />
        {hasLinkNotice && (
          <Suspense>
            <LinkNotice />
          </Suspense>
        )}
        <Columns>
          <Column>
            <TokenPane />
            <Suspense>
              <DecryptPane />
              <ChecksPane />
              <Beside>
                <ExplainedPane />
              </Beside>
            </Suspense>
          </Column>
          <Column>
            <HeaderPane />
            <PayloadPane />
            <KeysPane />
            <Suspense>
              <SharePane />
              <WrongPane />
              <EncryptPane />
            </Suspense>
          </Column>
        </Columns>
      </main>
    </>
  );
}
