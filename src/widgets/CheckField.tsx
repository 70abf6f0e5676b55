import { styled } from '@mui/material/styles';
import { forThumbs } from '../theme/theme.js';

const Label = styled('label')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  fontSize: 12,
  lineHeight: '18px',
  minHeight: 24,
  [forThumbs]: { minHeight: 40 },
  whiteSpace: 'nowrap',
});

type Props = { label: string; checked: boolean; onChange: (checked: boolean) => void; disabled?: boolean };

export function CheckField({ label, checked, onChange, disabled = false }: Props) {
  return (
    <Label>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </Label>
  );
}
