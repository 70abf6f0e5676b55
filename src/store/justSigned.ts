import { create } from 'zustand';

/** The token that was signed last, told before the page is rendered with all that is said of it. */
export const justSigned = create<{ token: string }>(() => ({ token: '' }));
