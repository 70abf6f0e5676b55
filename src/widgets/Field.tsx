import { styled } from '@mui/material/styles';
import { useId, type ReactNode } from 'react';
import { control } from './control.js';

export const FieldLabel = styled('label')({
  display: 'block',
  fontSize: 12,
  fontWeight: 600,
  lineHeight: '18px',
  whiteSpace: 'nowrap',
});

/** A line under a field; it keeps its place when it is empty, so that nothing moves when it speaks. */
export const Hint = styled('div')(({ theme }) => ({
  marginBlockStart: 2,
  fontSize: 12,
  lineHeight: '16px',
  minHeight: 16,
  color: theme.tokens.faint,
  '&[data-tone=bad]': { color: theme.tokens.bad },
  '&[data-tone=warn]': { color: theme.tokens.warn },
}));

const Input = styled('input')(({ theme }) => ({
  ...control(theme),
  fontFamily: theme.monospace,
  '&[aria-invalid=true]': { borderColor: theme.tokens.bad },
  '&[data-masked]': { WebkitTextSecurity: 'disc' },
}));

export type Tone = 'quiet' | 'warn' | 'bad';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  tone?: Tone;
  disabled?: boolean;
  placeholder?: string;
  numeric?: boolean;
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
  anchor,
  describedBy,
  secret = false,
}: Props) {
  const generated = useId();
  const id = anchor ?? generated;
  return (
    <div>
      <FieldLabel htmlFor={id}>{label}</FieldLabel>
      <Input
        id={id}
        value={value}
        disabled={disabled}
        aria-invalid={tone === 'bad'}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={hint === undefined ? describedBy : `${id}-hint`}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        inputMode={numeric ? 'numeric' : 'text'}
        placeholder={placeholder}
        data-masked={secret || undefined}
      />
      {hint !== undefined && (
        <Hint id={`${id}-hint`} data-tone={tone}>
          {hint}
        </Hint>
      )}
    </div>
  );
}
