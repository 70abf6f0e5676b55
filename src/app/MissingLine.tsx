import Button from '@mui/material/Button';
import { missingWanted, useMissing } from '../store/load.js';
import { useText } from '../widgets/TextContext.js';
import { Line } from './Line.js';

/** Says that a part of the page did not arrive, and asks for it again. */
export function MissingLine() {
  const { page } = useText();
  const isMissing = useMissing(({ again }) => again.length > 0);
  return (
    <Line role="status">
      {isMissing && (
        <>
          {page.partMissing}
          <Button onClick={missingWanted}>{page.tryAgain}</Button>
        </>
      )}
    </Line>
  );
}
