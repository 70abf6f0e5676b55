import Button from '@mui/material/Button';
import { useTheme } from '@mui/material/styles';
import { lazy, Suspense, useEffect, useState } from 'react';
import { themeChosen } from '../../store/actions/settings.js';
import { load } from '../../store/load.js';
import { useAnnounce } from '../../widgets/Announcer.js';
import { actId, pressedBy, shortcutOf, shortcuts, type Shortcut } from '../../widgets/shortcuts.js';
import { useDetails, useText } from '../../widgets/TextContext.js';
import type { Act } from './acts.js';
import { goToProblem } from './problems.js';

const Palette = lazy(() => load(async () => ({ default: (await import('./Palette.js')).Palette })));

/** The keyboard's ways to what has a button, and to what has none. */
export default function Shortcuts() {
  const { page } = useText();
  const { paletteTexts } = useDetails();
  const announce = useAnnounce();
  const { palette } = useTheme();
  const [open, setOpen] = useState(false);

  const problem = (step: 1 | -1) => () => {
    if (!goToProblem(step)) announce(paletteTexts.noProblem);
  };
  const withoutButton: Partial<Record<Shortcut, () => void>> = {
    'next-problem': problem(1),
    'previous-problem': problem(-1),
    theme: () => {
      const next = palette.mode === 'dark' ? 'light' : 'dark';
      themeChosen(next);
      announce(paletteTexts.themeIs(page.themes[next]));
    },
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event);
      // Undo and redo are the page's own (app/App.tsx); a dialog's keys are its own.
      if (!shortcut || shortcut === 'undo' || shortcut === 'redo') return;
      if (document.querySelector('[role=dialog]')) return;
      event.preventDefault();
      event.stopPropagation();
      if (withoutButton[shortcut]) withoutButton[shortcut]();
      else document.getElementById(actId(shortcut))?.click();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  });
  const extra = (['next-problem', 'previous-problem', 'theme'] as const).map((name): Act => ({
    label: paletteTexts.names[name],
    place: '',
    shortcut: shortcuts[name],
    isField: false,
    run: () => withoutButton[name]?.(),
  }));
  return (
    <>
      <Button {...pressedBy('palette')} title={shortcuts.palette} onClick={() => setOpen(true)}>
        {paletteTexts.title}
      </Button>
      <Suspense>{open && <Palette extra={extra} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
