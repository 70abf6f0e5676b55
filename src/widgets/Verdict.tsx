import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Icon } from './Icon.js';

export type VerdictTone = 'good' | 'warn' | 'bad' | 'quiet';

const Frame = styled('div')(({ theme }) => ({
  borderRadius: 6,
  padding: '6px 10px',
  fontSize: 13,
  lineHeight: '18px',
  background: theme.tokens.quietGround,
  color: theme.tokens.text,
  '&[data-tone=good]': { background: theme.tokens.goodGround },
  '&[data-tone=warn]': { background: theme.tokens.warnGround },
  '&[data-tone=bad]': { background: theme.tokens.badGround },
  // What goes without saying is said quietly.
  '&[data-tone=good]:not(:has(div))': { background: 'none', padding: '0 2px', fontSize: 12 },
  '& strong': { fontWeight: 600 },
  '&[data-tone=good] strong': { color: theme.tokens.good },
  '&[data-tone=warn] strong': { color: theme.tokens.warn },
  '&[data-tone=bad] strong': { color: theme.tokens.bad },
}));

const marks = { good: <Icon name="check" />, warn: '!', bad: <Icon name="cross" />, quiet: '·' };

type Props = { label: string; status: string; tone: VerdictTone; title: string; children?: ReactNode };

/** One of the page's answers, in a status region of its own name. */
export function Verdict({ label, status, tone, title, children }: Props) {
  return (
    <Frame
      role="status"
      aria-label={label}
      aria-busy={status === 'signing' || status === 'pending'}
      data-status={status}
      data-tone={tone}
    >
      <strong>
        <span aria-hidden>{marks[tone]} </span>
        {title}
      </strong>
      {children && <div>{children}</div>}
    </Frame>
  );
}
