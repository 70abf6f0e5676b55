import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { editToken } from '../../store/actions/document/document.js';
import { tokenReading } from '../../store/selectors.js';
import { useBench, useLater } from '../../store/store.js';
import { useText } from '../../widgets/page/TextContext.js';

/** More would fill the page. */
const mostOffered = 12;
const none: readonly string[] = [];

/** Where several tokens were pasted: each of them, to pick one. */
export default function Candidates() {
  const bench = useBench();
  const { page } = useText();
  const candidates = useLater((state) => tokenReading(state)?.candidates ?? none);
  const isListed = useLater(({ listed }) => listed !== null);
  // The table has them too, and says what each is.
  if (candidates.length < 2 || isListed) return null;
  return (
    <Stack
      direction="row"
      role="group"
      aria-label={page.candidates}
      sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
    >
      {page.candidates}
      {candidates.slice(0, mostOffered).map((candidate, index) => (
        <Button key={index} variant="outlined" onClick={() => editToken(bench, candidate)}>
          {page.candidate(index + 1)}
        </Button>
      ))}
    </Stack>
  );
}
