/** What the guide says around its steps. */
export const guideTexts = {
  step: (number: number, { short, title }: { short: string; title: string }, done: boolean) =>
    `${short}, step ${number}: ${title}${done ? ', done' : ''}`,
  done: 'Done',
  close: 'Close guide',
};
