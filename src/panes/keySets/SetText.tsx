import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { copyKeySet, saveKeySet } from '../../store/actions/take/keySet.js';
import { publicKeySet } from '../../store/derive/keys/keySet.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { CodeField } from '../../widgets/code/CodeField.js';
import { CheckField } from '../../widgets/controls/CheckField.js';
import { CopyButton } from '../../widgets/controls/CopyButton.js';
import { useKeySetTexts } from './useKeySetTexts.js';

/** The set as it is published; with private keys it goes to the clipboard or a file, and isn't shown. */
export function SetText() {
  const bench = useBench();
  const texts = useKeySetTexts();
  const { text } = useWorkbench(publicKeySet);
  const keys = useWorkbench(({ keySet }) => keySet.length);
  const exportable = useWorkbench(
    ({ keySet }) => keySet.filter(({ key }) => key.privateKey?.extractable).length,
  );
  const [isPrivate, setPrivate] = useState(false);
  return (
    <>
      <CodeField
        label={texts.set}
        language="json"
        lines={{ least: 4, most: 20 }}
        readOnly
        value={text}
        onChange={() => undefined}
      />
      {isPrivate && <Alert severity="warning">{texts.privateWarning(exportable, keys)}</Alert>}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 10, alignItems: 'center' }}>
        <CopyButton
          label={texts.copy}
          done={texts.copied(isPrivate && exportable > 0)}
          copy={() => copyKeySet(bench, isPrivate)}
        />
        <Button variant="outlined" onClick={() => void saveKeySet(bench, isPrivate)}>
          {texts.download}
        </Button>
        <CheckField label={texts.includePrivate} checked={isPrivate} onChange={setPrivate} />
      </div>
    </>
  );
}
