/**
 * Runs in the page, as a script that got into it would: tries each way to another origin and each way to
 * run a text as code.
 *
 * @param url the other origin
 * @returns the directive that stopped each attempt, as the browser reports it; "none" where none did
 */
export async function attempts(url: string): Promise<Record<string, string>> {
  const link = (rel: string, as = '') =>
    document.head.append(Object.assign(document.createElement('link'), { rel, as, href: `${url}${rel}` }));
  const added = <E extends HTMLElement>(element: E, facts: Partial<E>): E => {
    document.body.append(Object.assign(element, facts));
    return element;
  };
  const all: Record<string, () => unknown> = {
    fetch: () => fetch(`${url}fetch`, { method: 'POST', body: 'secret' }),
    'fetch that outlives the page': () => fetch(`${url}keepalive`, { mode: 'no-cors', keepalive: true }),
    XMLHttpRequest: () => {
      const request = new XMLHttpRequest();
      request.open('GET', `${url}xhr`);
      request.send();
    },
    sendBeacon: () => navigator.sendBeacon(`${url}beacon`, 'secret'),
    WebSocket: () => new WebSocket(`${url.replace('http', 'ws')}socket`),
    EventSource: () => new EventSource(`${url}events`),
    WebTransport: () => new WebTransport(`${url.replace('http', 'https')}transport`),
    'ping of a link': () => added(document.createElement('a'), { href: '#', ping: `${url}ping` }).click(),
    image: () => (new Image().src = `${url}image`),
    'image of a style': () => (document.body.style.backgroundImage = `url(${url}background)`),
    icon: () => link('icon'),
    font: () => new FontFace('stranger', `url(${url}font)`).load(),
    'style sheet': () => link('stylesheet'),
    prefetch: () => link('prefetch'),
    preload: () => link('preload', 'image'),
    'module preload': () => link('modulepreload'),
    'module import': () => import(`${url}module`),
    frame: () => added(document.createElement('iframe'), { src: `${url}frame` }),
    video: () => added(document.createElement('video'), { src: `${url}video` }),
    form: () => added(document.createElement('form'), { action: `${url}form`, method: 'post' }).submit(),
    script: () => added(document.createElement('script'), { src: `${url}script` }),
    'script as text': () => added(document.createElement('script'), { text: 'document.title = "taken"' }),
    markup: () => (document.body.innerHTML += '<img src="x" onerror="document.title = 1">'),
    'event handler as text': () => document.body.setAttribute('onclick', 'document.title = 1'),
    'timer as text': () => void Reflect.apply(setTimeout, window, ['document.title = 1', 0]),
    worker: () => new Worker(`${url}worker`),
    'worker of a blob': () => new Worker(URL.createObjectURL(new Blob(['1']))),
    object: () => added(document.createElement('object'), { data: `${url}object` }),
    'policy of its own': () =>
      window.trustedTypes?.createPolicy('stranger', { createScriptURL: (one) => one }),
  };
  const stopped: Record<string, string> = {};
  const seen = new Set<string>();
  for (const [name, attempt] of Object.entries(all)) {
    stopped[name] = await new Promise<string>((resolve) => {
      const settle = (directive: string) => {
        clearTimeout(given);
        document.removeEventListener('securitypolicyviolation', heard);
        resolve(directive);
      };
      const heard = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
        // Header and meta tag report one attempt twice, and the second report may come late.
        if (blockedURI.startsWith(url) && seen.has(blockedURI)) return;
        seen.add(blockedURI);
        settle(effectiveDirective);
      };
      const given = setTimeout(() => settle('none'), 3000);
      document.addEventListener('securitypolicyviolation', heard);
      Promise.resolve()
        .then(attempt)
        .catch(() => undefined);
    });
    // Reports that name no address come at once, also the second ones.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return stopped;
}
