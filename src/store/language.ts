import type { Language } from './state.js';

/** The first of them that the page speaks. */
export function languageOf(wanted: readonly string[]): Language {
  const tag = wanted.find((one) => /^(en|zh)\b/.test(one));
  return tag?.startsWith('zh') ? 'zh' : 'en';
}
