import Paper from '@mui/material/Paper';
import { styled, type Theme } from '@mui/material/styles';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { forPhones, forThumbs } from '../../theme/media.js';
import { useId, type ReactNode } from 'react';

const frame = { padding: (theme: Theme) => theme.spacing(1, 1.5, 1.5), minInlineSize: 0 };

/** On a phone the signs of a part stand beside its title, and its views share the next line with what copies it. */
const ofPartOnPhone = {
  '&:has([role=radiogroup])': {
    '& > h2': { flex: '1 0 55%' },
    '& > div': { display: 'contents' },
    '& [role=radiogroup]': { order: 1, flex: '1 0 calc(100% - 150px)' },
    '& .MuiButton-root': { order: 1, flex: '1 0 auto' },
  },
};

/** They stay together when they do not fit beside the title. */
const Actions = styled(Stack)(({ theme }) => ({
  flexFlow: 'row wrap',
  justifyContent: 'end',
  alignItems: 'center',
  gap: theme.spacing(0.5, 1),
  marginInlineStart: 'auto',
}));

type Props = {
  title: string;
  aside?: ReactNode;
  actions?: ReactNode;
  /** The colour of the token part that stands in this panel. */
  colour?: 'header' | 'payload' | 'signature';
  children: ReactNode;
};

export function Panel({ title, aside, actions, colour, children }: Props) {
  const id = useId();
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-labelledby={id}
      data-part={colour}
      sx={[
        frame,
        colour !== undefined && {
          borderInlineStart: ({ vars }) => `3px solid ${vars.palette.part[colour]}`,
        },
      ]}
    >
      <Stack
        sx={{
          flexFlow: 'row wrap',
          alignItems: 'center',
          gap: (theme) => theme.spacing(0.5, 1),
          minBlockSize: 36,
          [forThumbs]: { paddingBlockEnd: '4px' },
          [forPhones]: ofPartOnPhone,
        }}
      >
        <Typography variant="h2" id={id} sx={{ color: colour && `part.${colour}` }}>
          {title}
        </Typography>
        {aside !== undefined && (
          <Typography component="span" color="textSecondary">
            {aside}
          </Typography>
        )}
        {actions !== undefined && <Actions>{actions}</Actions>}
      </Stack>
      {children}
    </Paper>
  );
}
