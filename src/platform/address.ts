/** What stands behind the number sign of the address. */
export const fragment = (): string => location.hash;

/** What stands behind the number sign of the address, which is empty afterwards; no step of the history. */
export function takeFragment(): string {
  const { hash, pathname, search } = location;
  if (hash !== '') history.replaceState(history.state, '', `${pathname}${search}`);
  return hash;
}

/** The address of this page, without a fragment. */
export function pageAddress(): string {
  return `${location.origin === 'null' ? 'file://' : location.origin}${location.pathname}`;
}

/** Calls back whenever a link is opened in this very tab. */
export function onFragment(opened: () => void): void {
  window.addEventListener('hashchange', opened);
}
