import Button from '@mui/material/Button';
import { useLayoutEffect, useRef, useState } from 'react';
import { useDetails } from '../page/TextContext.js';

type Props = {
  label: string;
  name?: string;
  onConfirm: () => void;
  /** Where it asks for another reason than its own press. */
  asked?: boolean;
  onAsked?: (asked: boolean) => void;
};

/** For what cannot be taken back: it asks once more, in its own place. */
export function ConfirmButton({ label, name = label, onConfirm, ...given }: Props) {
  const { lineTexts } = useDetails();
  const [own, setOwn] = useState(false);
  const asked = given.asked ?? own;
  const setAsked = given.onAsked ?? setOwn;
  const first = useRef<HTMLButtonElement>(null);
  const isKept = useRef(false);
  const keep = () => {
    isKept.current = true;
    setAsked(false);
  };
  useLayoutEffect(() => {
    if (asked || !isKept.current) return;
    isKept.current = false;
    // Else the focus would be nowhere, and Escape would not reach a dialog any more.
    first.current?.focus();
  }, [asked]);
  if (!asked)
    return (
      <Button ref={first} color="error" variant="outlined" aria-label={name} onClick={() => setAsked(true)}>
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
          onConfirm();
        }}
      >
        {lineTexts.sure(name)}
      </Button>
      <Button variant="outlined" autoFocus onClick={keep}>
        {lineTexts.notSure}
      </Button>
    </>
  );
}
