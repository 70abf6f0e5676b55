import Stack from '@mui/material/Stack';
import { activeKey } from '../../store/selectors.js';
import { useWorkbench } from '../../store/store.js';
import { ExportPanel } from '../../panes/keys/ExportPanel.js';
import { KeyIds } from '../../panes/keys/KeyIds.js';
import { Keyring } from '../../panes/keys/Keyring.js';

/** The active key in every form, and the keys that are saved in this browser. */
export default function KeysTool() {
  const key = useWorkbench(activeKey);
  return (
    <Stack spacing={2}>
      <Keyring />
      <KeyIds keyHandle={key} />
      {key && <ExportPanel key={key.id} keyHandle={key} />}
    </Stack>
  );
}
