import Grow from '@mui/material/Grow';
import SnackbarContent from '@mui/material/SnackbarContent';
import { styled } from '@mui/material/styles';
import { forLowWindows } from '../../theme/media.js';

const Place = styled('div')(({ theme }) => ({
  position: 'fixed',
  insetInline: 8,
  // Over the bar for the thumb, which is 56 high and stays at the edge of a phone.
  insetBlockEnd: 64,
  [forLowWindows]: { insetBlockEnd: 8 },
  zIndex: theme.vars.zIndex.snackbar,
  display: 'flex',
  justifyContent: 'center',
  pointerEvents: 'none',
  [theme.breakpoints.up('sm')]: { insetInline: '50% auto', insetBlockEnd: 24, transform: 'translateX(-50%)' },
}));

/** Shows what was said, for as long as it is open. To those who listen the log has said it already (Announcer.tsx). */
export default function Toast({ open, message }: { open: boolean; message: string }) {
  return (
    <Place role="presentation">
      <Grow in={open} appear unmountOnExit>
        <SnackbarContent role="presentation" aria-hidden message={message} />
      </Grow>
    </Place>
  );
}
