/**
 * What the page says, run in it: every line in sight, and every name, title and description, in its editors too. What
 * somebody typed into a plain field is not among it.
 */
export function linesOnPage(): string[] {
  const hosts = [...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot);
  const roots = [document, ...hosts.filter((root) => root !== null)];
  const elements = roots.flatMap((root) => [...root.querySelectorAll('*')]);
  const shown = [document.body, ...roots.slice(1).flatMap((root) => [...root.children])]
    .filter((element) => element instanceof HTMLElement)
    .flatMap(({ innerText }) => innerText.split('\n'));
  const named = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'].flatMap(
    (name) => elements.map((element) => element.getAttribute(name) ?? ''),
  );
  return [document.title, ...shown, ...named].filter((text) => text.trim() !== '');
}
