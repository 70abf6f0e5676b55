import { onRemembered, remember, remembered } from './storage/remembered.js';

/** Light, dark, or as the system has it. */
export type SchemeChoice = (typeof choices)[number];

export const choices = ['system', 'light', 'dark'] as const;

/** What was chosen on an earlier visit. */
const chosen = (): SchemeChoice => choices.find((choice) => choice === remembered('theme')) ?? 'system';

/** Where Material's colour schemes remember what was chosen; it asks for the names of the two schemes too, which stand. */
export const schemeStorage = ({ key }: { key: string }) => ({
  get: (otherwise: string) => (key === 'mode' ? chosen() : otherwise),
  set: (choice: string | null) => {
    if (key === 'mode') remember('theme', choice === 'system' ? null : choice);
  },
  subscribe: (changed: (choice: string) => void) =>
    key === 'mode' ? onRemembered('theme', () => changed(chosen())) : () => undefined,
});

/**
 * Says on the document which colours are in force, before anything is painted: the page's own styles come with its
 * scripts, and the policy allows no inline script that would do it.
 */
export function schemeInForce(attribute: string): void {
  const choice = chosen();
  const isDark =
    choice === 'dark' || (choice === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  const scheme = isDark ? 'dark' : 'light';
  document.documentElement.setAttribute(attribute, scheme);
  document.querySelector('meta[name=color-scheme]')?.setAttribute('content', scheme);
}
