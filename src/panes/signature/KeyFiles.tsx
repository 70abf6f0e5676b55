import Button from '@mui/material/Button';
import type { KeyHandle } from '../../core/keys/handle.js';
import { downloadPrivateKey, downloadPublicKey } from '../../store/actions/copy.js';
import { useBench } from '../../store/store.js';
import { useAnnounce } from '../../widgets/Announcer.js';
import { Hint } from '../../widgets/Field.js';
import { useText } from '../../widgets/TextContext.js';

/** The two halves as files, named as AMPLIFY's own tools name them. */
export function KeyFiles({ keyHandle }: { keyHandle: KeyHandle | null }) {
  const bench = useBench();
  const { page, rest } = useText();
  const announce = useAnnounce();
  const savePublic = (key: KeyHandle) => {
    downloadPublicKey(bench, key);
    announce(page.downloadedPublic);
  };
  const savePrivate = async (key: KeyHandle) => {
    await downloadPrivateKey(bench, key);
    announce(page.downloadedPrivate);
  };
  const isLocked = keyHandle?.facts.spki && keyHandle.privateKey?.extractable === false;
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      <Button
        variant="outlined"
        disabled={!keyHandle?.facts.spki}
        onClick={() => keyHandle && savePublic(keyHandle)}
      >
        {page.downloadPublic}
      </Button>
      <Button
        variant="outlined"
        disabled={!keyHandle?.facts.spki || !keyHandle.privateKey?.extractable}
        onClick={() => keyHandle && void savePrivate(keyHandle)}
      >
        {page.downloadPrivate}
      </Button>
      {isLocked && <Hint>{rest?.details.keyTexts.notExportable}</Hint>}
    </div>
  );
}
