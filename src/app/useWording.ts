import { startTransition, useEffect, useLayoutEffect, useState } from 'react';
import { load, loadAtOnce } from '../store/loading/load.js';
import { useWorkbench } from '../store/store.js';
import type { Catalogue, Page, Rest } from '../text/catalogue.js';
import type { ServiceTexts } from '../text/labels.js';
import { page as english } from '../text/en/page.js';
import type { Language } from '../platform/languages.js';

/** Each language's wording by the path of its file; English is part of the page. */
const pages = import.meta.glob<Page>(['../text/*/page.ts', '!../text/en/page.ts'], { import: 'page' });
const rests = import.meta.glob<Rest>('../text/*/details.ts');

/** What a language says at first sight. */
export function pageIn(language: Language): Promise<Page> {
  const page = pages[`../text/${language}/page.ts`];
  return page ? loadAtOnce(page) : Promise.resolve(english);
}

const services = import.meta.glob<ServiceTexts>('../text/*/services.ts', { import: 'serviceTexts' });

/** The page with what it says of further services. */
async function withServices(page: Page, language: Language): Promise<Page> {
  const part = services[`../text/${language}/services.ts`];
  if (!part) return page;
  const texts = await load(part);
  return {
    ...page,
    fieldLabels: { ...page.fieldLabels, ...texts.labels },
    profileName: (profile) => texts.names[profile.id]?.[0] ?? page.profileName(profile),
  };
}

const arrivals = new Map<Language, Promise<Rest>>();

/** Everything else that it says: the same promise each time. */
function restIn(language: Language): Promise<Rest> {
  const rest = rests[`../text/${language}/details.ts`];
  if (!rest) throw new Error(`no wording for ${language}`);
  const arrival = arrivals.get(language) ?? load(rest);
  arrivals.set(language, arrival);
  return arrival;
}

/** The wording of the chosen language; what is not said at first sight comes after the first paint. */
export function useWording(firstPage: Page): Catalogue {
  const language = useWorkbench((state) => state.language);
  const hasServices = useWorkbench(({ usedServices }) => usedServices.length > 0);
  const [wording, setWording] = useState<Catalogue>(() => ({
    page: firstPage,
    rest: null,
    arrive: () => restIn(language),
  }));
  useEffect(() => {
    const arrive = () => restIn(language);
    let gone = false;
    const said = pageIn(language);
    const page = hasServices ? said.then((one) => withServices(one, language)) : said;
    void Promise.all([page, arrive()]).then(([said, rest]) => {
      // The whole page is rendered with it: in slices, between which it answers.
      if (!gone) startTransition(() => setWording({ page: said, rest, arrive }));
    });
    return () => {
      gone = true;
    };
  }, [language, hasServices]);
  useEffect(() => {
    document.documentElement.lang = wording.page.locale;
    document.title = wording.page.title;
  }, [wording]);
  const mask = useWorkbench((state) => state.mask);
  // The letters give way by the theme (theme/page.ts), the sentences here.
  useLayoutEffect(() => void document.documentElement.toggleAttribute('data-masked', mask !== null), [mask]);
  const { rest } = wording;
  return mask && rest ? { ...wording, rest: { ...rest, details: mask(rest.details) } } : wording;
}
