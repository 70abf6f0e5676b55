const key = 'countersign.session';

/** What this tab left behind when its page went away; null where there is nothing, or storage is blocked. */
export function savedSession(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Leaves a text for the next page in this tab, until the tab is closed; null leaves nothing. */
export function saveSession(text: string | null): void {
  try {
    // What does not fit must not leave an older one in its place.
    sessionStorage.removeItem(key);
    if (text !== null) sessionStorage.setItem(key, text);
  } catch {
    // Blocked or full: the next page starts afresh.
  }
}

/** Calls back whenever the page may be about to go: hidden, left, reloaded, discarded. */
export function onLeaving(leave: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
  window.addEventListener('pagehide', leave);
}
