import { styled } from '@mui/material/styles';

/** A plain text area for keys: one line stays one line. */
export const PlainArea = styled('textarea')(({ theme }) => ({
  display: 'block',
  width: '100%',
  resize: 'vertical',
  border: `1px solid ${theme.tokens.edge}`,
  borderRadius: 6,
  background: theme.tokens.field,
  color: theme.tokens.text,
  font: `var(--cs-field-size)/18px ${theme.monospace}`,
  padding: '6px 10px',
  // Not wrapped: soft wrapping of a large text takes Chromium time that grows with its square.
  whiteSpace: 'pre',
  '&:focus': { outline: `2px solid ${theme.tokens.primary}`, outlineOffset: -1 },
  '&[data-masked]': { WebkitTextSecurity: 'disc' },
}));
