import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { Suspense } from 'react';
import { changeView } from '../../store/actions/settings/view.js';
import { generationProblem, keyPane, wantsSecret } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { AfterFirst } from '../../widgets/layout/AfterFirst.js';
import { Panel } from '../../widgets/layout/Panel.js';
import { ProblemList } from '../../widgets/feedback/ProblemList.js';
import { Spinner } from '../../widgets/feedback/Spinner.js';
import { useText } from '../../widgets/page/TextContext.js';
import { KeyActs } from './KeyActs.js';
import {
  ActiveKey,
  UnsavedKeyWarning,
  ImportDialog,
  NewKeyDialog,
  NoSignature,
  SecretBox,
} from './lazyExtras.js';
import { PublicKeyBox } from './PublicKeyBox.js';

/** What the signature is verified and made by, in the form that the token's algorithm has. */
export function SignaturePane() {
  const bench = useBench();
  const { page } = useText();
  const isSecret = useWorkbench(wantsSecret);
  const isEncrypted = useWorkbench((state) => keyPane(state) === 'decrypt');
  const dialog = useWorkbench(({ view }) => view.dialog);
  const problem = useWorkbench(generationProblem);
  const isBusy = useWorkbench(({ generation }) => ['running', 'slow'].includes(generation.is));
  const close = () => changeView(bench, { dialog: null });
  return (
    <Panel
      title={page.signaturePane}
      colour="signature"
      actions={
        <>
          {isBusy && <Spinner label={page.generating} />}
          <AfterFirst>
            <ActiveKey />
          </AfterFirst>
        </>
      }
    >
      <Stack spacing={1}>
        {isEncrypted ? (
          <Suspense>
            <NoSignature />
          </Suspense>
        ) : isSecret ? (
          <Suspense fallback={<Box sx={{ blockSize: 120 }} />}>
            <SecretBox />
          </Suspense>
        ) : (
          <PublicKeyBox />
        )}
        <KeyActs />
        {problem && dialog !== 'newKey' && <ProblemList label={page.generate} problems={[problem]} />}
        <AfterFirst>
          <UnsavedKeyWarning />
        </AfterFirst>
        {dialog !== null && (
          <Suspense>
            {dialog === 'newKey' && <NewKeyDialog onClose={close} />}
            {dialog === 'import' && <ImportDialog onClose={close} />}
          </Suspense>
        )}
      </Stack>
    </Panel>
  );
}
