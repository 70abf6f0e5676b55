import type { Page } from '@playwright/test';

/** For this many turns of the event loop, a second apart, no frame comes: nothing else is so slow. */
const turns = 8;

/**
 * Whether the browser has stopped drawing a page whose scripts still run: then a click waits for an element to stand
 * still, and a picture for a frame, until their time is over. A page that does not answer at all is another fault.
 */
export async function drawsNoFrame(page: Page): Promise<boolean> {
  const asked = page.evaluate(async (most) => {
    const drawn: number[] = [];
    requestAnimationFrame((time) => drawn.push(time));
    for (let turn = 0; turn < most && drawn.length === 0; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 1000));
    return drawn.length === 0;
  }, turns);
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), turns * 3000));
  return Promise.race([asked, late]).catch(() => false);
}
