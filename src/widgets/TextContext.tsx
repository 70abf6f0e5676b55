import { createContext, useContext } from 'react';
import type { Catalogue } from '../text/catalogue.js';
import { en } from '../text/en/index.js';

const TextContext = createContext<Catalogue>(en);
export const TextProvider = TextContext.Provider;

/** The wording of the language that the page speaks. */
export function useText(): Catalogue {
  return useContext(TextContext);
}
