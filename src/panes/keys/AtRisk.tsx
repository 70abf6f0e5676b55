import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect } from 'react';
import { downloadPrivateKey } from '../../store/actions/copy.js';
import { keyKept } from '../../store/actions/keyring.js';
import { activeKey, keyAtRisk } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { useAnnounce } from '../../widgets/Announcer.js';
import { useDetails, useText } from '../../widgets/TextContext.js';

const Frame = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  fontSize: 13,
  lineHeight: '18px',
  borderRadius: 6,
  padding: '6px 10px',
  background: theme.vars.palette.Alert.warningStandardBg,
}));

/** Says, before it happens, that the private half of a key that was given away would be lost. */
export function AtRisk() {
  const bench = useBench();
  const { page } = useText();
  const { keyTexts } = useDetails();
  const announce = useAnnounce();
  const key = useWorkbench(keyAtRisk);
  const isActive = useWorkbench((state) => activeKey(state)?.id === key?.id);
  useEffect(() => {
    if (!key) return;
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [key]);
  if (!key) return null;
  const save = async () => {
    await downloadPrivateKey(bench, key);
    announce(page.downloadedPrivate);
  };
  return (
    <Frame role="alert">
      <span style={{ flex: '1 1 220px' }}>{isActive ? keyTexts.atRisk : keyTexts.atRiskOther}</span>
      <Button variant="outlined" onClick={() => void keyKept(bench, key, key.facts.keyId.slice(0, 8), true)}>
        {keyTexts.keepIt}
      </Button>
      {key.privateKey?.extractable && (
        <Button variant="outlined" onClick={() => void save()}>
          {keyTexts.downloadIt}
        </Button>
      )}
    </Frame>
  );
}
