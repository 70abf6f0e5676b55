import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { linkNoticeDismissed } from '../../store/actions/settings.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { ProblemList } from '../../widgets/ProblemList.js';
import { useDetails } from '../../widgets/TextContext.js';

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  gap: 12,
  alignItems: 'start',
  justifyContent: 'space-between',
  padding: '8px 16px',
  background: theme.vars.palette.Alert.warningStandardBg,
}));

/** What became of the link that was opened. */
export default function LinkNotice() {
  const bench = useBench();
  const { shareTexts } = useDetails();
  const problems = useWorkbench((state) => state.linkProblems);
  return (
    <Line>
      <ProblemList label={shareTexts.linkNotice} problems={problems} />
      <Button onClick={() => linkNoticeDismissed(bench)}>{shareTexts.dismiss}</Button>
    </Line>
  );
}
