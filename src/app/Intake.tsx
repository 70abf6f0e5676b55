import { styled } from '@mui/material/styles';
import { lazy, Suspense, useEffect, useState } from 'react';
import { fileTaken, largeTaken } from '../commands/fileTaken.js';
import { isForList } from '../core/responses/look.js';
import { startListing } from '../store/answers/listing.js';
import type { Bench } from '../store/bench.js';
import { load } from '../store/loading/load.js';
import { useBench, useWorkbench } from '../store/store.js';
import { pageWidth } from '../theme/tokens.js';
import { anchors } from '../widgets/page/anchors.js';
import { focused } from '../widgets/page/focused.js';
import { useDetails } from '../widgets/page/TextContext.js';

const ResponsePane = lazy(() => load(() => import('../panes/response/ResponsePane.js')));

const Place = styled('div')(({ theme }) => ({
  maxInlineSize: pageWidth,
  marginInline: 'auto',
  padding: theme.spacing(2, 2, 0),
  [theme.breakpoints.down('md')]: { padding: theme.spacing(1, 1, 0) },
}));

/** Over the page, while a file is above it. */
const Target = styled('div')(({ theme }) => ({
  ...theme.typography.h2,
  position: 'fixed',
  inset: theme.spacing(1),
  zIndex: theme.zIndex.modal,
  display: 'grid',
  placeItems: 'center',
  border: `3px dashed ${theme.vars.palette.primary.main}`,
  borderRadius: 6,
  background: theme.vars.palette.background.paper,
  opacity: 0.92,
  pointerEvents: 'none',
}));

/** What is pasted or dropped on the page beyond one token: a response, a HAR, a log, as text or as a file. */
export default function Intake() {
  const bench = useBench();
  const { responseTexts: words } = useDetails();
  const isListed = useWorkbench(({ listed }) => listed !== null);
  const [isOver, setOver] = useState(false);
  useEffect(() => startListing(bench), [bench]);
  useEffect(() => listen(bench, setOver), [bench]);
  return (
    <>
      {isOver && <Target>{words.drop}</Target>}
      {isListed && (
        <Place>
          <Suspense>
            <ResponsePane />
          </Suspense>
        </Place>
      )}
    </>
  );
}

const isInDialog = (): boolean => document.querySelector('[role=dialog]') !== null;

/** A field other than that of the token keeps what is pasted into it. */
const isInOtherField = (): boolean => {
  const field = focused();
  const isInToken = document.getElementById(anchors.token)?.contains(document.activeElement) === true;
  return field?.matches(':read-write') === true && !isInToken;
};

/** @returns what ends it */
function listen(bench: Bench, setOver: (isOver: boolean) => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
  const onOver = (event: DragEvent) => {
    if (event.defaultPrevented || !hasFiles(event)) return;
    // Else the browser would leave the page for the file.
    event.preventDefault();
    setOver(!isInDialog());
  };
  const onDrop = (event: DragEvent) => {
    setOver(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (event.defaultPrevented || !file) return;
    event.preventDefault();
    if (!isInDialog()) void fileTaken(bench, file);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (isInDialog() || isInOtherField()) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const [file] = event.clipboardData?.files ?? [];
    if (!(text === '' ? file : isForList(text))) return;
    event.preventDefault();
    event.stopPropagation();
    if (text === '' && file) void fileTaken(bench, file);
    else void largeTaken(bench, text);
  };
  addEventListener('dragover', onOver, { signal });
  addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false), { signal });
  addEventListener('drop', onDrop, { signal });
  // Before the editor, which would draw all of it.
  addEventListener('paste', onPaste, { signal, capture: true });
  return () => ended.abort();
}
