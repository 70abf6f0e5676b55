/** What the person reads, as the browser says: BCP 47, the most wanted first. */
export const wantedLanguages = (): readonly string[] => navigator.languages;
