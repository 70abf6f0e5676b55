import Button, { type ButtonProps } from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import type { Catalogue } from '../../text/catalogue.js';
import { useAnnounce } from '../feedback/Announcer.js';
import { Icon } from '../layout/Icon.js';
import { useText } from '../page/TextContext.js';

/** 'stale': copied, but it is not of the text in sight. */
type CopyOutcome = 'copied' | keyof Catalogue['page']['copyFailures'];

type Props = {
  label: string;
  /** What the page says once it is copied; asked then. */
  done: string | (() => string);
  /** Puts it on the clipboard and says how that went. */
  copy: () => Promise<CopyOutcome>;
  variant?: ButtonProps['variant'];
  disabled?: boolean;
  /** Only an icon is seen of it. */
  isIcon?: boolean;
  /** What does the same from the keyboard, as `aria-keyshortcuts` writes it. */
  shortcut?: string | undefined;
  /** The id by which other parts lead here. */
  anchor?: string;
};

/** How long the button itself shows that it was pressed with success. */
const doneForMs = 2000;

/** On the corner, so that the letters and the neighbours stay where they are. */
const Tick = styled('span')(({ theme }) => ({
  position: 'absolute',
  insetInlineEnd: -8,
  insetBlockStart: -8,
  zIndex: 1,
  display: 'grid',
  placeItems: 'center',
  inlineSize: 20,
  blockSize: 20,
  borderRadius: 10,
  border: `2px solid ${theme.vars.palette.background.paper}`,
  fontSize: 12,
  color: theme.vars.palette.background.paper,
  background: theme.vars.palette.success.main,
}));

export function CopyButton({
  label,
  done,
  copy,
  variant = 'outlined',
  disabled = false,
  isIcon = false,
  shortcut,
  anchor,
}: Props) {
  const { page } = useText();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), doneForMs);
    return () => clearTimeout(timer);
  }, [copied]);
  const onClick = async () => {
    const outcome = await copy();
    setCopied(outcome === 'copied');
    const said = typeof done === 'string' ? done : done();
    announce(outcome === 'copied' ? said : page.copyFailures[outcome]);
  };
  return (
    <Button
      variant={variant}
      disabled={disabled}
      id={anchor}
      aria-keyshortcuts={shortcut}
      onClick={() => void onClick()}
      data-copied={copied || undefined}
      {...(isIcon && { 'aria-label': label, title: label })}
      sx={{ whiteSpace: 'nowrap', ...(isIcon && { minInlineSize: 0 }) }}
    >
      {isIcon ? <Icon name="copy" /> : label}
      {copied && (
        <Tick>
          <Icon name="check" />
        </Tick>
      )}
    </Button>
  );
}
