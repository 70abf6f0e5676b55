import { useState } from 'react';
import { holdsPrivateKey } from '../../core/secrets/holdsPrivateKey.js';
import { useBench } from '../../store/store.js';

/**
 * What is typed into an ID field, unless it is a private key: that would be signed into the token and
 * travel with it, so it is refused and said.
 *
 * @param value what the token says
 * @param read the same, once `take` has changed it
 */
export function useIdInput(
  value: string,
  take: (value: string) => void,
  read: () => string,
): {
  refused: boolean;
  /** As it was typed, until the token says something else: it may have it in another form, such as without spaces. */
  text: string;
  edit: (value: string) => void;
} {
  const bench = useBench();
  const [refused, setRefused] = useState(false);
  const [typed, setTyped] = useState<{ text: string; reads: string } | null>(null);
  return {
    refused,
    text: typed?.reads === value ? typed.text : value,
    edit: (text) => {
      const isSecret =
        holdsPrivateKey(text) ||
        bench.getState().reader?.recogniseKey(text.trim())?.kind === 'token-is-private-key';
      setRefused(isSecret);
      if (!isSecret) take(text);
      setTyped(isSecret ? null : { text, reads: read() });
    },
  };
}
