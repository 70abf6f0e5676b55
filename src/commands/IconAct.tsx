import IconButton, { type IconButtonProps } from '@mui/material/IconButton';
import { lazy, Suspense, useState } from 'react';
import { load } from '../store/loading/load.js';
import { useWorkbench } from '../store/store.js';
import { Icon, type IconName } from '../widgets/layout/Icon.js';
import { useText } from '../widgets/page/TextContext.js';
import type { EarlyCommand } from './table/command.js';
import { useRun } from './useRun.js';

const Tip = lazy(() => load(() => import('./Tip.js')));

type Props = Omit<IconButtonProps, 'name'> & { name: string; icon: IconName; shortcut?: string | undefined };

/** A button that is a sign, and says what it does to those who point at it or come by the keyboard. */
export function IconAct({ name, icon, shortcut, ...rest }: Props) {
  const [at, setAt] = useState<HTMLElement | null>(null);
  const leave = () => setAt(null);
  return (
    <>
      <IconButton
        aria-label={name}
        aria-keyshortcuts={shortcut}
        onPointerEnter={(event) => event.pointerType === 'mouse' && setAt(event.currentTarget)}
        onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && setAt(currentTarget)}
        onPointerLeave={leave}
        onPointerDown={leave}
        onBlur={leave}
        {...rest}
      >
        <Icon name={icon} />
      </IconButton>
      {at && (
        <Suspense>
          <Tip at={at} name={name} shortcut={shortcut} onClose={leave} />
        </Suspense>
      )}
    </>
  );
}

/** The sign of a command. */
export function CommandIcon({ command, icon }: { command: EarlyCommand; icon: IconName }) {
  const run = useRun();
  const { page } = useText();
  const can = useWorkbench((state) => command.when?.(state) !== false);
  return (
    <IconAct
      name={command.name({ page })}
      icon={icon}
      shortcut={command.shortcut}
      disabled={!can}
      onClick={() => run(command)}
    />
  );
}
