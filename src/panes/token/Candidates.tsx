import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { tokenEdited } from '../../store/actions/document.js';
import { tokenReading } from '../../store/selectors.js';
import { useBench, useLater } from '../../store/store.js';
import { useText } from '../../widgets/TextContext.js';

const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center', fontSize: 13 });

/** More would fill the page. */
const mostOffered = 12;
const none: readonly string[] = [];

/** Where several tokens were pasted: each of them, to pick one. */
export function Candidates() {
  const bench = useBench();
  const { page } = useText();
  const candidates = useLater((state) => tokenReading(state)?.candidates ?? none);
  if (candidates.length < 2) return null;
  return (
    <Row role="group" aria-label={page.candidates}>
      {page.candidates}
      {candidates.slice(0, mostOffered).map((candidate, index) => (
        <Button key={index} variant="outlined" onClick={() => tokenEdited(bench, candidate)}>
          {page.candidate(index + 1)}
        </Button>
      ))}
    </Row>
  );
}
