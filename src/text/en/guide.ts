/** What the guide says around its steps. */
export const guideTexts = {
  step: (title: string, done: boolean) => `${title}${done ? ', done' : ''}`,
  done: 'Done',
  close: 'Close guide',
};
