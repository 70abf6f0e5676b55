import { useEffect, useState } from 'react';

/** Milliseconds for which an answer that is being found again stays as it was. */
const patienceMs = 400;

/**
 * Debounces the pending status: the former one stays for 400 ms, so that results neither flicker nor are announced again
 * with every keystroke.
 */
export function useStableStatus<T extends string>(status: T, pending: NoInfer<T>): T {
  const [steady, setSteady] = useState(status);
  const isPending = status === pending;
  if (!isPending && steady !== status) setSteady(status);
  useEffect(() => {
    if (!isPending) return;
    const timer = setTimeout(() => setSteady(pending), patienceMs);
    return () => clearTimeout(timer);
  }, [isPending, pending]);
  return isPending ? steady : status;
}
