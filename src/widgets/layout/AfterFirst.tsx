import { Suspense, useDeferredValue, type ReactNode } from 'react';

/**
 * What the first screen can do without: drawn once that stands, and once it is loaded. The page as it is built holds no
 * boundary for it: React takes over each of those for itself, and begins anew with whatever else it was at.
 *
 * @param props `fallback` keeps its place until then
 */
export function AfterFirst({ children, fallback = null }: { children: ReactNode; fallback?: ReactNode }) {
  const isAfter = useDeferredValue(true, false);
  return isAfter ? <Suspense fallback={fallback}>{children}</Suspense> : fallback;
}
