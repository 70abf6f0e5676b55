import Button from '@mui/material/Button';
import { useColorScheme } from '@mui/material/styles';
import Tooltip from '@mui/material/Tooltip';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { languageChosen } from '../../store/actions/settings.js';
import { viewChanged } from '../../store/actions/view.js';
import { load } from '../../store/load.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { useAnnounce } from '../../widgets/Announcer.js';
import { actId, pressedBy, shortcutOf, shortcuts, type Shortcut } from '../../widgets/shortcuts.js';
import { useDetails, useText } from '../../widgets/TextContext.js';
import type { Act } from './acts.js';
import { goToProblem } from './problems.js';

const Palette = lazy(() => load(async () => ({ default: (await import('./Palette.js')).Palette })));

/** The keyboard's ways to what has a button, and to what has none. */
export default function Shortcuts() {
  const bench = useBench();
  const { page } = useText();
  const { helpTexts, paletteTexts } = useDetails();
  const announce = useAnnounce();
  const { colorScheme, setMode } = useColorScheme();
  const open = useWorkbench(({ view }) => view.dialog === 'commands');
  const afterwards = useRef<(() => void) | null>(null);
  // Once the palette is gone: a dialog holds the focus as long as it stands.
  useEffect(() => {
    if (open) return;
    afterwards.current?.();
    afterwards.current = null;
  }, [open]);
  const language = useWorkbench((state) => state.language);
  const isGuideAway = useWorkbench((state) => !state.view.hasGuide && state.profile.steps.length > 0);

  const problem = (step: 1 | -1) => () => {
    if (!goToProblem(step)) announce(paletteTexts.noProblem);
  };
  const withoutButton: Partial<Record<Shortcut, () => void>> = {
    'next-problem': problem(1),
    'previous-problem': problem(-1),
    theme: () => {
      const next = colorScheme === 'dark' ? 'light' : 'dark';
      setMode(next);
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
  const close = (then: () => void) => {
    afterwards.current = then;
    viewChanged(bench, { dialog: null });
  };
  const act = (name: string, run: () => void): Act => ({
    name,
    of: null,
    place: '',
    shortcut: '',
    isField: false,
    run,
  });
  /** What can be done, and has no button of its own outside a dialog. */
  const extra: Act[] = [
    ...(['next-problem', 'previous-problem', 'theme'] as const).map((name) => ({
      ...act(paletteTexts.names[name], () => withoutButton[name]?.()),
      shortcut: shortcuts[name],
    })),
    ...(['en', 'zh'] as const)
      .filter((one) => one !== language)
      .map((one) => ({
        ...act(helpTexts.languages[one], () => languageChosen(bench, one)),
        of: helpTexts.language,
      })),
    ...(isGuideAway ? [act(helpTexts.showGuide, () => viewChanged(bench, { hasGuide: true }))] : []),
  ];
  return (
    <>
      <Tooltip describeChild title={shortcuts.palette}>
        <Button {...pressedBy('palette')} onClick={() => viewChanged(bench, { dialog: 'commands' })}>
          {paletteTexts.title}
        </Button>
      </Tooltip>
      <Suspense>{open && <Palette extra={extra} onClose={close} />}</Suspense>
    </>
  );
}
