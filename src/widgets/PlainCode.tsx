import { styled } from '@mui/material/styles';
import { Fragment, type ComponentProps } from 'react';
import { tokenStretches } from './tokenStretches.js';

/** Both show the same letters in the same places. */
const letters = {
  margin: 0,
  padding: '6px 10px',
  whiteSpace: 'pre-wrap',
  wordBreak: 'break-all',
} as const;

export const PlainCode = styled('textarea')(({ theme }) => ({
  ...letters,
  display: 'block',
  boxSizing: 'border-box',
  width: '100%',
  border: 0,
  outline: 'none',
  resize: 'none',
  background: 'transparent',
  color: theme.tokens.text,
  font: `var(--cs-field-size)/20px ${theme.monospace}`,
}));

/** The text area is as high as the text behind it, and both scroll as one. */
const Stack = styled('div')(({ theme }) => ({
  display: 'grid',
  overflow: 'auto',
  font: `var(--cs-field-size)/20px ${theme.monospace}`,
  '& > *': { gridArea: '1 / 1' },
  '& > textarea': { overflow: 'hidden', WebkitTextFillColor: 'transparent' },
  '& > textarea::placeholder': { color: theme.tokens.faint, opacity: 1, WebkitTextFillColor: 'currentcolor' },
}));

const Behind = styled('div')(({ theme }) => ({
  ...letters,
  '& > [data-part=header]': { color: theme.tokens.header },
  '& > [data-part=payload]': { color: theme.tokens.payload },
  '& > [data-part=signature]': { color: theme.tokens.signature },
  '& > [data-part=rest]': { color: theme.tokens.bad },
}));

/**
 * A token in its colours before its editor is there. The colours stand behind the field: its own letters cannot have
 * several, and a browser takes what a field holds for nothing painted (Largest Contentful Paint, W3C draft).
 */
export function PlainToken(props: ComponentProps<typeof PlainCode> & { value: string }) {
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
