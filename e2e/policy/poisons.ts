/** Ways to poison what outlives a tab, each by its name in `poison`. */
export const poisonWays = [
  'page and scripts in every cache of the origin',
  'page alone, without its policy',
  'one script alone',
  'page cut in half',
  'page empty',
  'page with a byte more',
  'scripts answered as missing',
  'scripts answered as pages',
  'page answered as a redirect',
  'one script under the name of another',
  'every entry deleted',
  'every cache deleted',
  'page under its addresses with a query',
  'a cache named like a newer build',
  'page that varies by everything',
  'a part that no build has, vouched for by the page',
  'the worker’s own script in the cache',
  'another script as worker',
  'a text as worker',
  'the worker told to take over, and updated',
  'the worker unregistered',
  'settings with markup and megabytes',
  'texts of the tab with markup',
  'saved keys of another form',
] as const;
export type PoisonWay = (typeof poisonWays)[number];

/**
 * Runs in the page, as a script that got into it once would, so as to stay. Whatever of it runs later marks the document.
 *
 * @returns whether the browser let it be done
 */
export async function poison(way: PoisonWay): Promise<boolean> {
  const mark = "document.documentElement.dataset.taken = 'yes';";
  const markup = `<img src="x" onerror="${mark}"><script>${mark}</script>`;
  const page = new URL('./', document.baseURI).href;
  const names = await caches.keys();
  const kept = await caches.open(names[0] ?? '');
  const urls = (await kept.keys()).map(({ url }) => url);
  const scripts = urls.filter((url) => url.endsWith('.js'));
  const early = scripts.find((url) => url.includes('/early-')) ?? '';
  const textOf = async (url: string) => (await (await kept.match(url))?.text()) ?? '';
  const answer = (text: string, type: string, status = 200, vary = '') =>
    new Response(text, { status, headers: { 'Content-Type': type, ...(vary && { Vary: vary }) } });
  const script = (status?: number) => answer(mark, 'text/javascript', status);
  const html = (text: string, vary?: string) => answer(text, 'text/html; charset=utf-8', 200, vary);
  const takenPage = async () =>
    (await textOf(page))
      .replace(/<meta http-equiv[^>]*>/, '')
      .replaceAll(/ integrity="[^"]*"/g, '')
      .replace('<head>', `<head><script>${mark}</script>`);
  const all: Record<PoisonWay, () => unknown> = {
    'page and scripts in every cache of the origin': async () => {
      const taken = await takenPage();
      for (const name of [...names, 'another', `countersign ${page} 000000000000`]) {
        const cache = await caches.open(name);
        await cache.put(page, html(taken));
        for (const url of scripts) await cache.put(url, script());
      }
    },
    'page alone, without its policy': async () => kept.put(page, html(await takenPage())),
    'one script alone': () => kept.put(early, script()),
    'page cut in half': async () => {
      const text = await textOf(page);
      await kept.put(page, html(text.slice(0, text.length / 2)));
    },
    'page empty': () => kept.put(page, html('')),
    'page with a byte more': async () =>
      kept.put(page, html(`${await textOf(page)}<script>${mark}</script>`)),
    'scripts answered as missing': () => Promise.all(scripts.map((url) => kept.put(url, script(404)))),
    'scripts answered as pages': () => Promise.all(scripts.map((url) => kept.put(url, html(markup)))),
    'page answered as a redirect': () => kept.put(page, Response.redirect(`${page}icon.svg`)),
    'one script under the name of another': async () => {
      const other = scripts.find((url) => url !== early) ?? '';
      await kept.put(early, answer(await textOf(other), 'text/javascript'));
    },
    'every entry deleted': () => Promise.all(urls.map((url) => kept.delete(url))),
    'every cache deleted': () => Promise.all(names.map((name) => caches.delete(name))),
    'page under its addresses with a query': async () => {
      const taken = await takenPage();
      for (const url of [`${page}?`, `${page}?a=b`, `${page}index.html`, `${page}index.html?a=b`])
        await kept.put(url, html(taken));
    },
    'a cache named like a newer build': async () => {
      const cache = await caches.open(`countersign ${page} ffffffffffff`);
      await cache.put(page, html(await takenPage()));
      await cache.put(early, script());
    },
    'page that varies by everything': async () =>
      kept.put(page, html(await takenPage(), 'Accept, User-Agent')),
    'a part that no build has, vouched for by the page': async () => {
      const hash = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(mark));
      const content = `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
      const path = 'assets/early-taken.js';
      const cache = await caches.open(`countersign ${page} 000000000000`);
      await cache.put(page + path, script());
      document.head.append(Object.assign(document.createElement('meta'), { name: path, content }));
    },
    'the worker’s own script in the cache': async () => {
      for (const name of names)
        await (
          await caches.open(name)
        ).put(
          `${page}sw.js`,
          answer("onfetch = (event) => event.respondWith(new Response('taken'));", 'text/javascript'),
        );
      await (await navigator.serviceWorker.ready).update();
    },
    'another script as worker': () => navigator.serviceWorker.register(early),
    'a text as worker': () =>
      navigator.serviceWorker.register(
        URL.createObjectURL(new Blob(["onfetch = (event) => event.respondWith(new Response('taken'));"])),
      ),
    'the worker told to take over, and updated': async () => {
      const registration = await navigator.serviceWorker.ready;
      for (const said of ['take-over', { path: '' }, early, null]) registration.active?.postMessage(said);
      await registration.update();
    },
    'the worker unregistered': async () => (await navigator.serviceWorker.ready).unregister(),
    'settings with markup and megabytes': () => {
      for (const name of ['theme', 'language', 'profiles', 'key'])
        localStorage.setItem(`countersign.${name}`, markup + 'x'.repeat(500_000));
    },
    'texts of the tab with markup': () => {
      const workspace = {
        version: 2,
        document: { header: '{"alg":"RS256"}', payload: JSON.stringify({ sub: markup }) },
        profile: 'api-proxy',
        profiles: [],
        publicKeys: [],
        skew: 0,
      };
      const session = {
        version: 2,
        workspace: JSON.stringify(workspace),
        base: markup,
        made: {},
        keyId: markup,
        isKept: false,
        wasGiven: false,
        done: { steps: [markup], isPublished: false },
      };
      sessionStorage.setItem('countersign.session', JSON.stringify(session));
    },
    'saved keys of another form': () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('countersign', 2);
        opening.onupgradeneeded = () => opening.result.createObjectStore('keys', { keyPath: 'keyId' });
        opening.onerror = () => reject(new Error('IndexedDB'));
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('keys', 'readwrite');
          transaction
            .objectStore('keys')
            .put({ keyId: markup, name: markup, privateKey: markup, keptAt: 'x' });
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  };
  try {
    await all[way]();
    return true;
  } catch {
    return false;
  }
}
