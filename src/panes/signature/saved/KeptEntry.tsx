import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import {
  removeSavedKey,
  renameSavedKey,
  activateSavedKey,
  type KeptKey,
} from '../../../store/actions/keys/keyring.js';
import { useBench } from '../../../store/store.js';
import { visible } from '../../../text/characters.js';
import { Field, Hint } from '../../../widgets/controls/Field.js';
import { ConfirmButton } from '../../../widgets/controls/ConfirmButton.js';
import { useDetails } from '../../../widgets/page/TextContext.js';

const Item = styled('li')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  borderBlockStart: `1px solid ${theme.vars.palette.divider}`,
  paddingBlockStart: 6,
  overflowWrap: 'anywhere',
}));

/** One kept key: choose it, rename it, remove it. */
export function KeptEntry({ entry }: { entry: KeptKey }) {
  const bench = useBench();
  const { keyTexts } = useDetails();
  const [renamed, setRenamed] = useState<string | null>(null);
  const { name, keyId, privateKey } = entry;
  const rename = () => {
    if (renamed === null) setRenamed(name);
    else void renameSavedKey(bench, entry, renamed.trim() || name).then(() => setRenamed(null));
  };
  return (
    <Item>
      <div style={{ flex: '1 1 180px' }}>
        {renamed === null ? (
          <strong>{visible(name)}</strong>
        ) : (
          <Field label={keyTexts.keyName} value={renamed} onChange={setRenamed} />
        )}
        <Hint>{keyTexts.keptEntry(keyId, privateKey !== null, privateKey?.extractable === true)}</Hint>
      </div>
      <Button onClick={() => void activateSavedKey(bench, entry)}>{keyTexts.use(name)}</Button>
      <Button onClick={rename}>{keyTexts.rename(name)}</Button>
      <ConfirmButton label={keyTexts.remove(name)} onConfirm={() => void removeSavedKey(bench, keyId)} />
    </Item>
  );
}
