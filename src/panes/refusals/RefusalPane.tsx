import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { isStatusAlone, readRefusal } from '../../core/refusals/readRefusal.js';
import type { Refusal } from '../../core/refusals/refusal.js';
import { areChecksThere } from '../../store/derive/checks.js';
import { useLater } from '../../store/store.js';
import { FieldLabel, Hint } from '../../widgets/controls/Field.js';
import { PlainArea } from '../../widgets/controls/PlainArea.js';
import { anchors } from '../../widgets/page/anchors.js';
import { useDetails } from '../../widgets/page/TextContext.js';
import { Cause } from './Cause.js';

/** What a service answered to the token, and what that means. The answer is read here and kept nowhere. */
export default function RefusalPane() {
  const { refusalTexts } = useDetails();
  const [answer, setAnswer] = useState('');
  const isInPlace = useLater(areChecksThere);
  const id = anchors.serviceResponse;
  const found = readRefusal(answer);
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
        {found.map((refusal) => (
          <Meaning key={`${refusal.service} ${refusal.says}`} refusal={refusal} answer={answer} />
        ))}
        {answer.trim() !== '' && found.length === 0 && (
          <Hint>{isStatusAlone(answer) ? refusalTexts.onlyStatus : refusalTexts.unknown}</Hint>
        )}
      </div>
    </Paper>
  );
}

function Meaning({ refusal: { service, says, causes }, answer }: { refusal: Refusal; answer: string }) {
  const { refusalTexts } = useDetails();
  return (
    <>
      <Typography variant="h3" sx={{ marginBlockStart: 2, overflowWrap: 'anywhere' }}>
        {refusalTexts.found(service, says)}
      </Typography>
      <ol aria-label={refusalTexts.causes}>
        {causes.map((cause) => (
          <Cause key={cause} cause={cause} answer={answer} />
        ))}
      </ol>
    </>
  );
}
