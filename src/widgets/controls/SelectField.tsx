import FormControl from '@mui/material/FormControl';
import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId } from 'react';
import { FieldLabel } from './Field.js';

type Option<T extends string> = { value: T; label: string };

type Props<T extends string> = {
  label: string;
  value: T;
  options: readonly (Option<T> | { group: string; options: readonly Option<T>[] })[];
  onChange: (value: T) => void;
  /** The label stands before the select instead of above it. */
  inline?: boolean;
  /** The id of its hint. */
  describedBy?: string;
  disabled?: boolean;
  /** The id by which other parts lead here. */
  anchor?: string;
};

/** A native select: the platform's own list, the same for every driver, thumb and screen reader. */
export function SelectField<T extends string>({
  label,
  value,
  options,
  onChange,
  inline = false,
  describedBy,
  disabled = false,
  anchor,
}: Props<T>) {
  const generated = useId();
  const id = anchor ?? generated;
  return (
    <FormControl
      disabled={disabled}
      size={inline ? 'small' : 'medium'}
      sx={inline ? { flexDirection: 'row', alignItems: 'center', gap: 1 } : undefined}
    >
      <FieldLabel htmlFor={id}>{label}</FieldLabel>
      <NativeSelect
        input={<OutlinedInput />}
        id={id}
        value={value}
        aria-describedby={describedBy}
        onChange={(event) => {
          const all = options.flatMap((entry) => ('group' in entry ? entry.options : [entry]));
          const chosen = all.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((entry) =>
          'group' in entry ? (
            <optgroup key={entry.group} label={entry.group}>
              {entry.options.map(toOption)}
            </optgroup>
          ) : (
            toOption(entry)
          ),
        )}
      </NativeSelect>
    </FormControl>
  );
}

function toOption({ value, label }: Option<string>) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
