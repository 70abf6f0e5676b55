import { createContext, use, useContext } from 'react';
import type { Catalogue, Details } from '../../text/catalogue.js';
import { page } from '../../text/en/page.js';

const never = new Promise<never>(() => undefined);
const TextContext = createContext<Catalogue>({ page, rest: null, arrive: () => never });
export const TextProvider = TextContext.Provider;

/** The wording of the language that the page speaks. */
export function useText(): Catalogue {
  return useContext(TextContext);
}

/** The wording that comes after the first token; whoever needs it waits for it. */
export function useDetails(): Details {
  const { rest, arrive } = useContext(TextContext);
  return (rest ?? use(arrive())).details;
}
