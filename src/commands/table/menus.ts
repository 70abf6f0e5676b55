import type { SchemeChoice } from '../../platform/scheme.js';
import type { Workbench } from '../../store/state.js';
import type { Page } from '../../text/catalogue.js';
import { help, mask, ownProfiles, privacy } from './keyed.js';
import type { EarlyCommand } from './command.js';
import { copyForms } from './copyForms.js';
import { languageCommands, themes } from './ofPage.js';

/** `chosen`: of commands that choose one of several, whether this one is chosen; `on`: of one that switches something. */
type Item = { command: EarlyCommand; chosen?: boolean; on?: boolean };
export type MenuName = 'copies' | 'theme' | 'main';

type Menu = {
  label: (page: Page) => string;
  /** In parts, with a line between them. */
  parts: (state: Workbench, mode: SchemeChoice) => readonly (readonly Item[])[];
};

/** What each menu of the page offers. */
export const menus: Record<MenuName, Menu> = {
  copies: {
    label: (page) => page.frame.moreCopies,
    parts: (state) => [
      copyForms.filter(({ when }) => when?.(state) !== false).map((command) => ({ command })),
    ],
  },
  theme: {
    label: (page) => page.theme,
    parts: (_state, mode) => [themes.map((command) => ({ command, chosen: command.id === `theme:${mode}` }))],
  },
  main: {
    label: (page) => page.frame.menu,
    parts: ({ language, mask: used }) => [
      [{ command: ownProfiles }],
      [{ command: mask, on: used !== null }],
      [{ command: help }, { command: privacy }],
      languageCommands.map((command) => ({ command, chosen: command.id === `language:${language}` })),
    ],
  },
};
