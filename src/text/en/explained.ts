import type { Source } from '../../core/claims/registered.js';

/** What stands around the explanations of names; loaded with them. */
export const explainedTexts = {
  title: 'In plain words',
  hint: 'What each name means, and who says so',
  unknownName: 'Not a registered name: its issuer knows what it means.',
  source: ({ document, section }: Source) =>
    section === null ? `(${document})` : `(${document} section ${section})`,
  innerToken: 'It is a token itself: look inside',
  moreNames: (count: number) => `and ${count} more`,
};
