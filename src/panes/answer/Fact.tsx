import { styled } from '@mui/material/styles';
import { memo } from 'react';
import { forPhones } from '../../theme/media.js';
import { Icon } from '../../widgets/layout/Icon.js';
import { toneIcons, type Tone } from './tone.js';

const Frame = styled('div')(({ theme }) => ({
  minInlineSize: 0,
  color: theme.vars.palette.text.secondary,
  '& > div': { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  '& [role=status]': {
    fontWeight: 600,
    color: theme.vars.palette.text.primary,
  },
  // What the status says needs no label then, and is never cut.
  [forPhones]: {
    display: 'flex',
    flexDirection: 'row-reverse',
    justifyContent: 'flex-end',
    gap: theme.spacing(0.5),
    '& > div > span': { display: 'none' },
  },
  '& [data-tone=good] svg': { color: theme.vars.palette.success.main },
  '& [data-tone=warn] svg': { color: theme.vars.palette.warning.main },
  '& [data-tone=bad] svg': { color: theme.vars.palette.error.main },
}));

type Props = {
  label: string;
  status: string;
  tone: Tone;
  title: string;
  detail: string;
  /** Beside the label, and no part of the status: what counts by the second is not to be read out. */
  beside?: string | false;
};

/** One of the three facts, in a status region of its own name. */
export const Fact = memo(function Fact({ label, status, tone, title, detail, beside }: Props) {
  return (
    <Frame>
      <div>
        <span aria-hidden>{label}</span> {beside}
      </div>
      <div
        role="status"
        aria-label={label}
        aria-busy={status === 'signing'}
        data-status={status}
        data-tone={tone}
        title={detail}
      >
        <Icon name={toneIcons[tone]} /> {title}
      </div>
    </Frame>
  );
});
