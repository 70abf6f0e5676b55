import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';

type Props<T extends string> = {
  legend: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
};

/** A choice of few, all in sight. */
export function Radios<T extends string>({ legend, value, options, onChange }: Props<T>) {
  const id = useId();
  return (
    <FormControl>
      <FormLabel component="span" id={id}>
        {legend}
      </FormLabel>
      <RadioGroup aria-labelledby={id} value={value}>
        {options.map((option) => (
          <FormControlLabel
            key={option.value}
            value={option.value}
            label={option.label}
            control={<Radio onChange={() => onChange(option.value)} />}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
