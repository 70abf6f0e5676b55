/** What the page remembers in this browser, each by the person's own act. */
export type RememberedName = (typeof names)[number];

const names = ['theme', 'language', 'profiles', 'key'] as const;

const keyOf = (name: RememberedName): string => `countersign.${name}`;

/** What was remembered on an earlier visit; null where nothing was, or where storage is blocked. */
export function remembered(name: RememberedName): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
}

/**
 * Calls back whenever another tab remembers something else under a name, or forgets it, with the text that was there and
 * the one that the other tab wrote; answers with how to stop.
 */
export function onRemembered(
  name: RememberedName,
  changed: (before: string | null, after: string | null) => void,
): () => void {
  const onStorage = ({ key, oldValue, newValue }: StorageEvent) => {
    if (key === keyOf(name) || key === null) changed(oldValue, newValue);
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}

/** What is remembered at this moment. */
export const rememberedNames = (): RememberedName[] => names.filter((name) => remembered(name) !== null);

/**
 * Remembers a text, or forgets it (null).
 *
 * @returns why storage did not take it, null where it did; then the choice holds until the tab is closed.
 */
export function remember(name: RememberedName, text: string | null): 'blocked' | 'full' | null {
  try {
    if (text === null) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), text);
    return null;
  } catch (error) {
    return refusalOf(error);
  }
}

/** Why storage threw: it has no space left, or is not to be had. */
export const refusalOf = (error: unknown): 'blocked' | 'full' =>
  error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
