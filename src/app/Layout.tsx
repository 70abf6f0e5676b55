import { styled } from '@mui/material/styles';
import { lazy, Suspense } from 'react';
import { HeaderPane } from '../panes/header/HeaderPane.js';
import { JobStrip } from '../panes/job/JobStrip.js';
import { KeysPane } from '../panes/keys/KeysPane.js';
import { PayloadPane } from '../panes/payload/PayloadPane.js';
import { TokenPane } from '../panes/token/TokenPane.js';
import { load } from '../store/load.js';
import { Bar } from './Bar.js';
import { MissingLine } from './MissingLine.js';

const ExplainedPane = lazy(() => load(() => import('../panes/explained/ExplainedPane.js')));
const UpdateLine = lazy(() => load(() => import('./UpdateLine.js')));

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
  gap: 12,
  padding: 12,
  alignItems: 'start',
  maxInlineSize: 1680,
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

export function Layout() {
  return (
    <>
      <Bar />
      <MissingLine />
      <Suspense>
        <UpdateLine />
      </Suspense>
      <main>
        <JobStrip />
        <Columns>
          <Column>
            <TokenPane />
            <Beside>
              <Suspense>
                <ExplainedPane />
              </Suspense>
            </Beside>
          </Column>
          <Column>
            <HeaderPane />
            <PayloadPane />
            <KeysPane />
          </Column>
        </Columns>
      </main>
    </>
  );
}
