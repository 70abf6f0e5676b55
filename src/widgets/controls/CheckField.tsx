import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { ReactNode } from 'react';

type Props = { label: ReactNode; checked: boolean; onChange: (checked: boolean) => void; disabled?: boolean };

export function CheckField({ label, checked, onChange, disabled = false }: Props) {
  return (
    <FormControlLabel
      label={label}
      disabled={disabled}
      control={<Checkbox checked={checked} onChange={(_event, next) => onChange(next)} />}
    />
  );
}
