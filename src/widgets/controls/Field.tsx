import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, type ReactNode } from 'react';

/** Stands above what it names, or before it. */
export const FieldLabel = FormLabel;

export type Tone = 'quiet' | 'warn' | 'bad';

const colours = { quiet: 'text.secondary', warn: 'warning.main', bad: 'error.main' } as const;

type HintProps = { id?: string | undefined; tone?: Tone; as?: 'div' | 'span'; children?: ReactNode };

/** A line under a field; it keeps its place when it is empty, so that nothing moves when it speaks. */
export function Hint({ id, tone = 'quiet', as = 'div', children }: HintProps) {
  return (
    <FormHelperText
      id={id}
      component={as}
      sx={{ '&, &.Mui-error, &.Mui-disabled': { color: colours[tone] } }}
    >
      {children}
    </FormHelperText>
  );
}

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  tone?: Tone;
  disabled?: boolean;
  placeholder?: string;
  numeric?: boolean;
  autoFocus?: boolean;
  /** The id by which other panes lead here. */
  anchor?: string;
  /** The id of a hint that stands elsewhere. */
  describedBy?: string;
  /** Its characters are not shown. */
  secret?: boolean;
};

export function Field({
  label,
  value,
  onChange,
  hint,
  tone = 'quiet',
  disabled = false,
  placeholder,
  numeric = false,
  autoFocus = false,
  anchor,
  describedBy,
  secret = false,
}: Props) {
  const generated = useId();
  const id = anchor ?? generated;
  return (
    <FormControl disabled={disabled} error={tone === 'bad'}>
      <FieldLabel htmlFor={id}>{label}</FieldLabel>
      <OutlinedInput
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={hint === undefined ? describedBy : `${id}-hint`}
        autoComplete="off"
        autoFocus={autoFocus}
        placeholder={placeholder}
        data-masked={secret || undefined}
        slotProps={{
          input: {
            spellCheck: false,
            autoCapitalize: 'off',
            inputMode: numeric ? 'numeric' : 'text',
          },
        }}
        sx={{ fontFamily: (theme) => theme.monospace }}
      />
      {hint !== undefined && (
        <Hint id={`${id}-hint`} tone={tone}>
          {hint}
        </Hint>
      )}
    </FormControl>
  );
}
