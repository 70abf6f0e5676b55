/** Under this name a tab's work is in its session storage (leaving.ts writes it). */
export const sessionKey = 'countersign.session';

/** What this tab left behind when its page went away; null where there is nothing, or storage is blocked. */
export function savedSession(): string | null {
  try {
    return sessionStorage.getItem(sessionKey);
  } catch {
    return null;
  }
}
