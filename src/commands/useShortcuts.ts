import { useEffect, useState } from 'react';
import { load } from '../store/loading/load.js';
import { useBench } from '../store/store.js';
import { goTo } from '../widgets/page/anchors.js';
import { focused } from '../widgets/page/focused.js';
import { all, copyToken, paste, redo, undo } from './table/always.js';
import type { Command } from './table/command.js';
import { pasteTaken } from './pasteTaken.js';
import { useRun } from './useRun.js';

/** As `aria-keyshortcuts` writes it. Letters are taken by their place where Alt would change them (macOS). */
export function pressed({
  key,
  code,
  altKey,
  shiftKey,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>): string {
  const letter = altKey ? code.replace(/^Key/, '') : key.length === 1 ? key.toUpperCase() : key;
  const parts = [(ctrlKey || metaKey) && 'Control', altKey && 'Alt', shiftKey && 'Shift', letter];
  return parts.filter((part) => part !== false).join('+');
}

const early: readonly Pick<Command, 'shortcut' | 'when' | 'run'>[] = [all, copyToken, paste, undo, redo];

/** A dialog's keys are its own: there a field takes back what was typed in it. */
const isInDialog = (): boolean => document.querySelector('[role=dialog]') !== null;

/**
 * The keyboard's way to every command that has one, wherever on the page the caret stands, and to paste where it stands
 * in no field.
 */
export function useShortcuts(): void {
  const bench = useBench();
  const run = useRun();
  const [keyed, setKeyed] = useState(early);
  useEffect(() => void load(() => import('./table/keyed.js')).then((come) => setKeyed(come.keyed)), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const keys = pressed(event);
      const command = keyed.find(({ shortcut = '' }) => shortcut.split(' ').includes(keys));
      if (!command || isInDialog() || (command === copyToken && focused()?.closest('[data-submits]'))) return;
      event.preventDefault();
      event.stopPropagation();
      run(command);
    };
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text === '' || isInDialog() || focused()?.matches(':read-write')) return;
      event.preventDefault();
      goTo(pasteTaken(bench, text));
    };
    // In the capture phase, so that no field's own undo comes first.
    window.addEventListener('keydown', onKeyDown, true);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      window.removeEventListener('paste', onPaste);
    };
  });
}
