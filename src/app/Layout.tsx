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
import { Bar } from './Bar.js';

const ChecksPane = lazy(() => import('../panes/checks/ChecksPane.js'));
const DecryptPane = lazy(() => import('../panes/encryption/DecryptPane.js'));
const EncryptPane = lazy(() => import('../panes/encryption/EncryptPane.js'));
const WrongPane = lazy(() => import('../panes/wrong/WrongPane.js'));
const ExplainedPane = lazy(() => import('../panes/explained/ExplainedPane.js'));

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

const LinkNotice = lazy(() => import('../panes/share/LinkNotice.js'));
const SharePane = lazy(() => import('../panes/share/SharePane.js'));

export function Layout() {
  const hasLinkNotice = useWorkbench((state) => state.linkProblems.length > 0);
  return (
    <>
      <Bar />
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
