import { languageCodes, languages } from '../../platform/languages.js';
import { choices } from '../../platform/scheme.js';
import { chooseLanguage } from '../../store/actions/settings/settings.js';
import { changeView } from '../../store/actions/settings/view.js';
import { help, mask, otherScheme, privacy } from './keyed.js';
import type { Command, EarlyCommand } from './command.js';

export const themes: readonly EarlyCommand[] = choices.map((choice) => ({
  id: `theme:${choice}`,
  isChoice: true,
  group: 'page',
  name: ({ page }) => page.themes[choice],
  run: (_bench, { chooseScheme }) => chooseScheme(choice),
}));

/** Each by its own name, so that those who read no other find it. */
export const languageCommands: readonly EarlyCommand[] = languageCodes.map((language) => ({
  id: `language:${language}`,
  isChoice: true,
  group: 'page',
  name: () => languages[language],
  when: (state) => state.language !== language,
  run: (bench) => chooseLanguage(bench, language),
}));

const guide = (hasGuide: boolean): Command => ({
  id: hasGuide ? 'open-guide' : 'close-guide',
  group: 'page',
  name: ({ page, details }) => (hasGuide ? page.frame.openGuide : details.guideTexts.close),
  when: ({ view, profile }) => profile.steps.length > 0 && view.hasGuide !== hasGuide,
  run: (bench) => changeView(bench, { hasGuide }),
});

/** The page itself: help, how it looks, how it speaks. */
export const ofPage = (): readonly Command[] => [
  guide(true),
  guide(false),
  help,
  mask,
  otherScheme,
  ...themes.map((theme): Command => ({
    ...theme,
    name: ({ page, details }) => details.commandTexts.choice(page.theme, theme.name({ page })),
  })),
  ...languageCommands.map((language): Command => ({
    ...language,
    name: ({ page, details }) => details.commandTexts.choice(page.frame.language, language.name({ page })),
  })),
  privacy,
];
