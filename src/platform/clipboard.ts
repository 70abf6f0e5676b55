/**
 * Puts a text on the clipboard that may still be in the making. The write starts at once, inside the
 * person's click, because browsers refuse one that starts after it (the text itself may come later).
 *
 * @returns whether the text is on the clipboard; never rejects.
 */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  try {
    if (typeof text === 'string') {
      await navigator.clipboard.writeText(text);
    } else {
      const blob = text.then((ready) => new Blob([ready], { type: 'text/plain' }));
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    }
    return true;
  } catch {
    return false;
  }
}

/** The text on the clipboard; null where the browser, or the person whom it asks, does not hand it over. */
export async function clipboardText(): Promise<string | null> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return null;
  }
}
