import { useEffect, useState } from 'react';
import { load } from '../store/load.js';
import { all, copyToken, paste, redo, undo } from './always.js';
import type { Command } from './command.js';
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

/** The keyboard's way to every command that has one, wherever on the page the caret stands. */
export function useShortcuts(): void {
  const run = useRun();
  const [keyed, setKeyed] = useState(early);
  useEffect(() => void load(() => import('./keyed.js')).then((come) => setKeyed(come.keyed)), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const keys = pressed(event);
      const command = keyed.find(({ shortcut = '' }) => shortcut.split(' ').includes(keys));
      // A dialog's keys are its own: there a field takes back what was typed in it.
      if (!command || document.querySelector('[role=dialog]')) return;
      event.preventDefault();
      event.stopPropagation();
      run(command);
    };
    // In the capture phase, so that no field's own undo comes first.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  });
}
