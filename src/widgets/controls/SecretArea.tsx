import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useId, useState } from 'react';
import { FieldLabel, Hint } from './Field.js';
import { PlainArea } from './PlainArea.js';
import { selectForWhole } from '../code/wholePaste.js';

/** What everybody may know, unless a private key stands behind it. */
const isPublic = (text: string): boolean =>
  /^\s*-----BEGIN (RSA )?PUBLIC KEY-----/.test(text) && !text.includes('PRIVATE');

type Props = {
  label: string;
  hint: string;
  show: string;
  hide: string;
  value: string;
  onChange: (value: string) => void;
  disabled?: boolean;
  autoFocus?: boolean;
  /** Where it is there, Enter does this instead of adding a line break. */
  onEnter?: (() => void) | undefined;
  blockSize?: number;
  placeholder?: string | undefined;
  /** It is asked to be shown. */
  onShow?: () => void;
  /** The id by which other panes lead here. */
  anchor?: string;
};

/** A text that may hold a secret: its characters are shown only when asked for. */
export function SecretArea({
  label,
  hint,
  show,
  hide,
  value,
  onChange,
  disabled = false,
  autoFocus = false,
  onEnter,
  blockSize = 150,
  anchor,
  placeholder,
  onShow,
}: Props) {
  const generated = useId();
  const id = anchor ?? generated;
  const [shown, setShown] = useState(false);
  const isMasked = !shown && value !== '' && !isPublic(value);
  return (
    <div>
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center' }}>
        <FieldLabel htmlFor={id}>{label}</FieldLabel>
        <Button
          onClick={() => {
            if (!shown) onShow?.();
            setShown(!shown);
          }}
          aria-pressed={shown}
          sx={{ visibility: isPublic(value) ? 'hidden' : undefined }}
        >
          {shown ? hide : show}
        </Button>
      </Stack>
      <PlainArea
        id={id}
        blockSize={blockSize}
        value={value}
        disabled={disabled}
        autoFocus={autoFocus}
        placeholder={placeholder}
        isMasked={isMasked}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
        onPaste={selectForWhole}
        onKeyDown={(event) => {
          if (!onEnter || event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onEnter();
        }}
      />
      <Hint id={`${id}-hint`}>{hint}</Hint>
    </div>
  );
}
