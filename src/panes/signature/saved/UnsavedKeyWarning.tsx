import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useEffect } from 'react';
import { downloadPrivateKey } from '../../../store/actions/take/copy.js';
import { saveKey } from '../../../store/actions/keys/keyring.js';
import { activeKey, unsavedPublishedKey } from '../../../store/selectors.js';
import { useBench, useWorkbench } from '../../../store/store.js';
import { useAnnounce } from '../../../widgets/feedback/Announcer.js';
import { useDetails, useText } from '../../../widgets/page/TextContext.js';

/** Says, before it happens, that the private half of a key that was given away would be lost; the browser asks too. */
export function UnsavedKeyWarning() {
  const isAtRisk = useWorkbench((state) => unsavedPublishedKey(state) !== null);
  useEffect(() => {
    if (!isAtRisk) return;
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [isAtRisk]);
  return <AtRiskNotice />;
}

/** The same, where it is said a second time. */
export function AtRiskNotice() {
  const bench = useBench();
  const { page } = useText();
  const { keyTexts } = useDetails();
  const announce = useAnnounce();
  const key = useWorkbench(unsavedPublishedKey);
  const isActive = useWorkbench((state) => activeKey(state)?.id === key?.id);
  if (!key) return null;
  const keep = async () => {
    const name = key.facts.keyId.slice(0, 8);
    // A key that exists only here can be taken elsewhere only if it stays exportable.
    if (!(await saveKey(bench, key, name, true))) return;
    announce(key.privateKey?.extractable ? keyTexts.keptExportable(name) : keyTexts.keptKey(name));
  };
  const save = async () => {
    await downloadPrivateKey(bench, key);
    announce(page.downloadedPrivate);
  };
  return (
    <Alert severity="warning">
      {isActive ? keyTexts.atRisk : keyTexts.atRiskOther}
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, marginBlockStart: 1 }}>
        <Button variant="outlined" onClick={() => void keep()}>
          {keyTexts.keepIt}
        </Button>
        {key.privateKey?.extractable && (
          <Button variant="outlined" onClick={() => void save()}>
            {keyTexts.downloadIt}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
