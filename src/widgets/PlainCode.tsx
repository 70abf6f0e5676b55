import { styled } from '@mui/material/styles';
import type { ComponentProps } from 'react';

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
  '& > :nth-of-type(1)': { color: theme.tokens.header },
  '& > :nth-of-type(2)': { color: theme.tokens.payload },
  '& > :nth-of-type(3)': { color: theme.tokens.signature },
}));

/**
 * A token in its colours before its editor is there. The colours stand behind the field: its own letters cannot have
 * several, and a browser takes what a field holds for nothing painted (Largest Contentful Paint, W3C draft).
 */
export function PlainToken(props: ComponentProps<typeof PlainCode> & { value: string }) {
  const [, header, dot, payload, secondDot, signature, rest] =
    /^([^.]*)(\.?)([^.]*)(\.?)([^.]*)([^]*)$/.exec(props.value) ?? [];
  return (
    <Stack>
      {/* Drawn anew, not moved: that would be a layout shift. */}
      <Behind key={props.value} aria-hidden>
        <span>{header}</span>
        {dot}
        <span>{payload}</span>
        {secondDot}
        <span>{signature}</span>
        {rest}
        {'\n'}
      </Behind>
      <PlainCode {...props} />
    </Stack>
  );
}
