/** Written in front of this file by the build: an id of all files together, and each file's integrity (SRI). */
declare const build: { readonly id: string; readonly files: Readonly<Record<string, string>> };

/** Keeps the whole build for use without a network, and lets a new build wait until the person asks for it. */
function start(worker: ServiceWorkerGlobalScope): void {
  const { caches, clients, registration } = worker;
  const { scope } = registration;
  const ourCaches = `countersign ${scope} `;
  const ownCache = ourCaches + build.id;

  worker.addEventListener('install', (event) => event.waitUntil(keepBuild()));
  worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
  worker.addEventListener('message', ({ data }) => {
    if (data === 'take-over') void worker.skipWaiting();
  });
  worker.addEventListener('fetch', (event) => {
    // A page that is opened is no tab yet: nobody runs a former build now.
    if (event.request.mode === 'navigate') event.waitUntil(letGoOfFormer(0));
    const address = keptAddress(event.request);
    if (address !== null) event.respondWith(answer(event.request, address));
  });

  /** All or nothing: one file that is not the one that was built, and this worker is not installed. */
  async function keepBuild(): Promise<void> {
    const cache = await caches.open(ownCache);
    const keepFile = async ([path, integrity]: [string, string]) => {
      // Names in assets/ change with their contents; the others must not come from an older HTTP cache.
      const freshness = path.startsWith('assets/') ? 'default' : 'no-cache';
      const response = await fetch(scope + path, { integrity, cache: freshness, redirect: 'error' });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await cache.put(scope + path, response);
    };
    await Promise.all(Object.entries(build.files).map(keepFile));
  }

  async function takeOver(): Promise<void> {
    // The one tab is the one that asked for it, and reloads.
    await letGoOfFormer(1);
    await clients.claim();
  }

  /** Lets go of former builds, unless more tabs are open: one may still run a former build and ask for a part of it. */
  async function letGoOfFormer(mostTabs: number): Promise<void> {
    const tabs = await clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (tabs.length > mostTabs) return;
    // In the order in which they were made: what comes after our own is a build that waits.
    const names = (await caches.keys()).filter((name) => name.startsWith(ourCaches));
    const former = names.slice(0, names.indexOf(ownCache));
    await Promise.all(former.map((name) => caches.delete(name)));
  }

  /** Where the answer to a request is kept, or null where it is none of our files. */
  function keptAddress({ method, url }: Request): string | null {
    if (method !== 'GET' || !url.startsWith(scope)) return null;
    const path = url.slice(scope.length).replace(/[?#].*/, '');
    const file = path === 'index.html' ? '' : path;
    return file in build.files || file.startsWith('assets/') ? scope + file : null;
  }

  async function answer(request: Request, address: string): Promise<Response> {
    const cache = await caches.open(ownCache);
    const kept = (await cache.match(address)) ?? (await caches.match(address));
    return kept ?? fetch(request);
  }
}

if (self instanceof ServiceWorkerGlobalScope) start(self);
