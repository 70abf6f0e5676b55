import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { closeCopyByHand } from '../store/actions/take/copy.js';
import { useBench } from '../store/store.js';
import { Hint } from '../widgets/controls/Field.js';
import { PlainArea } from '../widgets/controls/PlainArea.js';
import { useDetails, useText } from '../widgets/page/TextContext.js';

/** What the clipboard refused, ready to be copied by hand. */
export default function CopyByHand({ text }: { text: string }) {
  const bench = useBench();
  const { lineTexts } = useDetails();
  const { page } = useText();
  const id = useId();
  return (
    <Dialog open onClose={() => closeCopyByHand(bench)} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{lineTexts.copyByHand}</DialogTitle>
      <DialogContent>
        <PlainArea
          aria-label={lineTexts.copyByHand}
          autoFocus
          readOnly
          blockSize={190}
          value={text}
          onFocus={(event) => event.target.select()}
        />
        <Hint>{lineTexts.copyByHandHint}</Hint>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => closeCopyByHand(bench)}>{page.close}</Button>
      </DialogActions>
    </Dialog>
  );
}
