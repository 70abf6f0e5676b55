import CircularProgress from '@mui/material/CircularProgress';

/** Something is being worked on. */
export function Spinner({ label }: { label: string }) {
  return <CircularProgress aria-label={label} size={20} />;
}
