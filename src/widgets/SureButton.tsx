import Button from '@mui/material/Button';
import { useState } from 'react';
import { useDetails } from './TextContext.js';

type Props = { label: string; name?: string; onSure: () => void };

/** For what cannot be taken back: it asks once more, in its own place. */
export function SureButton({ label, name = label, onSure }: Props) {
  const { lineTexts } = useDetails();
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <Button color="error" variant="outlined" aria-label={name} onClick={() => setAsked(true)}>
        {label}
      </Button>
    );
  return (
    <>
      <Button
        color="error"
        variant="contained"
        onClick={() => {
          setAsked(false);
          onSure();
        }}
      >
        {lineTexts.sure(name)}
      </Button>
      <Button variant="outlined" autoFocus onClick={() => setAsked(false)}>
        {lineTexts.notSure}
      </Button>
    </>
  );
}
