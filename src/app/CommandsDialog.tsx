import InputBase from '@mui/material/InputBase';
import Paper from '@mui/material/Paper';
import { lazy, Suspense, useState, type RefObject } from 'react';
import { load } from '../store/loading/load.js';
import { focused } from '../widgets/page/focused.js';
import { useText } from '../widgets/page/TextContext.js';

const Palette = lazy(() => load(() => import('../panes/palette/Palette.js')));

type Props = { opener: RefObject<HTMLElement | null>; onClose: () => void };

/**
 * The list of all commands; until it has come, a field for the letters that it is asked for with.
 *
 * @param props `opener` gets the focus back where nothing had it
 */
export function CommandsDialog({ opener, onClose }: Props) {
  const { page } = useText();
  const [before] = useState(focused);
  const [typed, setTyped] = useState('');
  const back = () => {
    const one = before === null || before === document.body ? opener.current : before;
    one?.focus({ preventScroll: true });
  };
  return (
    <Suspense
      fallback={
        <Paper
          role="dialog"
          aria-label={page.frame.commands}
          sx={{
            position: 'fixed',
            insetBlockStart: 32,
            insetInline: '50% auto',
            inlineSize: 'min(600px, 100% - 64px)',
            translate: '-50%',
            zIndex: 'modal',
            padding: 2,
          }}
        >
          <InputBase
            autoFocus
            fullWidth
            placeholder={page.frame.commands}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={({ key }) => {
              if (key !== 'Escape') return;
              onClose();
              back();
            }}
            slotProps={{ input: { 'aria-label': page.frame.commands } }}
          />
        </Paper>
      }
    >
      <Palette typed={typed} back={back} onClose={onClose} />
    </Suspense>
  );
}
