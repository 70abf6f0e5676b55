import type { KeyHandle } from '../../core/keys/handle.js';
import { useWorkbench } from '../../store/store.js';
import { Disclosure } from '../../widgets/Disclosure.js';
import { useText } from '../../widgets/TextContext.js';
import { ExportPanel } from './ExportPanel.js';
import { Keyring } from './Keyring.js';

/** What is seldom wanted of keys, folded: the active one in other forms, and those that are saved. */
export function KeyFolds({ keyHandle }: { keyHandle: KeyHandle | null }) {
  const { page } = useText();
  const saved = useWorkbench((state) => state.keptKeys.length);
  return (
    <>
      {keyHandle && (
        <Disclosure title={page.otherForms}>
          {() => <ExportPanel key={keyHandle.id} keyHandle={keyHandle} />}
        </Disclosure>
      )}
      <Disclosure title={page.keptHere(saved)}>{() => <Keyring />}</Disclosure>
    </>
  );
}
