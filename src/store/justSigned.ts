import { createStore } from 'zustand/vanilla';

/** The token that was signed last, told before the page is rendered with all that is said of it. */
export const justSigned = createStore<{ token: string }>(() => ({ token: '' }));
