import Snackbar from '@mui/material/Snackbar';

/** Shows what was said. To those who listen the log has said it already (Announcer.tsx). */
export default function Toast({ open, message }: { open: boolean; message: string }) {
  return (
    <Snackbar
      open={open}
      message={message}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      slotProps={{ content: { role: 'presentation', 'aria-hidden': true } }}
      sx={{ pointerEvents: 'none' }}
    />
  );
}
