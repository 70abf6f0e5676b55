/** As `aria-keyshortcuts` writes them; Control is Command too. The button that does the same carries its id. */
export const shortcuts = {
  palette: 'Control+K',
  'copy-token': 'Control+Enter',
  'copy-public-key': 'Alt+Shift+P',
  generate: 'Alt+Shift+G',
  paste: 'Alt+Shift+V',
  'next-problem': 'F8',
  'previous-problem': 'Shift+F8',
  theme: 'Alt+Shift+T',
  undo: 'Control+Z',
  redo: 'Control+Shift+Z',
} as const;

export type Shortcut = keyof typeof shortcuts;

export const actId = (shortcut: Shortcut): string => `act-${shortcut}`;

/** What marks the button that a shortcut presses. */
export const pressedBy = (shortcut: Shortcut) => ({
  id: actId(shortcut),
  'aria-keyshortcuts': shortcuts[shortcut],
});

/** The shortcut that was pressed. Letters are taken by their place where Alt would change them (macOS). */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  const { key, code, altKey, shiftKey } = event;
  const letter = altKey ? code.replace(/^Key/, '') : key.length === 1 ? key.toUpperCase() : key;
  const pressed = [
    (event.ctrlKey || event.metaKey) && 'Control',
    altKey && 'Alt',
    shiftKey && 'Shift',
    letter,
  ].filter((part) => part !== false);
  return all.find((name) => shortcuts[name] === pressed.join('+')) ?? null;
}

export const isShortcut = (name: string): name is Shortcut => name in shortcuts;
const all = Object.keys(shortcuts).filter(isShortcut);
