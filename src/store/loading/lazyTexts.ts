import { use, useMemo } from 'react';
import type { Language } from '../../platform/languages.js';
import { useWorkbench } from '../store.js';
import { load } from './load.js';

/**
 * Wording that only one part of the page needs, loaded with it: a hook that gives it in the language of the page, and
 * suspends until it is there.
 *
 * @param parts how it is loaded, by paths with the language as a folder (`import.meta.glob`)
 */
export function lazyTexts<T extends object>(parts: Readonly<Record<string, () => Promise<T>>>): () => T {
  const arrivals = new Map<Language, Promise<T>>();
  return function useTexts(): T {
    const language = useWorkbench((state) => state.language);
    const path = Object.keys(parts).find((one) => one.includes(`/${language}/`)) ?? '';
    const part = parts[path];
    if (!part) throw new Error(`no texts in ${language}`);
    // The same promise each time.
    const arrival = arrivals.get(language) ?? load(part);
    arrivals.set(language, arrival);
    const texts = use(arrival);
    const mask = useWorkbench((state) => state.mask);
    return useMemo(() => (mask ? mask(texts) : texts), [mask, texts]);
  };
}
