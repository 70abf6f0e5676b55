import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';

type Props = Pick<
  OutlinedInputProps,
  | 'aria-describedby'
  | 'aria-label'
  | 'autoFocus'
  | 'disabled'
  | 'error'
  | 'id'
  | 'onChange'
  | 'onFocus'
  | 'onKeyDown'
  | 'onPaste'
  | 'placeholder'
  | 'readOnly'
  | 'value'
> & {
  /** In pixels, until the person pulls it larger. */
  blockSize: number;
  /** Its characters are not shown. */
  isMasked?: boolean;
};

/**
 * A plain text area for keys: one line stays one line. Material's own, which grows with its text, would measure all of
 * it with each letter.
 */
export function PlainArea({ blockSize, isMasked = false, ...props }: Props) {
  return (
    <OutlinedInput
      {...props}
      fullWidth
      inputComponent="textarea"
      autoComplete="off"
      data-masked={isMasked || undefined}
      slotProps={{ input: { type: undefined, spellCheck: false, autoCapitalize: 'off' } }}
      sx={{ fontFamily: (theme) => theme.monospace, '& > textarea': { blockSize } }}
    />
  );
}
