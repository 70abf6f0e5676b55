import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { dismissLinkNotice } from '../../store/actions/settings/settings.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { ProblemList } from '../../widgets/feedback/ProblemList.js';
import { useDetails } from '../../widgets/page/TextContext.js';

/** What became of the link that was opened. */
export default function LinkNotice() {
  const bench = useBench();
  const { shareTexts } = useDetails();
  const problems = useWorkbench((state) => state.linkProblems);
  return (
    <Stack direction="row" sx={{ alignItems: 'start', gap: 1, padding: 1 }}>
      <Box sx={{ flex: 1 }}>
        <ProblemList label={shareTexts.linkNotice} problems={problems} />
      </Box>
      <Button onClick={() => dismissLinkNotice(bench)}>{shareTexts.dismiss}</Button>
    </Stack>
  );
}
