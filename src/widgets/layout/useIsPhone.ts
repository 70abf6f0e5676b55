import { useSyncExternalStore } from 'react';
import { forPhones } from '../../theme/media.js';

const phones = () => window.matchMedia(forPhones.replace('@media ', ''));

const onChange = (heard: () => void) => {
  const list = phones();
  list.addEventListener('change', heard);
  return () => list.removeEventListener('change', heard);
};

/** Whether there is room for one thing at a time. */
export const useIsPhone = (): boolean =>
  useSyncExternalStore(
    onChange,
    () => phones().matches,
    // The page as it is built is one for all.
    () => false,
  );
