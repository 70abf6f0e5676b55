import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { activeKey } from '../../store/selectors.js';
import { useWorkbench } from '../../store/store.js';
import { ExportPanel } from '../../panes/signature/saved/ExportPanel.js';
import { KeyIds } from '../../panes/signature/KeyIds.js';
import { Keyring } from '../../panes/signature/saved/Keyring.js';
import { OtherNames } from '../../panes/signature/saved/OtherNames.js';
import { useDetails } from '../../widgets/page/TextContext.js';

/** The keys that are saved in this browser, and the active one in every form. */
export default function KeysTool() {
  const { keyTexts } = useDetails();
  const key = useWorkbench(activeKey);
  return (
    <Stack spacing={2}>
      <div>
        <Typography variant="h3">{keyTexts.keyringTitle}</Typography>
        <Keyring />
      </div>
      {key && (
        <div>
          <Typography variant="h3">{keyTexts.exportTitle}</Typography>
          <KeyIds keyHandle={key} only="thumbprint" />
          <OtherNames keyHandle={key} />
          <ExportPanel key={key.id} keyHandle={key} />
        </div>
      )}
    </Stack>
  );
}
