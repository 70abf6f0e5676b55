import Button from '@mui/material/Button';
import type { KeyHandle } from '../../core/keys/handle.js';
import { downloadPrivateKey, downloadPublicKey } from '../../store/actions/copy.js';
import { useText } from '../../widgets/TextContext.js';

/** The two halves as files, named as AMPLIFY's own tools name them. */
export function KeyFiles({ keyHandle }: { keyHandle: KeyHandle | null }) {
  const { page } = useText();
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      <Button
        variant="outlined"
        disabled={!keyHandle?.facts.spki}
        onClick={() => keyHandle && downloadPublicKey(keyHandle)}
      >
        {page.downloadPublic}
      </Button>
      <Button
        variant="outlined"
        disabled={!keyHandle?.facts.spki || !keyHandle.privateKey?.extractable}
        onClick={() => keyHandle && void downloadPrivateKey(keyHandle)}
      >
        {page.downloadPrivate}
      </Button>
    </div>
  );
}
