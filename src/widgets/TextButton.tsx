import { styled } from '@mui/material/styles';

/** A button that reads as a link: a repair offered in the middle of a sentence. */
export const TextButton = styled('button')(({ theme }) => ({
  font: 'inherit',
  color: theme.tokens.primary,
  background: 'none',
  border: 0,
  textAlign: 'start',
  padding: 0,
  cursor: 'pointer',
  textDecoration: 'underline',
  textUnderlineOffset: 2,
}));
