import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { changeView } from '../../store/actions/settings/view.js';
import { checkResults } from '../../store/derive/checks.js';
import { useNow } from '../../store/now.js';
import { useBench, useLater } from '../../store/store.js';
import { forLowWindows, forPhones } from '../../theme/media.js';
import { anchors, goTo } from '../../widgets/page/anchors.js';
import { TextButton } from '../../widgets/controls/TextButton.js';
import { useText } from '../../widgets/page/TextContext.js';
import { ClaimsFact } from './ClaimsFact.js';
import { Overall } from './Overall.js';
import { SignatureFact } from './SignatureFact.js';
import { TimeFact } from './TimeFact.js';

const Bar = styled('section')(({ theme }) => ({
  position: 'sticky',
  // It then scrolls with the page.
  [forLowWindows]: { position: 'static' },
  insetBlockStart: 0,
  zIndex: theme.zIndex.appBar,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 656px)',
  alignItems: 'stretch',
  background: theme.vars.palette.background.paper,
  borderBlockEnd: `1px solid ${theme.vars.palette.divider}`,
  [theme.breakpoints.between('md', 'lg')]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 512px)' },
  [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
}));

const Facts = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr)) 128px',
  // In line with the answer beside them.
  alignItems: 'start',
  gap: theme.spacing(2),
  padding: theme.spacing(1, 2),
  [theme.breakpoints.down('lg')]: { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
  [theme.breakpoints.down('md')]: {
    gap: theme.spacing(1),
    padding: theme.spacing(0, 1, 0.5),
  },
  // In two lines, the second for what is counted by the second; in places that no word moves.
  [forPhones]: {
    gridTemplateColumns: 'repeat(2, minmax(max-content, 1fr))',
    gap: theme.spacing(0, 2),
    '& > :nth-of-type(2)': { order: 1, gridColumn: '1 / -1' },
    '& > :nth-of-type(2) > [role=status]': { minInlineSize: 128 },
  },
}));

/** One answer first: what the token is and what to do next; beside it the three facts, and how many checks passed. */
export function AnswerBar() {
  const bench = useBench();
  const { page } = useText();
  const now = useNow();
  const passed = useLater(
    (state) => checkResults(state, now)?.filter(({ result }) => result === 'pass').length ?? 0,
  );
  const showPassed = () => {
    changeView(bench, { arePassedShown: true });
    goTo(anchors.checks);
  };
  return (
    <Bar aria-label={page.frame.answer}>
      <Overall />
      <Facts>
        <SignatureFact />
        <TimeFact />
        <ClaimsFact />
        <Box sx={{ textAlign: 'end', display: { xs: 'none', lg: 'block' } }}>
          {passed > 0 && (
            <Typography component="span" color="textSecondary">
              <TextButton onClick={showPassed}>{page.frame.passed(passed)}</TextButton>
            </Typography>
          )}
        </Box>
      </Facts>
    </Bar>
  );
}
