import { styled } from '@mui/material/styles';
import { forThumbs } from '../theme/theme.js';
import { useText } from './TextContext.js';

export type PartView = 'text' | 'signed' | 'bytes';
const views = ['text', 'signed', 'bytes'] as const;

const Group = styled('div')(({ theme }) => ({
  display: 'inline-flex',
  border: `1px solid ${theme.tokens.line}`,
  borderRadius: 6,
  overflow: 'hidden',
  '& button': {
    font: 'inherit',
    fontSize: 12,
    lineHeight: '18px',
    border: 0,
    padding: '4px 8px',
    [forThumbs]: { minHeight: 40 },
    cursor: 'pointer',
    color: theme.tokens.faint,
    background: 'none',
  },
  '& button[aria-pressed=true]': {
    color: theme.tokens.text,
    background: theme.tokens.quietGround,
    fontWeight: 600,
  },
  '& button:disabled': { opacity: 0.4, cursor: 'default' },
  '& button:focus-visible': { outline: `2px solid ${theme.tokens.primary}`, outlineOffset: -2 },
}));

type Props = {
  of: string;
  value: PartView;
  onChange: (view: PartView) => void;
  enabled: Record<PartView, boolean>;
};

/** The same part as a text to edit, as the text that is signed, and as its bytes. */
export function ViewSwitch({ of, value, onChange, enabled }: Props) {
  const { page } = useText();
  return (
    <Group role="group" aria-label={page.viewOf(of)}>
      {views.map((view) => (
        <button
          key={view}
          type="button"
          aria-pressed={view === value}
          aria-label={page.partAs(page.views[view], of)}
          disabled={!enabled[view]}
          onClick={() => onChange(view)}
        >
          {page.views[view]}
        </button>
      ))}
    </Group>
  );
}
