import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import { FieldLabel, Hint } from './Field.js';
import { PlainArea } from './PlainArea.js';

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
      <PlainArea
        id={id}
        style={{ blockSize: 150 }}
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
