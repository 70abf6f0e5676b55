import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { forThumbs } from '../theme/theme.js';

const Choices = styled('fieldset')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 14px',
  border: 0,
  margin: 0,
  padding: 0,
  fontSize: 13,
  '& legend': { padding: 0, marginBlockEnd: 4, fontWeight: 600 },
  '& label': { display: 'flex', gap: 6, alignItems: 'center', minHeight: 24, [forThumbs]: { minHeight: 40 } },
});

type Props<T extends string> = {
  legend: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
};

/** A choice of few, all in sight. */
export function Radios<T extends string>({ legend, value, options, onChange }: Props<T>) {
  const name = useId();
  return (
    <Choices>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </Choices>
  );
}
