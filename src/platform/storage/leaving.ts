import { refusalOf } from './remembered.js';
import { sessionKey } from './session.js';

/** Why storage didn't take a text; null where it did. */
export type StorageFault = 'blocked' | 'full' | 'large';

/** Longer ones alone are more than a tab's storage takes; what is shorter and refused found no room beside others. */
const longestTaken = 1_000_000;

/** Leaves a text for the next page in this tab, until the tab is closed; null leaves nothing. */
export function saveSession(text: string | null): StorageFault | null {
  try {
    if (text === null) sessionStorage.removeItem(sessionKey);
    else sessionStorage.setItem(sessionKey, text);
    return null;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === 'blocked' || text === null) return refusal;
    // What doesn't fit must not leave an older one in its place.
    sessionStorage.removeItem(sessionKey);
    return text.length > longestTaken ? 'large' : 'full';
  }
}

/** Calls back whenever the page may be about to go: hidden, left, reloaded, discarded. */
export function onLeaving(leave: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
  window.addEventListener('pagehide', leave);
}
