import { workerAddress } from './workerAddress.js';

/** Takes a new version of the page over, which reloads it. */
export type TakeOver = () => void;

/**
 * Has the whole page kept in this browser, so that it opens without a network. A new version waits until
 * the last tab is closed, or until it is taken.
 *
 * @param onUpdate called when a new version is there and waits
 */
export async function keepOffline(onUpdate: (take: TakeOver) => void): Promise<void> {
  if (workerAddress === null || !('serviceWorker' in navigator)) return;
  const container = navigator.serviceWorker;
  container.addEventListener('message', ({ data, ports }) => ports[0]?.postMessage(integrityOf(data)));
  // Where the browser keeps nothing (private windows, full disk), the page works as before.
  const registration = await container.register(workerAddress, { updateViaCache: 'none' }).catch(() => null);
  if (!registration) return;
  const offer = () => {
    const { waiting, active } = registration;
    if (!waiting || !active) return;
    onUpdate(() => {
      container.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage('take-over');
    });
  };
  offer();
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', offer),
  );
}

/**
 * What the page says of one of its parts. The worker of a newer build, which another tab took over, asks for it
 * when this tab wants a part of its own build.
 */
function integrityOf(path: unknown): string | null {
  const tags = [...document.querySelectorAll('meta')];
  return tags.find(({ name }) => name === path)?.content ?? null;
}
