/**
 * Runs in the page, as a script that got into it once would, so as to stay: rewrites every script and the page
 * itself in every cache of the origin, and in two more, one of them named like a newer build's. Whatever of it
 * runs marks the document.
 */
export async function rewriteCaches(): Promise<void> {
  const mark = "document.documentElement.dataset.taken = 'yes';";
  const page = new URL('./', document.baseURI).href;
  const changed = (url: string, text: string): Response | null => {
    if (url.endsWith('.js'))
      return new Response(`${text}\n${mark}`, { headers: { 'Content-Type': 'text/javascript' } });
    if (url !== page) return null;
    const free = text.replace(/<meta http-equiv[^>]*>/, '').replaceAll(/ integrity="[^"]*"/g, '');
    return new Response(free.replace('<head>', `<head><script>${mark}</script>`), {
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
    });
  };
  const names = await caches.keys();
  const kept = await caches.open(names[0] ?? '');
  for (const { url } of await kept.keys()) {
    const text = (await (await kept.match(url))?.text()) ?? '';
    for (const name of [...names, 'another', `countersign ${page} ffffffffffff`]) {
      const response = changed(url, text);
      if (response) await (await caches.open(name)).put(url, response);
    }
  }
}
