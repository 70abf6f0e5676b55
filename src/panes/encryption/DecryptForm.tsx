import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import { jsonOf } from '../../core/jwe/json/compact.js';
import { editToken } from '../../store/actions/document/document.js';
import { showDecrypted, openToken, type KeyInput, type Opened } from '../../store/actions/keys/encryption.js';
import { ownKey } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { Hint } from '../../widgets/controls/Field.js';
import { anchors, goTo } from '../../widgets/page/anchors.js';
import { Panel } from '../../widgets/layout/Panel.js';
import { ProblemList } from '../../widgets/feedback/ProblemList.js';
import { JweKeyField } from './JweKeyField.js';
import { LayerView } from './LayerView.js';
import { useDetails } from '../../widgets/page/TextContext.js';
import { useEncryptionTexts } from './useEncryptionTexts.js';

const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 10 });
const Form = styled('form')({ display: 'grid', gap: 10, justifyItems: 'stretch' });

/** The key, and what is inside; what was typed goes with it. */
export default function DecryptForm({ token, form }: { token: string; form: KeyInput['form'] }) {
  const bench = useBench();
  const encryptionTexts = useEncryptionTexts();
  const { encryptedTexts } = useDetails();
  const hasOwn = useWorkbench((state) => ownKey(state)?.privateKey?.extractable === true);
  const [key, setKey] = useState<KeyInput>({ text: '', form, passphrase: '' });
  const [answer, setAnswer] = useState<(Opened & { token: string; key: KeyInput }) | null>(null);
  // One that comes late is none to another key.
  const opened = answer?.token === token && answer.key === key ? answer : null;
  useEffect(() => {
    showDecrypted(bench, token, opened);
    return () => showDecrypted(bench, token, null);
  }, [bench, token, opened]);
  const decrypt = async () => setAnswer({ ...(await openToken(bench, key)), token, key });
  return (
    <Panel title={encryptedTexts.decryptTitle} aside={encryptionTexts.decryptHint}>
      <Form
        id={anchors.decrypt}
        onSubmit={(event) => {
          event.preventDefault();
          void decrypt();
        }}
        // Control+Enter is not Copy token here: the token is the one that was pasted.
        data-submits
        onKeyDown={(event) => {
          if (event.defaultPrevented || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void decrypt();
        }}
      >
        <JweKeyField
          label={encryptedTexts.key}
          value={key}
          onChange={setKey}
          onEnter={() => void decrypt()}
        />
        {hasOwn && key.text === '' && <Hint>{encryptionTexts.ownKeyTried}</Hint>}
        <Row>
          <Button type="submit" variant="contained">
            {encryptionTexts.decrypt}
          </Button>
          {!token.startsWith('{') && (
            <Button
              variant="outlined"
              onClick={() => {
                editToken(bench, jsonOf(token, 'flattened'));
                goTo(anchors.token);
              }}
            >
              {encryptionTexts.openJson}
            </Button>
          )}
        </Row>
        <ProblemList label={encryptionTexts.problems} problems={opened?.problem ? [opened.problem] : []} />
        {opened?.layers.map((layer, index) => (
          <LayerView
            key={index}
            number={index + 1}
            layer={layer}
            isLast={index === opened.layers.length - 1}
          />
        ))}
      </Form>
    </Panel>
  );
}
