import type { Theme } from '@mui/material/styles';

/** How a field looks that is not an editor. */
export const control = ({ tokens }: Theme) => ({
  boxSizing: 'border-box' as const,
  inlineSize: '100%',
  blockSize: 'var(--cs-field-height)',
  fontSize: 'var(--cs-field-size)',
  margin: 0,
  padding: '6px 10px',
  border: `1px solid ${tokens.edge}`,
  borderRadius: 6,
  background: tokens.field,
  color: tokens.text,
  '&:hover:not(:disabled)': { borderColor: tokens.text },
  '&:focus-visible': { outline: `2px solid ${tokens.primary}`, outlineOffset: -1 },
  '&:disabled': { opacity: 0.5 },
  '&::placeholder': { color: tokens.faint, opacity: 1 },
});
