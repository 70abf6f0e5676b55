/** What the guide says around its steps. */
export const guideTexts = {
  step: (number: number, title: string, done: boolean) => `Step ${number}: ${title}${done ? ', done' : ''}`,
  done: 'Done',
  close: 'Close guide',
};
