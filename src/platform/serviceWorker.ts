declare global {
  /** Trusted Types (W3C), as far as they are used here; TypeScript's own library does not know them yet. */
  interface TrustedScriptURL {
    toString(): string;
  }
  interface Window {
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL: (url: string) => string },
      ): { createScriptURL(url: string): TrustedScriptURL };
    };
  }
  interface ServiceWorkerContainer {
    register(scriptURL: TrustedScriptURL, options?: RegistrationOptions): Promise<ServiceWorkerRegistration>;
  }
}

/** Takes a new version of the page over, which reloads it. */
export type TakeOver = () => void;

/**
 * Has the whole page kept in this browser, so that it opens without a network. A new version waits until
 * the last tab is closed, or until it is taken.
 *
 * @param onUpdate called when a new version is there and waits
 */
export async function keepOffline(onUpdate: (take: TakeOver) => void): Promise<void> {
  // The single file has no worker beside it and needs none; the dev server has none either.
  if (import.meta.env.MODE !== 'production' || !('serviceWorker' in navigator)) return;
  const container = navigator.serviceWorker;
  // Where the browser keeps nothing (private windows, full disk), the page works as before.
  const registration = await container
    .register(workerAddress(), { updateViaCache: 'none' })
    .catch(() => null);
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

/** The one address that the page's one Trusted Types policy lets pass. */
function workerAddress(): string | TrustedScriptURL {
  const address = new URL('sw.js', document.baseURI).href;
  const policy = window.trustedTypes?.createPolicy('countersign', { createScriptURL: () => address });
  return policy ? policy.createScriptURL(address) : address;
}
