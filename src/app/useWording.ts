import { startTransition, useEffect, useState } from 'react';
import { load, loadAtOnce } from '../store/loading/load.js';
import { useWorkbench } from '../store/store.js';
import type { Catalogue, Page, Rest } from '../text/catalogue.js';
import { page as english } from '../text/en/page.js';
import type { Language } from '../store/state.js';

type Source = { page: () => Promise<Page>; rest: () => Promise<Rest> };

const sources: Record<Language, Source> = {
  en: {
    page: () => Promise.resolve(english),
    rest: onlyOnce(() => load(() => import('../text/en/details.js'))),
  },
  zh: {
    page: onlyOnce(async () => (await loadAtOnce(() => import('../text/zh/page.js'))).page),
    rest: onlyOnce(() => load(() => import('../text/zh/details.js'))),
  },
};

function onlyOnce<T>(part: () => Promise<T>): () => Promise<T> {
  let arrival: Promise<T> | null = null;
  return () => (arrival ??= part());
}

/** What a language says at first sight. */
export const pageIn = (language: Language): Promise<Page> => sources[language].page();

/** The wording of the chosen language; what is not said at first sight comes after the first paint. */
export function useWording(firstPage: Page): Catalogue {
  const language = useWorkbench((state) => state.language);
  const [wording, setWording] = useState<Catalogue>(() => ({
    page: firstPage,
    rest: null,
    arrive: sources[language].rest,
  }));
  useEffect(() => {
    const { page, rest: arrive } = sources[language];
    let gone = false;
    void Promise.all([page(), arrive()]).then(([said, rest]) => {
      // The whole page is rendered with it: in slices, between which it answers.
      if (!gone) startTransition(() => setWording({ page: said, rest, arrive }));
    });
    return () => {
      gone = true;
    };
  }, [language]);
  useEffect(() => {
    document.documentElement.lang = wording.page.locale;
    document.title = wording.page.title;
  }, [wording]);
  return wording;
}
