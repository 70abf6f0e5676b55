import { lazy, Suspense } from 'react';
import { load } from '../../store/loading/load.js';
import { headerString, keyPane, tokenText } from '../../store/selectors.js';
import { useLater } from '../../store/store.js';

const DecryptForm = lazy(() => load(() => import('./DecryptForm.js')));

/** Stands there while the token is an encrypted one. What was typed into it goes with it. */
export default function DecryptPane() {
  const token = useLater((state) => (keyPane(state) === 'decrypt' ? tokenText(state) : null));
  const form = useLater((state) =>
    headerString(state, 'alg')?.startsWith('PBES2-') === true ? 'text' : 'key',
  );
  return (
    token !== null && (
      <Suspense>
        <DecryptForm key={form} token={token} form={form} />
      </Suspense>
    )
  );
}
