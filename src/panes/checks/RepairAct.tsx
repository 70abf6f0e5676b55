import Button, { type ButtonProps } from '@mui/material/Button';
import type { AnyCheckId } from '../../core/checks/byKind/ids.js';
import type { Repair } from '../../core/checks/repair.js';
import { useDetails } from '../../widgets/page/TextContext.js';
import { useCheckName } from './useCheckName.js';

type Props = { id: AnyCheckId; repair: Repair; onRepair: (repair: Repair) => void };

/** Makes a check pass, and says which where others do the same. */
export function RepairAct({ id, repair, onRepair }: Props) {
  const { checkTexts, repairLabel } = useDetails();
  const { title } = useCheckName(id);
  const label = repairLabel(repair);
  return (
    <Act aria-label={checkTexts.repairOf(label, title)} onClick={() => onRepair(repair)}>
      {label}
    </Act>
  );
}

export const Act = (props: Pick<ButtonProps, 'aria-label' | 'children' | 'onClick'>) => (
  <Button
    variant="outlined"
    {...props}
    sx={{ display: 'flex', marginBlockStart: 1, whiteSpace: 'normal', textAlign: 'start' }}
  />
);
