/** What the guide says around its steps. */
export const guideTexts = {
  /** After the title of a step. */
  isDone: ', done',
  done: 'Done',
  close: 'Close guide',
};
