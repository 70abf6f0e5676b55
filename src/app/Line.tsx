import { styled } from '@mui/material/styles';

/** A quiet line across the page that asks for something. */
export const Line = styled('div')(({ theme }) => ({
  '&:not(:empty)': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 12px',
    padding: '4px 16px',
    fontSize: 13,
    borderBlockEnd: `1px solid ${theme.vars.palette.divider}`,
  },
}));
