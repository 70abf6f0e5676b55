/** What the list of this tab's tokens says; loaded with it. */
export const tabTokenTexts = {
  title: (count: number) => `Tokens of this tab (${count})`,
  list: 'Tokens of this tab',
  hint: 'The last 10 that you pasted or made here. They are never saved: a reload forgets them.',
  shown: 'shown above',
  open: 'Open',
  opened: 'Token opened.',
  compare: 'Compare',
  remove: 'Remove',
  removed: 'Token removed.',
  clear: 'Remove all former tokens',
  cleared: 'Former tokens removed.',
  clearHint: 'Undo can’t bring back what you remove.',
  act: (act: string, number: number) => `${act}: token ${number}`,
  ago: (when: string) => `${when} ago`,
};
