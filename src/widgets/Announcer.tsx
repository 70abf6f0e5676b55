import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import { VisuallyHidden } from './VisuallyHidden.js';

const AnnounceContext = createContext<(message: string) => void>(() => undefined);

/** Says something once to those who listen to the page, and shows it for those who look at it. */
export function useAnnounce(): (message: string) => void {
  return useContext(AnnounceContext);
}

export function Announcer({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState('');
  const repeats = useRef(0);
  const announce = useCallback((next: string) => {
    // A live region stays silent when its text does not change: a no-break space makes it differ.
    repeats.current += 1;
    setMessage(repeats.current % 2 ? next : `${next}\u00a0`);
  }, []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <VisuallyHidden role="log" aria-live="polite">
        {message}
      </VisuallyHidden>
    </AnnounceContext.Provider>
  );
}
