/** Of every notice and every check that did not pass. */
export const noticeTexts = {
  more: 'Explanation',
  moreOf: (title: string) => `Explanation: ${title} (new tab)`,
};
