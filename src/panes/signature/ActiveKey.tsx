import type { KeyHandle } from '../../core/keys/handle.js';
import { chooseKey } from '../../store/actions/keys/keys.js';
import { usesSecret, wantsSecret } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { judgingKey } from '../../store/derive/verdicts.js';
import { visible } from '../../text/characters.js';
import { SelectField } from '../../widgets/controls/SelectField.js';
import { useDetails } from '../../widgets/page/TextContext.js';
import { nameOf, shapeOf } from '../../widgets/page/keyWords.js';

/** Where several keys are at hand: which one is in force. */
export function ActiveKey() {
  const bench = useBench();
  const { keyTexts, secretTexts } = useDetails();
  const all = useWorkbench((state) => state.keys);
  const isTyped = useWorkbench(usesSecret);
  const active = useWorkbench((state) => (usesSecret(state) ? '' : (judgingKey(state)?.id ?? '')));
  const isSecret = useWorkbench(wantsSecret);
  // A draft follows its key; a pasted token is of one kind.
  const isPasted = useWorkbench(({ document }) => document.kind === 'token');
  // A public half whose private half is there too is no choice of its own.
  const own = new Set(all.flatMap(({ privateKey, facts }) => (privateKey === null ? [] : [facts.keyId])));
  const keys = all.filter(
    ({ id, privateKey, facts }) => id === active || privateKey !== null || !own.has(facts.keyId),
  );
  const fitting = keys.filter(
    ({ id, facts }) => id === active || !isPasted || (facts.spki === null) === isSecret,
  );
  if (fitting.length + (isTyped ? 1 : 0) < 2) return null;
  const label = (key: KeyHandle) =>
    keyTexts.keyLabel(visible(nameOf(key)), shapeOf(key, keyTexts.sized), key.privateKey !== null);
  const options = fitting.map((key) => ({ value: key.id, label: label(key) }));
  return (
    <SelectField
      inline
      label={keyTexts.activeKey}
      value={active}
      options={
        active === ''
          ? [{ value: '', label: isTyped ? secretTexts.typed : keyTexts.noneActive }, ...options]
          : options
      }
      onChange={(id) => id !== '' && chooseKey(bench, id)}
    />
  );
}
