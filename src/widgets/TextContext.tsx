import { createContext, useContext } from 'react';
import type { Catalogue } from '../text/catalogue.js';
import { page } from '../text/en/page.js';

const TextContext = createContext<Catalogue>({ page, problems: null, severityOf: null });
export const TextProvider = TextContext.Provider;

/** The wording of the language that the page speaks. */
export function useText(): Catalogue {
  return useContext(TextContext);
}
