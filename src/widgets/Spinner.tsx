import { keyframes, styled } from '@mui/material/styles';

const turn = keyframes({ to: { transform: 'rotate(1turn)' } });

/** Something is being worked on. */
export const Spinner = styled('span')(({ theme }) => ({
  width: 18,
  height: 18,
  boxSizing: 'border-box',
  borderRadius: '50%',
  border: `2px solid ${theme.tokens.line}`,
  borderBlockStartColor: theme.tokens.primary,
  animation: `${turn} 0.8s linear infinite`,
}));
