import Paper from '@mui/material/Paper';
import { copyToken } from '../store/actions/take/copy.js';
import { pasteFromClipboard } from '../store/actions/document/document.js';
import { copySummaryOf } from '../store/derive/copySummary.js';
import { useBench } from '../store/store.js';
import { forLowWindows } from '../theme/media.js';
import { useAnnounce } from '../widgets/feedback/Announcer.js';
import { CopyButton } from '../widgets/controls/CopyButton.js';
import Button from '@mui/material/Button';
import { useText } from '../widgets/page/TextContext.js';

/** On a phone: what one does most, where the thumb is. */
export default function ThumbBar() {
  const bench = useBench();
  const { page } = useText();
  const announce = useAnnounce();
  const paste = async () => {
    if (!(await pasteFromClipboard(bench))) announce(page.pasteRefused);
  };
  return (
    <Paper
      square
      elevation={4}
      component="nav"
      aria-label={page.frame.thumb}
      sx={{
        position: 'fixed',
        [forLowWindows]: { position: 'static' },
        insetInline: 0,
        insetBlockEnd: 0,
        zIndex: 'appBar',
        display: { xs: 'grid', sm: 'none' },
        gridTemplateColumns: '1fr 1fr',
        gap: 1,
        padding: 1,
        '& > button': { minBlockSize: 40 },
      }}
    >
      <Button variant="outlined" onClick={() => void paste()}>
        {page.frame.pasteToken}
      </Button>
      <CopyButton
        label={page.frame.copyTokenShort}
        variant="contained"
        done={() => page.tokenCopied(copySummaryOf(bench))}
        copy={() => copyToken(bench)}
      />
    </Paper>
  );
}
