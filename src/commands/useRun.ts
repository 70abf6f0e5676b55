import { useColorScheme } from '@mui/material/styles';
import { useBench } from '../store/store.js';
import { goTo } from '../widgets/page/anchors.js';
import { useAnnounce } from '../widgets/feedback/Announcer.js';
import { useText } from '../widgets/page/TextContext.js';
import type { Command } from './table/command.js';

/** Runs a command on this page, if it can be done now. */
export function useRun(): (command: Pick<Command, 'run' | 'when'>) => void {
  const bench = useBench();
  const text = useText();
  const announce = useAnnounce();
  const { colorScheme, setMode } = useColorScheme();
  return ({ run, when }) => {
    if (when?.(bench.getState()) === false) return;
    const scheme = colorScheme === 'dark' ? 'dark' : 'light';
    run(bench, { text, announce, goTo, scheme, chooseScheme: setMode });
  };
}
