import { styled } from '@mui/material/styles';
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';

const AnnounceContext = createContext<(message: string) => void>(() => undefined);

/** Says something once to those who listen to the page, and shows it for those who look at it. */
export function useAnnounce(): (message: string) => void {
  return useContext(AnnounceContext);
}

const shownForMs = 5000;

const Log = styled('div')(({ theme }) => ({
  position: 'fixed',
  insetBlockEnd: 16,
  insetInline: 16,
  marginInline: 'auto',
  inlineSize: 'fit-content',
  zIndex: theme.zIndex.snackbar,
  pointerEvents: 'none',
  borderRadius: 6,
  padding: '8px 14px',
  fontSize: 13,
  color: theme.tokens.ground,
  background: theme.tokens.text,
  '&:empty': { padding: 0 },
  '&[data-quiet]': { clipPath: 'inset(50%)' },
}));

type Props = {
  /** Tells of the next thing that is done, over which what was said before must not stand; answers with how to stop. */
  onNextChange: (changed: () => void) => () => void;
  children: ReactNode;
};

export function Announcer({ onNextChange, children }: Props) {
  const [message, setMessage] = useState('');
  const [quiet, setQuiet] = useState(true);
  const repeats = useRef(0);
  const announce = (next: string) => {
    // A live region stays silent when its text does not change: a no-break space makes it differ.
    repeats.current += 1;
    setMessage(repeats.current % 2 ? next : `${next}\u00a0`);
    setQuiet(false);
  };
  useEffect(() => {
    if (quiet) return;
    const timer = setTimeout(() => setQuiet(true), shownForMs);
    const stop = onNextChange(() => setQuiet(true));
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [quiet, message, onNextChange]);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <Log role="log" aria-live="polite" data-quiet={quiet || undefined}>
        {message}
      </Log>
    </AnnounceContext.Provider>
  );
}
