import Typography from '@mui/material/Typography';
import { isStatusAlone, readRefusal } from '../../core/refusals/readRefusal.js';
import type { Refusal } from '../../core/refusals/refusal.js';
import { Hint } from '../../widgets/controls/Field.js';
import { useDetails } from '../../widgets/page/TextContext.js';
import { Cause } from './Cause.js';

/** The known refusals in what a service answered, or that there is none. */
export default function Meanings({ answer }: { answer: string }) {
  const { refusalTexts } = useDetails();
  const found = readRefusal(answer);
  if (found.length === 0)
    return <Hint>{isStatusAlone(answer) ? refusalTexts.onlyStatus : refusalTexts.unknown}</Hint>;
  return found.map((refusal) => (
    <Meaning key={`${refusal.service} ${refusal.says}`} refusal={refusal} answer={answer} />
  ));
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
