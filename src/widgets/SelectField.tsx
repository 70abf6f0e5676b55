import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId } from 'react';
import { FieldLabel, Hint } from './Field.js';

type Props<T extends string> = {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  /** The label stands before the select instead of above it. */
  inline?: boolean;
  hint?: string;
};

/** A native select: the platform's own list, the same for every driver, thumb and screen reader. */
export function SelectField<T extends string>({
  label,
  value,
  options,
  onChange,
  inline = false,
  hint,
}: Props<T>) {
  const id = useId();
  return (
    <div style={inline ? { display: 'flex', alignItems: 'center', gap: 6 } : undefined}>
      <FieldLabel htmlFor={id}>{label}</FieldLabel>
      <NativeSelect
        id={id}
        value={value}
        input={<OutlinedInput />}
        {...(hint !== undefined && { inputProps: { 'aria-describedby': `${id}-hint` } })}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
        sx={{ '& select': { fontSize: 13, padding: '6px 28px 6px 10px', lineHeight: '20px', height: 20 } }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </NativeSelect>
      {hint !== undefined && <Hint id={`${id}-hint`}>{hint}</Hint>}
    </div>
  );
}
