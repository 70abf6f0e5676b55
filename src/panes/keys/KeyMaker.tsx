import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { shortcuts } from '../../commands/always.js';
import { signatureAlgorithms, type SignatureAlgorithm } from '../../core/keys/algorithms.js';
import { keySizes, type KeySize } from '../../core/keys/generate.js';
import { keyPairWanted } from '../../store/actions/keys.js';
import { viewChanged } from '../../store/actions/view.js';
import { generationProblem } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { anchors } from '../../widgets/anchors.js';
import { useAnnounce } from '../../widgets/Announcer.js';
import { ProblemList } from '../../widgets/ProblemList.js';
import { Spinner } from '../../widgets/Spinner.js';
import { SelectField } from '../../widgets/SelectField.js';
import { useText } from '../../widgets/TextContext.js';
import { AlgorithmField } from './AlgorithmField.js';
import { AlgorithmHint, ImportDialog } from './lazyExtras.js';

/** Algorithm, size, and the button that makes a new pair or secret; pressing it again starts over. */
export function KeyMaker() {
  const bench = useBench();
  const { page } = useText();
  const announce = useAnnounce();
  const busy = useWorkbench((state) => ['running', 'slow'].includes(state.generation.is));
  const problem = useWorkbench(generationProblem);
  const [alg, setAlg] = useState<SignatureAlgorithm>('RS256');
  const [size, setSize] = useState<`${KeySize}`>('2048');
  const importing = useWorkbench((state) => state.view.dialog === 'import');
  const { kty } = signatureAlgorithms[alg];
  const generate = async () => {
    const wanted = keySizes.find((one) => `${one}` === size);
    if (wanted && (await keyPairWanted(bench, alg, wanted))) {
      announce(kty === 'oct' ? page.generatedSecret : page.generated);
    }
  };
  return (
    <>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'end' }}>
        <AlgorithmField value={alg} onChange={setAlg} />
        {kty === 'RSA' && (
          <SelectField
            label={page.keySize}
            value={size}
            options={keySizes.map((bits) => ({ value: `${bits}` as const, label: page.bits(bits) }))}
            onChange={setSize}
          />
        )}
        <Button
          variant="outlined"
          aria-keyshortcuts={shortcuts.generate}
          onClick={() => void generate()}
          aria-busy={busy}
        >
          {kty === 'oct' ? page.generateSecret : page.generate}
        </Button>
        <Button
          id={anchors.importKey}
          variant="outlined"
          onClick={() => viewChanged(bench, { dialog: 'import' })}
        >
          {page.importKey}
        </Button>
        {busy && <Spinner label={page.generating} />}
      </div>
      <Suspense>
        <AlgorithmHint alg={alg} />
        {importing && <ImportDialog onClose={() => viewChanged(bench, { dialog: null })} />}
      </Suspense>
      {problem && <ProblemList label={page.generate} problems={[problem]} />}
    </>
  );
}
