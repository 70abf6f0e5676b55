import readerFile from './responses/worker.ts?worker&url';

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
  interface Window {
    readonly Worker: new (scriptURL: string | TrustedScriptURL) => Worker;
  }
  interface ServiceWorkerContainer {
    register(scriptURL: TrustedScriptURL, options?: RegistrationOptions): Promise<ServiceWorkerRegistration>;
  }
}

/**
 * The addresses that the page's one Trusted Types policy lets pass: of the service worker, and of the worker that reads
 * large texts. The policy is made while the first script runs: the content security policy lets no later one make another
 * of its name. null where there are no workers: beside the single file and on the dev server.
 */
const [serviceWorker, reader] =
  import.meta.env.MODE === 'production' ? trusted('sw.js', readerFile) : ([null, null] as const);

export const workerAddress = serviceWorker;

/** A worker that reads one large text (responses/worker.ts); null where there is none. */
export const newReader = (): Worker | null => (reader === null ? null : new window.Worker(reader));

type Address = string | TrustedScriptURL | null;

function trusted(...files: readonly [string, string]): readonly [Address, Address] {
  const addresses = files.map((file) => new URL(file, document.baseURI).href);
  try {
    const policy = window.trustedTypes?.createPolicy('countersign', {
      createScriptURL: (url) => (addresses.includes(url) ? url : ''),
    });
    const [first = '', second = ''] = addresses.map((url) => policy?.createScriptURL(url) ?? url);
    return [first, second];
  } catch {
    // An extension of the browser was first. The page works as before, without a copy for offline use.
    return [null, null];
  }
}
