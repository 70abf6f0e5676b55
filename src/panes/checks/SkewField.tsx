import { chooseClockSkew } from '../../store/actions/settings/settings.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { SelectField } from '../../widgets/controls/SelectField.js';
import { useDetails, useText } from '../../widgets/page/TextContext.js';

const offered = ['0', '30', '60', '300'] as const;

/** By how much the clocks of issuer and gateway may differ. */
export function SkewField() {
  const bench = useBench();
  const { page } = useText();
  const { checkTexts } = useDetails();
  const skew = useWorkbench((state) => state.skew);
  return (
    <SelectField
      inline
      label={page.skew}
      value={offered.find((value) => Number(value) === skew) ?? '0'}
      options={offered.map((value) => ({ value, label: checkTexts.skews[value] }))}
      onChange={(value) => chooseClockSkew(bench, Number(value))}
    />
  );
}
