import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { FieldLabel, Hint } from './Field.js';

const Area = styled('textarea')(({ theme }) => ({
  display: 'block',
  boxSizing: 'border-box',
  width: '100%',
  blockSize: 150,
  resize: 'vertical',
  border: `1px solid ${theme.tokens.line}`,
  borderRadius: 6,
  background: theme.tokens.field,
  color: theme.tokens.text,
  font: `12px/18px ${theme.monospace}`,
  padding: '6px 10px',
  '&[data-masked]': { WebkitTextSecurity: 'disc' },
}));

type Props = {
  label: string;
  hint: string;
  show: string;
  hide: string;
  value: string;
  onChange: (value: string) => void;
  disabled?: boolean;
};

/** A text that may hold a secret: its characters are shown only when asked for. */
export function SecretArea({ label, hint, show, hide, value, onChange, disabled = false }: Props) {
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <div>
      <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
        <FieldLabel htmlFor={id}>{label}</FieldLabel>
        <Button onClick={() => setShown(!shown)} aria-pressed={shown}>
          {shown ? hide : show}
        </Button>
      </div>
      <Area
        id={id}
        // Soft wrapping of a large text takes Chromium time that grows with its square.
        wrap="off"
        value={value}
        disabled={disabled}
        data-masked={shown ? undefined : true}
        aria-describedby={`${id}-hint`}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <Hint id={`${id}-hint`}>{hint}</Hint>
    </div>
  );
}
