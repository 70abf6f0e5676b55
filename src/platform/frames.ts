/** Calls back once the next frame is on the screen; in a hidden page, which has none, in the next task. */
export function afterPaint(callback: () => void): void {
  if (document.hidden) setTimeout(callback);
  else requestAnimationFrame(() => setTimeout(callback));
}
