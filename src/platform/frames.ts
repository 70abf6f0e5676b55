/** Calls back before the next frame is painted; in a hidden page, which has none, in the next task. */
export function beforePaint(callback: () => void): void {
  if (document.hidden) setTimeout(callback);
  else requestAnimationFrame(callback);
}

/** Calls back once the next frame is on the screen. */
export function afterPaint(callback: () => void): void {
  beforePaint(() => setTimeout(callback));
}
