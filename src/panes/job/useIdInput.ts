import { useState } from 'react';
import { holdsPrivateKey } from '../../core/secrets/holdsPrivateKey.js';
import { useBench } from '../../store/store.js';

/**
 * What is typed into an ID field, unless it is a private key: that would be signed into the token and
 * travel with it, so it is refused and said.
 */
export function useIdInput(take: (value: string) => void): {
  refused: boolean;
  edit: (value: string) => void;
} {
  const bench = useBench();
  const [refused, setRefused] = useState(false);
  return {
    refused,
    edit: (value) => {
      const isSecret =
        holdsPrivateKey(value) ||
        bench.getState().reader?.recogniseKey(value.trim())?.kind === 'token-is-private-key';
      setRefused(isSecret);
      if (!isSecret) take(value);
    },
  };
}
