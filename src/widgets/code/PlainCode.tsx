import InputBase, { type InputBaseProps } from '@mui/material/InputBase';
import { styled } from '@mui/material/styles';
import { Fragment } from 'react';
import { tokenStretches } from './tokenStretches.js';

/** Both show the same letters in the same places. */
export const letters = {
  margin: 0,
  padding: '6px 10px',
  whiteSpace: 'pre-wrap',
  wordBreak: 'break-all',
} as const;

const Area = styled(InputBase)(({ theme }) => ({
  alignItems: 'stretch',
  fontFamily: theme.monospace,
  '& > textarea': { ...letters, blockSize: '100%', overflow: 'auto', resize: 'none' },
  '&.gutter > textarea': { paddingInlineStart: 18 },
}));

type Props = Pick<
  InputBaseProps,
  'error' | 'inputRef' | 'onChange' | 'onPaste' | 'placeholder' | 'readOnly'
> & {
  label: string;
  description: string;
  value: string;
  /** Room where the editor has the signs that fold. */
  hasGutter?: boolean;
};

export function PlainCode({ label, description, hasGutter = false, ...props }: Props) {
  return (
    <Area
      {...props}
      className={hasGutter ? 'gutter' : ''}
      fullWidth
      inputComponent="textarea"
      aria-label={label}
      slotProps={{ input: { type: undefined, spellCheck: false, 'aria-description': description } }}
    />
  );
}

/** The text area is as high as the text behind it, and both scroll as one. */
const Stack = styled('div')(({ theme }) => ({
  display: 'grid',
  overflow: 'auto',
  fontFamily: theme.monospace,
  fontSize: 'var(--cs-field-size)',
  lineHeight: '20px',
  '& > *': { gridArea: '1 / 1' },
  '& textarea': { overflow: 'hidden', WebkitTextFillColor: 'transparent' },
  '& textarea::placeholder': { WebkitTextFillColor: 'currentcolor' },
}));

const Behind = styled('div')(({ theme }) => ({
  ...letters,
  '& > [data-part=header]': { color: theme.vars.palette.part.header },
  '& > [data-part=payload]': { color: theme.vars.palette.part.payload },
  '& > [data-part=signature]': { color: theme.vars.palette.part.signature },
  '& > [data-part=rest]': { color: theme.vars.palette.error.main },
}));

/**
 * A token in its colours before its editor is there. The colours stand behind the field: its own letters cannot have
 * several, and a browser takes what a field holds for nothing painted (Largest Contentful Paint, W3C draft).
 */
export function PlainToken(props: Props) {
  const { value } = props;
  const parts = tokenStretches(value);
  return (
    <Stack>
      {/* Drawn anew, not moved: that would be a layout shift. */}
      <Behind key={value} aria-hidden>
        {parts.map(({ part, from, to }, index) => (
          <Fragment key={from}>
            {value.slice(parts[index - 1]?.to ?? 0, from)}
            <span data-part={part}>{value.slice(from, to)}</span>
          </Fragment>
        ))}
        {value.slice(parts.at(-1)?.to ?? 0)}
        {'\n'}
      </Behind>
      <PlainCode {...props} />
    </Stack>
  );
}
