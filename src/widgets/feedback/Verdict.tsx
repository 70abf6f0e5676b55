import Alert from '@mui/material/Alert';
import type { ReactNode } from 'react';

export type VerdictTone = 'good' | 'warn' | 'bad' | 'quiet';

const severities = { good: 'success', warn: 'warning', bad: 'error', quiet: 'info' } as const;

type Props = { label: string; status: string; tone: VerdictTone; title: string; children?: ReactNode };

/** One of the page's answers, in a status region of its own name. */
export function Verdict({ label, status, tone, title, children }: Props) {
  return (
    <Alert
      role="status"
      severity={severities[tone]}
      aria-label={label}
      aria-busy={status === 'signing' || status === 'pending'}
      data-status={status}
      // What goes without saying is said quietly.
      sx={tone === 'good' && !children ? { background: 'none', padding: 0 } : null}
    >
      <strong>{title}</strong>
      {children && <div>{children}</div>}
    </Alert>
  );
}
