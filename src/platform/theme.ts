export type ThemeChoice = 'system' | 'light' | 'dark';

const storageKey = 'countersign.theme';

/** The theme chosen on an earlier visit; 'system' where none was, or where storage is blocked. */
export function rememberedTheme(): ThemeChoice {
  try {
    const choice = localStorage.getItem(storageKey);
    return choice === 'light' || choice === 'dark' ? choice : 'system';
  } catch {
    return 'system';
  }
}

/** Remembers the choice where storage allows it; the page works the same where it does not. */
export function rememberTheme(choice: ThemeChoice): void {
  try {
    if (choice === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, choice);
  } catch {
    // Storage is blocked: the choice holds until the tab is closed.
  }
}
