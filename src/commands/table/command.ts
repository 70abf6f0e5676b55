import type { SchemeChoice } from '../../platform/scheme.js';
import type { CopyOutcome } from '../../store/actions/take/copy.js';
import type { Bench } from '../../store/bench.js';
import type { Workbench } from '../../store/state.js';
import type { Catalogue, Details, Page } from '../../text/catalogue.js';

export type Words = { page: Page; details: Details };

/** In the order in which the list of all commands shows them. */
export const groups = ['token', 'fields', 'checks', 'profile', 'keys', 'tools', 'page'] as const;
export type Group = (typeof groups)[number];

/** What a command needs besides the workbench: the page around it. */
export type Env = {
  text: Catalogue;
  announce: (message: string) => void;
  goTo: (anchor: string) => void;
  /** The colours in sight. */
  scheme: 'light' | 'dark';
  chooseScheme: (choice: SchemeChoice) => void;
};

/** Something that can be done, wherever it is offered. `W` is the wording that its name takes. */
export type Command<W = Words> = {
  /** Of one of many, such as a profile, what they have in common stands before the colon. */
  id: string;
  group: Group;
  name: (words: W) => string;
  /** What it is about, where its name begins with something else: it is found first by that. */
  subject?: (words: W) => string;
  /** It chooses one of several, which may be out of sight: who does it from a list is told. */
  isChoice?: true;
  /** As `aria-keyshortcuts` writes it, several apart by a space; Control is Command too. */
  shortcut?: string;
  /** Whether it can be done now; always, if not given. */
  when?: (state: Workbench) => boolean;
  run: (bench: Bench, env: Env) => void;
};

/** One that has its name from the first moment. */
export type EarlyCommand = Command<Pick<Words, 'page'>>;

/** The run of a command that copies something: it says how that went. */
export const copying =
  (
    copy: (bench: Bench) => Promise<CopyOutcome>,
    done: (page: Page, bench: Bench) => string,
  ): Command['run'] =>
  (bench, { text: { page }, announce }) =>
    void copy(bench).then((outcome) =>
      announce(outcome === 'copied' ? done(page, bench) : page.copyFailures[outcome]),
    );
