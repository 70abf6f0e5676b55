import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { KeyProblem } from '../../../core/keys/problems.js';
import { removeSavedKeys, saveKey } from '../../../store/actions/keys/keyring.js';
import { activeKey } from '../../../store/selectors.js';
import { useBench, useWorkbench } from '../../../store/store.js';
import { useAnnounce } from '../../../widgets/feedback/Announcer.js';
import { CheckField } from '../../../widgets/controls/CheckField.js';
import { Field, Hint } from '../../../widgets/controls/Field.js';
import { ConfirmButton } from '../../../widgets/controls/ConfirmButton.js';
import { ProblemList } from '../../../widgets/feedback/ProblemList.js';
import { KeptEntry } from './KeptEntry.js';
import { useDetails } from '../../../widgets/page/TextContext.js';

const Rows = styled('div')({ display: 'grid', gap: 8, marginBlockStart: 8 });
const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 8 });

/**
 * The host whose other folders may be other people's pages, as on GitHub Pages: they have the same origin, and with it
 * the same storage. Null where the page is its root.
 */
function hostShared(address: string): string | null {
  const { hostname, pathname } = new URL(address);
  return /^\/[^/]*$/.test(pathname) ? null : hostname;
}

/** What is kept in this browser, by the person's choice alone. */
export function Keyring() {
  const bench = useBench();
  const { keyTexts } = useDetails();
  const announce = useAnnounce();
  const key = useWorkbench(activeKey);
  const kept = useWorkbench((state) => state.keptKeys);
  const fault = useWorkbench((state) => state.keyringFault);
  const neighbours = hostShared(bench.ports.address.pageAddress());
  const [name, setName] = useState('');
  const [exportable, setExportable] = useState(false);
  const problems: KeyProblem[] = fault ? [{ kind: 'keyring-refused', reason: fault }] : [];

  const keepIt = async () => {
    if (!key) return;
    const under = name.trim() || key.facts.keyId.slice(0, 8);
    if (await saveKey(bench, key, under, exportable)) {
      announce(keyTexts.keptKey(under));
      setName('');
    }
  };
  return (
    <Rows>
      <Hint>{keyTexts.keyringHint}</Hint>
      {neighbours !== null && <Hint>{keyTexts.sharedOrigin(neighbours)}</Hint>}
      {kept.length === 0 ? (
        <Hint>{keyTexts.nothingKept}</Hint>
      ) : (
        <>
          <List aria-label={keyTexts.keyringTitle}>
            {kept.map((entry) => (
              <KeptEntry key={entry.keyId} entry={entry} />
            ))}
          </List>
          <div>
            <ConfirmButton
              label={keyTexts.forget}
              onConfirm={() => void removeSavedKeys(bench).then(() => announce(keyTexts.forgotten))}
            />
          </div>
        </>
      )}
      <Field label={keyTexts.keyName} value={name} onChange={setName} />
      <div style={{ display: 'flex', gap: 8, alignItems: 'center', flexWrap: 'wrap' }}>
        <CheckField
          label={keyTexts.keepExportable}
          checked={exportable}
          disabled={!key?.privateKey?.extractable}
          onChange={setExportable}
        />
        <Button variant="outlined" disabled={!key} onClick={() => void keepIt()}>
          {keyTexts.keepKey}
        </Button>
      </div>
      <ProblemList label={keyTexts.keyringTitle} problems={problems} />
    </Rows>
  );
}
