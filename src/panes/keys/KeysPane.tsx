import { styled } from '@mui/material/styles';
import { activeKey } from '../../store/selectors.js';
import { useWorkbench } from '../../store/store.js';
import { Panel } from '../../widgets/Panel.js';
import { useText } from '../../widgets/TextContext.js';
import { KeyIds } from './KeyIds.js';
import { KeyMaker } from './KeyMaker.js';
import { PublicKeyBox } from './PublicKeyBox.js';
import { PublicKeyForms } from './PublicKeyForms.js';
import { KeyFiles } from './KeyFiles.js';

const Rows = styled('div')({ display: 'grid', gap: 10 });

/** The key pair: made here, shown in every form in which its public half is asked for. */
export function KeysPane() {
  const { page } = useText();
  const key = useWorkbench(activeKey);
  return (
    <Panel title={page.signaturePane} colour="signature">
      <Rows>
        <KeyMaker />
        <PublicKeyBox />
        <PublicKeyForms disabled={key === null} />
        <KeyFiles keyHandle={key} />
        <KeyIds keyHandle={key} />
      </Rows>
    </Panel>
  );
}
