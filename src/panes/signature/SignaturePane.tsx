import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { Suspense } from 'react';
import { activeKey } from '../../store/selectors.js';
import { useWorkbench } from '../../store/store.js';
import { Panel } from '../../widgets/Panel.js';
import { forThumbs } from '../../theme/media.js';
import { useText } from '../../widgets/TextContext.js';
import { KeyFiles } from './KeyFiles.js';
import { KeyIds } from './KeyIds.js';
import { KeyMaker } from './KeyMaker.js';
import { ActiveKey, AtRisk, KeyFolds, KeyTruth } from './lazyExtras.js';
import { PublicKeyBox } from './PublicKeyBox.js';

const Rows = styled('div')({ display: 'grid', gap: 10 });

/** Keeps the place of the two parts that come with the extras. */
const FoldsToCome = styled('div')({ minHeight: 66, [forThumbs]: { minHeight: 90 } });

/** The key pair: made here or imported, in every form in which it is asked for. */
export function SignaturePane() {
  const { page } = useText();
  const key = useWorkbench(activeKey);
  return (
    <Panel title={page.signaturePane} colour="signature">
      <Rows>
        <KeyMaker />
        <Suspense>
          <ActiveKey />
          <AtRisk />
        </Suspense>
        <PublicKeyBox />
        {/* The place of the line that comes with the extras. */}
        <Suspense fallback={<Skeleton animation={false} height={20} />}>
          <KeyTruth keyHandle={key} />
        </Suspense>
        <KeyFiles keyHandle={key} />
        <KeyIds keyHandle={key} />
        <Suspense fallback={<FoldsToCome />}>
          <KeyFolds keyHandle={key} />
        </Suspense>
      </Rows>
    </Panel>
  );
}
