/** The languages of the page by their codes (BCP 47), each by its own name; text/ has a folder for each. */
export const languages = { en: 'English', zh: '简体中文' } as const;
export type Language = keyof typeof languages;

const isLanguage = (code: string): code is Language => Object.hasOwn(languages, code);

/** In the order in which they are offered. */
export const languageCodes = Object.keys(languages).filter(isLanguage);

/** The first of these tags (BCP 47) that the page speaks. */
export function languageOf(wanted: readonly string[]): Language {
  return wanted.map((tag) => tag.split('-', 1)[0] ?? '').find(isLanguage) ?? 'en';
}

/** What the person reads, as the browser says: BCP 47, the most wanted first. */
export const wantedLanguages = (): readonly string[] => navigator.languages;
