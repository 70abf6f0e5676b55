import { answerWith, inWords, isIntact, isIntegrity, pathOf, refusalOf, type Build } from './answers.js';

/** Written in front of this file by the build. */
declare const build: Build;

/** So long may a tab take to say what it wants: it may be busy with a large text. */
const longestWaitMs = 5000;

/**
 * Keeps the whole build for use without a network, and lets a new build wait until the person asks for it.
 *
 * Every script of the origin can write what is kept here, one that got into the page too. So nothing is answered
 * but bytes whose hash the build knows, looked at when they are answered.
 */
function start(worker: ServiceWorkerGlobalScope): void {
  const { caches, clients, registration } = worker;
  const { scope } = registration;
  const ourCaches = `countersign ${scope} `;
  const ownCache = ourCaches + build.id;
  const files = new Map(Object.entries(build.files));

  worker.addEventListener('install', (event) => event.waitUntil(keepBuild()));
  worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
  worker.addEventListener('message', ({ data }) => {
    if (data === 'take-over') void worker.skipWaiting();
  });
  worker.addEventListener('fetch', (event) => {
    const { mode } = event.request;
    // A page that is opened is no tab yet: nobody runs a former build now.
    if (mode === 'navigate') event.waitUntil(letGoOfFormer(0));
    const path = pathOf(event.request, scope);
    if (path === null) return;
    const integrity = files.get(path);
    if (integrity !== undefined) event.respondWith(answerOwn(event, path, integrity));
    else if (path.startsWith('assets/') && mode !== 'navigate') event.respondWith(answerFormer(event, path));
    // The pages about problems are not kept.
    else if (path.startsWith('problems/') && mode === 'navigate')
      event.respondWith(fetch(event.request).catch(() => inWords(build.unreachable)));
  });

  /** All or nothing: one file that is not the one that was built, and this worker is not installed. */
  async function keepBuild(): Promise<void> {
    const cache = await caches.open(ownCache);
    const keepFile = async ([path, integrity]: [string, string]) => {
      await cache.put(scope + path, answerWith(build, path, await fetched(path, integrity)));
    };
    await Promise.all([...files].map(keepFile));
  }

  async function takeOver(): Promise<void> {
    // The one tab is the one that asked for it, and reloads.
    await letGoOfFormer(1);
    await clients.claim();
  }

  /** Lets go of former builds, unless more tabs are open: one may still run a former build and ask for a part of it. */
  async function letGoOfFormer(mostTabs: number): Promise<void> {
    const tabs = await clients.matchAll({ type: 'window', includeUncontrolled: true });
    // A build that waits has a cache too.
    if (tabs.length > mostTabs || registration.installing || registration.waiting) return;
    await Promise.all((await formerCaches()).map((name) => caches.delete(name)));
  }

  async function formerCaches(): Promise<string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(ourCaches) && name !== ownCache);
  }

  async function answerOwn(event: FetchEvent, path: string, integrity: string): Promise<Response> {
    const kept = await keptBytes(ownCache, path, integrity);
    if (kept) return answerWith(build, path, kept);
    // What the answer does not wait for. It fails without a network or where nothing can be stored.
    const later = (work: Promise<void>) => event.waitUntil(work.catch(() => undefined));
    try {
      const bytes = await fetched(path, integrity);
      later(path === '' ? keepBuild() : keepAgain(path, bytes));
      return answerWith(build, path, bytes);
    } catch {
      if (path === '') later(makeWay());
      return refusalOf(build, path);
    }
  }

  /**
   * A part of a build that a tab runs on with after another tab took this one over. What is kept cannot say what
   * belongs to it, but the tab's own page can, and what it says counts for that tab alone.
   */
  async function answerFormer({ request, clientId }: FetchEvent, path: string): Promise<Response> {
    const integrity = await integrityFor(clientId, path);
    if (integrity === null) return fetch(request);
    for (const name of await formerCaches().catch(() => [])) {
      const kept = await keptBytes(name, path, integrity);
      if (kept) return answerWith(build, path, kept);
    }
    return fetched(path, integrity).then(
      (bytes) => answerWith(build, path, bytes),
      () => refusalOf(build, path),
    );
  }

  /** The integrity that a tab's page gives one of its parts, or null where it knows of none. */
  async function integrityFor(clientId: string, path: string): Promise<string | null> {
    const tab = await clients.get(clientId);
    if (!tab) return null;
    const { port1, port2 } = new MessageChannel();
    const said = new Promise<unknown>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
      setTimeout(() => resolve(null), longestWaitMs);
    });
    tab.postMessage(path, [port2]);
    const integrity = await said;
    return isIntegrity(integrity) ? integrity : null;
  }

  /** What a cache holds under a path, if it is what was built. Storage that is damaged holds nothing. */
  async function keptBytes(cacheName: string, path: string, integrity: string): Promise<ArrayBuffer | null> {
    try {
      // By its name: opening would make a cache that the person had forgotten.
      const kept = await caches.match(scope + path, { cacheName });
      const bytes = await kept?.arrayBuffer();
      return bytes && (await isIntact(bytes, integrity)) ? bytes : null;
    } catch {
      return null;
    }
  }

  /** What the host has under a path, if it is what was built. */
  async function fetched(path: string, integrity: string): Promise<ArrayBuffer> {
    // Names in assets/ change with their contents; the others must not come from an older HTTP cache.
    const cache = path.startsWith('assets/') ? 'default' : 'no-cache';
    const response = await fetch(scope + path, { integrity, cache, redirect: 'error' });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.arrayBuffer();
  }

  /** Puts a part right, unless the person had everything forgotten: then its tab goes on, and nothing is kept. */
  async function keepAgain(path: string, bytes: ArrayBuffer): Promise<void> {
    if (!(await caches.has(ownCache))) return;
    await (await caches.open(ownCache)).put(scope + path, answerWith(build, path, bytes));
  }

  /** This build cannot be opened any more: a newer one need not wait for anybody. */
  async function makeWay(): Promise<void> {
    await registration.update();
    (registration.installing ?? registration.waiting)?.postMessage('take-over');
  }
}

if (self instanceof ServiceWorkerGlobalScope) start(self);
