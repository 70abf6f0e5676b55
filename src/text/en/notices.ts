/** Of every notice and every check that did not pass. */
export const noticeTexts = {
  more: 'More',
  moreOf: (title: string) => `More: ${title} (new tab)`,
};
