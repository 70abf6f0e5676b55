import Paper from '@mui/material/Paper';
import { lazy, Suspense, useState } from 'react';
import { areChecksThere } from '../../store/derive/checks.js';
import { load } from '../../store/loading/load.js';
import { useLater } from '../../store/store.js';
import { FieldLabel } from '../../widgets/controls/Field.js';
import { PlainArea } from '../../widgets/controls/PlainArea.js';
import { anchors } from '../../widgets/page/anchors.js';
import { useDetails } from '../../widgets/page/TextContext.js';

const Meanings = lazy(() => load(() => import('./Meanings.js')));

/** What a service answered to the token, and what that means. The answer is read here and kept nowhere. */
export default function RefusalPane() {
  const { refusalTexts } = useDetails();
  const [answer, setAnswer] = useState('');
  const isInPlace = useLater(areChecksThere);
  const id = anchors.serviceResponse;
  if (!isInPlace) return null;
  return (
    <Paper variant="outlined" sx={{ padding: 1.5 }}>
      <FieldLabel htmlFor={id}>{refusalTexts.field}</FieldLabel>
      <PlainArea
        id={id}
        blockSize={answer === '' ? 20 : 72}
        value={answer}
        placeholder={refusalTexts.placeholder}
        onChange={(event) => setAnswer(event.target.value)}
        // The browser brings the caret into view, and a field this low would stay under the edge.
        onFocus={(event) => event.target.scrollIntoView({ block: 'nearest' })}
      />
      <div role="status" aria-label={refusalTexts.results}>
        {answer.trim() !== '' && (
          <Suspense>
            <Meanings answer={answer} />
          </Suspense>
        )}
      </div>
    </Paper>
  );
}
