import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { lazy } from 'react';
import { load } from '../../store/loading/load.js';
import { activeKey } from '../../store/selectors.js';
import { useWorkbench } from '../../store/store.js';
import { ExportPanel } from '../../panes/signature/saved/ExportPanel.js';
import { KeyIds } from '../../panes/signature/KeyIds.js';
import { Keyring } from '../../panes/signature/saved/Keyring.js';
import { OtherNames } from '../../panes/signature/saved/OtherNames.js';
import { Disclosure } from '../../widgets/layout/Disclosure.js';
import { useDetails } from '../../widgets/page/TextContext.js';

const KeySets = lazy(() => load(() => import('../../panes/keySets/KeySetPane.js')));

/** The keys that are saved in this browser, and the active one in every form; keys together as a JWK Set. */
export default function KeysTool() {
  const { keyTexts } = useDetails();
  const key = useWorkbench(activeKey);
  return (
    <Stack spacing={2}>
      <div>
        <Typography variant="h3">{keyTexts.keyringTitle}</Typography>
        <Keyring />
      </div>
      <Disclosure title={keyTexts.keySetTitle}>{() => <KeySets />}</Disclosure>
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
