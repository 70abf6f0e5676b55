import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { keySizes, type KeySize } from '../../core/keys/handle.js';
import { keyPairWanted } from '../../store/actions/keys.js';
import { useWorkbench } from '../../store/store.js';
import { useAnnounce } from '../../widgets/Announcer.js';
import { ImportDialog } from './lazyExtras.js';
import { ProblemList } from '../../widgets/ProblemList.js';
import { Spinner } from '../../widgets/Spinner.js';
import { SelectField } from '../../widgets/SelectField.js';
import { useText } from '../../widgets/TextContext.js';

/** Algorithm, size, and the button that makes a new pair; pressing it again starts over. */
export function KeyMaker() {
  const { page } = useText();
  const announce = useAnnounce();
  const busy = useWorkbench((state) => state.generating !== null);
  const problem = useWorkbench((state) => state.generationProblem);
  const [size, setSize] = useState<`${KeySize}`>('2048');
  const [importing, setImporting] = useState(false);
  const generate = async () => {
    const wanted = keySizes.find((one) => `${one}` === size);
    if (wanted && (await keyPairWanted(wanted))) announce(page.generated);
  };
  return (
    <>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'end' }}>
        <SelectField
          label={page.algorithm}
          value="RS256"
          options={[{ value: 'RS256', label: 'RS256' }]}
          onChange={() => undefined}
        />
        <SelectField
          label={page.keySize}
          value={size}
          options={keySizes.map((bits) => ({ value: `${bits}` as const, label: page.bits(bits) }))}
          onChange={setSize}
        />
        <Button variant="outlined" onClick={() => void generate()} aria-busy={busy}>
          {page.generate}
        </Button>
        <Button variant="outlined" onClick={() => setImporting(true)}>
          {page.importKey}
        </Button>
        {busy && <Spinner role="progressbar" aria-label={page.generating} />}
      </div>
      {importing && (
        <Suspense>
          <ImportDialog onClose={() => setImporting(false)} />
        </Suspense>
      )}
      {problem && <ProblemList label={page.generate} problems={[problem]} />}
    </>
  );
}
