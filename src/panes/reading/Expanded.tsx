import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { Suspense, useId, type ReactNode } from 'react';
import type { ReadPart } from '../../store/state.js';
import { useText } from '../../widgets/page/TextContext.js';

type Props = { of: ReadPart; acts: ReactNode; onClose: () => void; children: ReactNode };

/** A part with the whole window for itself. */
export default function Expanded({ of, acts, onClose, children }: Props) {
  const { page } = useText();
  const id = useId();
  return (
    <Dialog open fullScreen onClose={onClose} aria-labelledby={id}>
      <DialogTitle id={id} variant="h2" sx={{ color: `part.${of}` }}>
        {page[of]}
      </DialogTitle>
      <DialogContent
        data-part={of}
        sx={{
          display: 'grid',
          gridTemplateRows: 'minmax(0, 1fr) auto',
          gridTemplateColumns: 'minmax(0, 1fr)',
        }}
      >
        <Suspense>{children}</Suspense>
      </DialogContent>
      <DialogActions>
        {acts}
        <Button variant="contained" onClick={onClose}>
          {page.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
