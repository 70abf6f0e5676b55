import { useEffect, useState } from 'react';
import type { KeyLine } from '../../core/profiles/credentials.js';
import { readKeyLine } from '../../store/actions/keys/credentials.js';
import { useBench } from '../../store/store.js';

/** Whether a box holds a line with a shared secret as a service writes it: that is known a moment later. */
export function useHasKeyLine(text: string): boolean {
  const bench = useBench();
  const [found, setFound] = useState<{ text: string; line: KeyLine | null } | null>(null);
  useEffect(() => {
    let isGone = false;
    void readKeyLine(bench, text).then((line) => {
      if (!isGone) setFound({ text, line });
    });
    return () => {
      isGone = true;
    };
  }, [bench, text]);
  return found?.text === text && found.line !== null;
}
