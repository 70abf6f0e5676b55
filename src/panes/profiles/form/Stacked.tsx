import { styled } from '@mui/material/styles';

/** Fields below each other. A label may have a long name in it. */
export const Stacked = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(2),
  '& .MuiFormLabel-root': { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  '& > .MuiFormControlLabel-root, & > .MuiButton-root': { justifySelf: 'start' },
}));

/** What belongs to the field before it. */
export const Under = styled(Stacked)(({ theme }) => ({
  marginBlockStart: theme.spacing(1),
  paddingInlineStart: theme.spacing(2),
  borderInlineStart: `2px solid ${theme.vars.palette.divider}`,
}));
