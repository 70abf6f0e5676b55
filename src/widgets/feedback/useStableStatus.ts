import { useEffect, useState } from 'react';

/** Milliseconds for which an answer that is being found again stays as it was. */
const patienceMs = 400;

/**
 * The answer to show. While the next one is being found, the last one stays for a moment: each key pressed would
 * have it flicker for those who look, and said again to those who listen.
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
