import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useId, useState } from 'react';
import {
  isSignatureAlgorithm,
  signatureAlgorithms,
  type SignatureAlgorithm,
} from '../../../core/keys/algorithms.js';
import { keySizes, type KeySize } from '../../../core/keys/generate.js';
import { generateKeyPair } from '../../../store/actions/keys/keys.js';
import { generationProblem, headerString } from '../../../store/selectors.js';
import type { Workbench } from '../../../store/state.js';
import { useBench, useWorkbench } from '../../../store/store.js';
import { useAnnounce } from '../../../widgets/feedback/Announcer.js';
import { Hint } from '../../../widgets/controls/Field.js';
import { ProblemList } from '../../../widgets/feedback/ProblemList.js';
import { SelectField } from '../../../widgets/controls/SelectField.js';
import { Spinner } from '../../../widgets/feedback/Spinner.js';
import { useDetails, useText } from '../../../widgets/page/TextContext.js';
import { AlgorithmField } from './AlgorithmField.js';
import { AtRiskNotice } from '../saved/UnsavedKeyWarning.js';

/** A draft is to be signed by the algorithm that it names. */
function algWanted(state: Workbench): SignatureAlgorithm {
  const alg = state.document.kind === 'draft' ? headerString(state, 'alg') : null;
  return alg !== null && isSignatureAlgorithm(alg) ? alg : 'RS256';
}

/** Algorithm, size, and the button that makes a new pair or secret; pressing it again starts over. */
export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const bench = useBench();
  const { page } = useText();
  const { keyTexts } = useDetails();
  const announce = useAnnounce();
  const titleId = useId();
  const isBusy = useWorkbench(({ generation }) => ['running', 'slow'].includes(generation.is));
  const problem = useWorkbench(generationProblem);
  const profile = useWorkbench((state) => state.profile);
  const [alg, setAlg] = useState<SignatureAlgorithm>(() => algWanted(bench.getState()));
  const [size, setSize] = useState<`${KeySize}`>('2048');
  const { kty } = signatureAlgorithms[alg];
  const generate = async () => {
    const wanted = keySizes.find((one) => `${one}` === size);
    if (!wanted || !(await generateKeyPair(bench, alg, wanted))) return;
    onClose();
    announce(kty === 'oct' ? page.generatedSecret : page.generated);
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="xs">
      <DialogTitle id={titleId}>{page.newKey}</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <AlgorithmField value={alg} onChange={setAlg} />
          {!profile.algorithms.includes(alg) && (
            <Hint>{keyTexts.algorithmNotTaken(alg, page.profileName(profile), profile.algorithms)}</Hint>
          )}
          {kty === 'RSA' && (
            <SelectField
              label={keyTexts.keySize}
              value={size}
              options={keySizes.map((bits) => ({ value: `${bits}` as const, label: page.bits(bits) }))}
              onChange={setSize}
            />
          )}
          <AtRiskNotice />
          {problem && <ProblemList label={page.newKey} problems={[problem]} />}
        </Stack>
      </DialogContent>
      <DialogActions>
        {isBusy && <Spinner label={page.generating} />}
        <Button onClick={onClose}>{keyTexts.cancel}</Button>
        <Button variant="contained" onClick={() => void generate()} aria-busy={isBusy}>
          {kty === 'oct' ? page.generateSecret : page.generate}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
