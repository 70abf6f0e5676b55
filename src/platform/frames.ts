/** Calls back before the next frame is painted; in a hidden page, which has none, in the next task. */
export function beforePaint(callback: () => void): void {
  if (document.hidden) setTimeout(callback);
  else requestAnimationFrame(callback);
}

/** Calls back once the next frame is on the screen. */
export function afterPaint(callback: () => void): void {
  beforePaint(() => setTimeout(callback));
}

/** Once the browser has painted anything of the page (Paint Timing, W3C), which takes longer than its frame. */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) =>
    new PerformanceObserver((_entries, observer) => {
      observer.disconnect();
      resolve();
    }).observe({ type: 'paint', buffered: true }),
  );
}
