import { styled } from '@mui/material/styles';
import { lazy, Suspense, useLayoutEffect, useState, type ReactNode } from 'react';
import { AnswerBar } from '../panes/answer/AnswerBar.js';
import { JobStrip } from '../panes/job/JobStrip.js';
import { PartPane } from '../panes/reading/PartPane.js';
import { SignaturePane } from '../panes/signature/SignaturePane.js';
import { TokenPane } from '../panes/token/TokenPane.js';
import { isForProfile, isOwnToken } from '../store/derive/checks.js';
import { load } from '../store/loading/load.js';
import { useWorkbench } from '../store/store.js';
import { pageWidth } from '../theme/tokens.js';
import { AfterFirst } from '../widgets/layout/AfterFirst.js';
import { useText } from '../widgets/page/TextContext.js';
import { Bar } from './Bar.js';
import { Boundary } from './Boundary.js';
import { LoadErrorBanner } from './banners/LoadErrorBanner.js';

const ChecksPane = lazy(() => load(() => import('../panes/checks/ChecksPane.js')));
const CopyByHand = lazy(() => load(() => import('./CopyByHand.js')));
const RefusalPane = lazy(() => load(() => import('../panes/refusals/RefusalPane.js')));
const DecryptPane = lazy(() => load(() => import('../panes/encryption/DecryptPane.js')));
const FamilyPane = lazy(() => load(() => import('../panes/families/FamilyPane.js')));
const ForeignLine = lazy(() => load(() => import('../panes/job/ForeignLine.js')));
const Guide = lazy(() => load(() => import('../panes/guide/Guide.js')));
const Intake = lazy(() => load(() => import('./Intake.js')));
const LinkNotice = lazy(() => load(() => import('../panes/share/LinkNotice.js')));
const Pointing = lazy(() => load(() => import('../panes/reading/pointing/Pointing.js')));
const RestoreBanner = lazy(() => load(() => import('./banners/RestoreBanner.js')));
const ThumbBar = lazy(() => load(() => import('./ThumbBar.js')));
const ToolsPane = lazy(() => load(() => import('./tools/ToolsPane.js')));
const UpdateBanner = lazy(() => load(() => import('./banners/UpdateBanner.js')));

/** Token and key on the left; on the right what people come for, the payload, as wide as there is room. */
const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(320px, 440px) minmax(0, 1fr)',
  gap: theme.spacing(2),
  padding: theme.spacing(2),
  alignItems: 'start',
  maxInlineSize: pageWidth,
  marginInline: 'auto',
  [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)', padding: theme.spacing(1) },
}));

const Column = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2),
  minInlineSize: 0,
  [theme.breakpoints.down('md')]: { display: 'contents' },
}));

/** Where there is one column, what people come for is first, and the token itself after its parts. */
const Placed = styled('div')<{ narrow: number }>(({ theme, narrow }) => ({
  minInlineSize: 0,
  '&:empty': { display: 'none' },
  [theme.breakpoints.down('md')]: { order: narrow },
}));

const Whole = styled('div')(({ theme }) => ({
  maxInlineSize: pageWidth,
  marginInline: 'auto',
  padding: theme.spacing(0, 2, 2),
  [theme.breakpoints.down('md')]: { padding: theme.spacing(0, 1, 9) },
}));

/** A part that may fail for itself. */
function Part({ children }: { children: ReactNode }) {
  const { page } = useText();
  return <Boundary page={page}>{children}</Boundary>;
}

/** Tells that what it stands among is drawn, before that is seen. */
function Drawn({ tell }: { tell: (isDrawn: true) => void }) {
  useLayoutEffect(() => tell(true), [tell]);
  return null;
}

export function Layout() {
  const hasLinkNotice = useWorkbench((state) => state.linkProblems.length > 0);
  const byHand = useWorkbench(({ copyByHand }) => copyByHand);
  const hasGuide = useWorkbench(({ view }) => view.hasGuide);
  const isOwn = useWorkbench(isOwnToken);
  const hasSetUp = useWorkbench(isForProfile);
  // Below the checks, which would push them down, away from under a finger.
  const [hasTools, setHasTools] = useState(false);
  return (
    <>
      <Bar />
      <LoadErrorBanner />
      <Part>
        <AfterFirst>
          <RestoreBanner />
          <UpdateBanner />
          {byHand !== null && <CopyByHand text={byHand} />}
        </AfterFirst>
      </Part>
      <main>
        <Part>
          <AnswerBar />
        </Part>
        {!isOwn && (
          <Part>
            <Suspense>
              <ForeignLine />
            </Suspense>
          </Part>
        )}
        {hasSetUp && (
          <Part>
            <JobStrip />
          </Part>
        )}
        {hasLinkNotice && (
          <Part>
            <Suspense>
              <LinkNotice />
            </Suspense>
          </Part>
        )}
        <Part>
          <AfterFirst>
            <Intake />
          </AfterFirst>
        </Part>
        <Columns>
          <Column>
            <Placed narrow={4}>
              <Part>
                <TokenPane />
              </Part>
            </Placed>
            <Placed narrow={3}>
              <Part>
                <SignaturePane />
              </Part>
            </Placed>
          </Column>
          <Column>
            <Placed narrow={1}>
              <Part>
                <PartPane of="payload" />
              </Part>
            </Placed>
            <Placed narrow={2}>
              <Part>
                <PartPane of="header" />
              </Part>
            </Placed>
            {/* All at once: one that came later would push the others down. */}
            <AfterFirst>
              <Placed narrow={5}>
                <Part>
                  <DecryptPane />
                </Part>
              </Placed>
              <Placed narrow={5}>
                <Part>
                  <FamilyPane />
                </Part>
              </Placed>
              <Placed narrow={5}>
                <Part>
                  <ChecksPane />
                </Part>
              </Placed>
              <Placed narrow={5}>
                <Part>
                  <RefusalPane />
                </Part>
              </Placed>
              <Drawn tell={setHasTools} />
            </AfterFirst>
          </Column>
        </Columns>
        {hasTools && (
          <Suspense>
            <Whole>
              <Part>
                <ToolsPane />
              </Part>
            </Whole>
          </Suspense>
        )}
      </main>
      <Part>
        <AfterFirst>
          {hasGuide && <Guide />}
          <ThumbBar />
          <Pointing />
        </AfterFirst>
      </Part>
    </>
  );
}
