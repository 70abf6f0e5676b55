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

/**
 * The one address that the page's one Trusted Types policy lets pass. The policy is made while the first script
 * runs: the content security policy lets no later one make another of its name. null where there is no worker:
 * beside the single file and on the dev server.
 */
export const workerAddress = import.meta.env.MODE === 'production' ? trusted('sw.js') : null;

function trusted(path: string): string | TrustedScriptURL | null {
  const address = new URL(path, document.baseURI).href;
  try {
    const policy = window.trustedTypes?.createPolicy('countersign', { createScriptURL: () => address });
    return policy ? policy.createScriptURL(address) : address;
  } catch {
    // An extension of the browser was first. The page works as before, without a copy for offline use.
    return null;
  }
}
