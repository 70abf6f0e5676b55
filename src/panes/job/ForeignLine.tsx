import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { makeOwn, restorePastedToken } from '../../store/actions/document/foreign.js';
import { isTokenInSync } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { pageEdge } from '../../theme/tokens.js';
import { useText } from '../../widgets/page/TextContext.js';
import { CheckAs } from './CheckAs.js';

const Line = styled('section')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1, 2),
  padding: theme.spacing(0.75, pageEdge),
  background: theme.vars.palette.background.paper,
  borderBlockEnd: `1px solid ${theme.vars.palette.divider}`,
}));

/** Of a token that came from elsewhere: what it is checked as, and how to make one's own of it. */
export default function ForeignLine() {
  const bench = useBench();
  const { page } = useText();
  const isEdited = useWorkbench(({ document }) => document.kind === 'draft');
  const isSigned = useWorkbench(isTokenInSync);
  return (
    <Line aria-label={page.frame.foreign}>
      <CheckAs />
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, marginInlineStart: 'auto' }}>
        {isEdited ? (
          <>
            <Typography>{isSigned ? page.frame.nowYours : page.frame.nowYoursUnsigned}</Typography>
            <Button variant="outlined" onClick={() => restorePastedToken(bench)}>
              {page.frame.backToPasted}
            </Button>
          </>
        ) : (
          <Button variant="outlined" onClick={() => makeOwn(bench)}>
            {page.frame.makeOneLikeIt}
          </Button>
        )}
      </Stack>
    </Line>
  );
}
