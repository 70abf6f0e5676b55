import { styled } from '@mui/material/styles';
import {
  createContext,
  Suspense,
  useContext,
  useEffect,
  useRef,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import { unseen } from './unseen.js';

const AnnounceContext = createContext<(message: string) => void>(() => undefined);

/** Says something once to those who listen to the page, and shows it for those who look at it. */
export function useAnnounce(): (message: string) => void {
  return useContext(AnnounceContext);
}

const shownForMs = 5000;

/** For those who listen: it is there before it says anything, as a live region has to be. */
const Log = styled('div')(unseen);

type Props = {
  /** Tells of the next thing that is done, over which what was said before must not stand; answers with how to stop. */
  onNextChange: (changed: () => void) => () => void;
  /** What shows it; it may come later. */
  Shown: ComponentType<{ open: boolean; message: string }>;
  children: ReactNode;
};

export function Announcer({ onNextChange, Shown, children }: Props) {
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
      <Log role="log" aria-live="polite">
        {message}
      </Log>
      {message !== '' && (
        <Suspense>
          <Shown open={!quiet} message={message} />
        </Suspense>
      )}
    </AnnounceContext.Provider>
  );
}
