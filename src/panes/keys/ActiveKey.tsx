import { keyChosen } from '../../store/actions/keys.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { SelectField } from '../../widgets/SelectField.js';
import { useDetails } from '../../widgets/TextContext.js';
import { shapeOf } from './keyWords.js';

/** Where several keys are at hand: which one is in force. */
export function ActiveKey() {
  const bench = useBench();
  const { keyTexts } = useDetails();
  const keys = useWorkbench((state) => state.keys);
  const active = useWorkbench((state) => state.judge.keyId);
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
