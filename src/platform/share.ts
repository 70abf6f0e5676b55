/** Whether the system has a share sheet (Web Share API, W3C). */
export const hasShareSheet = (): boolean => 'share' in navigator;

/**
 * Opens the share sheet with a text; it wants a person's click just before.
 *
 * @returns true if shared, false if the user cancelled; never rejects
 */
export async function shareText(text: string): Promise<boolean> {
  try {
    await navigator.share({ text });
    return true;
  } catch {
    return false;
  }
}
