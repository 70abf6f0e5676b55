import { keyChosen } from '../../store/actions/keys.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { SelectField } from '../../widgets/SelectField.js';
import { useDetails } from '../../widgets/TextContext.js';
import { shapeOf } from './keyWords.js';

/** Where several keys are at hand: which one is in force. */
export function ActiveKey() {
  const bench = useBench();
  const { keyTexts } = useDetails();
  const all = useWorkbench((state) => state.keys);
  const active = useWorkbench((state) => state.judge.keyId);
  // A public half whose private half is there too is no choice of its own.
  const keys = all.filter(
    (key) =>
      key.id === active ||
      key.privateKey !== null ||
      !all.some(({ privateKey, facts }) => privateKey !== null && facts.keyId === key.facts.keyId),
  );
  if (keys.length < 2 || active === null) return null;
  return (
    <SelectField
      label={keyTexts.activeKey}
      value={active}
      options={keys.map((key) => ({
        value: key.id,
        label: keyTexts.keyLabel(
          shapeOf(key, keyTexts.sized),
          key.keptAs ?? key.facts.keyId,
          key.privateKey !== null,
        ),
      }))}
      onChange={(id) => keyChosen(bench, id)}
    />
  );
}
