import { useState } from 'react';

/**
 * What a tool has made, for as long as all that it was made of is the same: of another document, other wishes or another
 * key it would be taken for what it is not.
 */
export function useMade<T>(...of: readonly unknown[]): [T | null, (value: T) => void] {
  const [made, setMade] = useState<{ of: readonly unknown[]; value: T } | null>(null);
  const isOfThese = made?.of.every((one, at) => Object.is(one, of[at])) === true;
  return [isOfThese ? made.value : null, (value) => setMade({ of, value })];
}
