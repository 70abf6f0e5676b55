import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { dismissSessionNotice } from '../../store/actions/settings/settings.js';
import { saveWorkspace } from '../../store/actions/take/workspace.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { ProblemList } from '../../widgets/feedback/ProblemList.js';
import { useDetails } from '../../widgets/page/TextContext.js';

/** Says that what this tab works on isn't saved, and takes it along as a file. */
export function SessionNotice() {
  const bench = useBench();
  const { lineTexts, shareTexts } = useDetails();
  const reason = useWorkbench(({ sessionFault }) => sessionFault);
  return (
    // There before it speaks.
    <div role="status">
      {reason && (
        <Stack direction="row" sx={{ alignItems: 'start', gap: 1, padding: 1 }}>
          <Box sx={{ flex: 1 }}>
            <ProblemList
              label={lineTexts.sessionNotice}
              problems={[{ kind: 'session-not-saved', reason }]}
              // No workspace has a private key in it either.
              cureOf={() =>
                reason === 'private-key' ? null : (
                  <Button onClick={() => saveWorkspace(bench)}>{shareTexts.saveWorkspace}</Button>
                )
              }
            />
          </Box>
          <Button onClick={() => dismissSessionNotice(bench)}>{lineTexts.understood}</Button>
        </Stack>
      )}
    </div>
  );
}
