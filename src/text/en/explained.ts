import type { Source } from '../../core/claims/registered.js';

/** What stands around the explanations of names; loaded with them. */
export const explainedTexts = {
  title: 'In plain words',
  hint: 'What each claim means, with its RFC',
  unknownName: 'Not a registered name. Its meaning is defined by the issuer.',
  source: ({ document, section }: Source) =>
    section === null ? `(${document})` : `(${document} section ${section})`,
  innerToken: 'Nested token: look inside',
  moreNames: (count: number) => `and ${count} more`,
};
