import { styled } from '@mui/material/styles';
import { lazy, Suspense, useDeferredValue, type ReactNode } from 'react';
import { HeaderPane } from '../panes/header/HeaderPane.js';
import { JobStrip } from '../panes/job/JobStrip.js';
import { KeysPane } from '../panes/keys/KeysPane.js';
import { PayloadPane } from '../panes/payload/PayloadPane.js';
import { TokenPane } from '../panes/token/TokenPane.js';
import { useWorkbench } from '../store/store.js';
import { forThumbs } from '../theme/media.js';
import { pageWidth } from '../theme/tokens.js';
import { load } from '../store/load.js';
import { useText } from '../widgets/TextContext.js';
import { Bar } from './Bar.js';
import { Boundary } from './Boundary.js';
import { MissingLine } from './MissingLine.js';

const ChecksPane = lazy(() => load(() => import('../panes/checks/ChecksPane.js')));
const DecryptPane = lazy(() => load(() => import('../panes/encryption/DecryptPane.js')));
const EncryptPane = lazy(() => load(() => import('../panes/encryption/EncryptPane.js')));
const WrongPane = lazy(() => load(() => import('../panes/wrong/WrongPane.js')));
const ExplainedPane = lazy(() => load(() => import('../panes/explained/ExplainedPane.js')));
const Guide = lazy(() => load(() => import('../panes/guide/Guide.js')));
const CopyByHand = lazy(() => load(() => import('./CopyByHand.js')));
const RestoredLine = lazy(() => load(() => import('./RestoredLine.js')));
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

/** It comes a moment later, and moves nothing. */
const GuidePlace = styled('div')(({ theme }) => ({
  display: 'grid',
  '--steps': '28px',
  [forThumbs]: { '--steps': '40px' },
  minHeight: 'calc(var(--steps) + 33px)',
  background: theme.vars.palette.background.quiet,
  '@media (max-width: 900px)': { minHeight: 'calc(var(--steps) + 53px)' },
  '@media (max-width: 640px)': { minHeight: 'calc(var(--steps) + 73px)' },
}));

/** In one column these come after header and payload, so that nothing in sight moves when they arrive. */
const Later = styled('div')({
  display: 'grid',
  gap: 12,
  minWidth: 0,
  '@media (max-width: 900px)': { order: 1 },
});

/** Beside the job, not part of it: in one column it comes last. */
const Beside = styled('div')({ minWidth: 0, '@media (max-width: 900px)': { order: 2 } });

const LinkNotice = lazy(() => load(() => import('../panes/share/LinkNotice.js')));
const SharePane = lazy(() => load(() => import('../panes/share/SharePane.js')));

/** A part that may fail for itself. */
function Part({ children }: { children: ReactNode }) {
  const { page } = useText();
  return <Boundary page={page}>{children}</Boundary>;
}

export function Layout() {
  const hasLinkNotice = useWorkbench((state) => state.linkProblems.length > 0);
  const byHand = useWorkbench(({ copyByHand }) => copyByHand);
  // Its place is beside or below the token, so that the token need not wait for it.
  const hasSecondColumn = useDeferredValue(true, false);
  const hasGuide = useWorkbench(({ guideClosed, profile }) => !guideClosed && profile.steps.length > 0);
  return (
    <>
      <Bar />
      <MissingLine />
      <Part>
        <Suspense>
          <RestoredLine />
          <UpdateLine />
          {byHand !== null && <CopyByHand text={byHand} />}
        </Suspense>
      </Part>
      <main>
        <Part>
          <JobStrip />
        </Part>
        {hasGuide && (
          <GuidePlace>
            <Part>
              <Suspense>
                <Guide />
              </Suspense>
            </Part>
          </GuidePlace>
        )}
        {hasLinkNotice && (
          <Part>
            <Suspense>
              <LinkNotice />
            </Suspense>
          </Part>
        )}
        <Columns>
          <Column>
            <Part>
              <TokenPane />
            </Part>
            {/* All at once: one that came later would push the others down. */}
            <Suspense>
              <Part>
                <DecryptPane />
              </Part>
              <Later>
                <Part>
                  <ChecksPane />
                </Part>
              </Later>
              <Beside>
                <Part>
                  <ExplainedPane />
                </Part>
              </Beside>
            </Suspense>
          </Column>
          {hasSecondColumn && (
            <Column>
              <Part>
                <HeaderPane />
              </Part>
              <Part>
                <PayloadPane />
              </Part>
              <Later>
                <Part>
                  <KeysPane />
                </Part>
                <Suspense>
                  {[SharePane, WrongPane, EncryptPane].map((Pane, index) => (
                    <Part key={index}>
                      <Pane />
                    </Part>
                  ))}
                </Suspense>
              </Later>
            </Column>
          )}
        </Columns>
      </main>
    </>
  );
}
