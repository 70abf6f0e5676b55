/** What the list of all acts says, and what Help says of the shortcuts. */
export const paletteTexts = {
  title: 'Commands',
  search: 'What do you want to do?',
  nothing: 'Nothing on the page is called so.',
  goTo: (field: string) => `Go to ${field}`,
  names: {
    palette: 'All commands',
    'copy-token': 'Copy token',
    'copy-public-key': 'Copy public key',
    generate: 'Generate key pair',
    paste: 'Paste and verify',
    'next-problem': 'Next problem',
    'previous-problem': 'Previous problem',
    theme: 'Light or dark',
    undo: 'Undo',
    redo: 'Redo',
  },
  noProblem: 'There is no problem to go to.',
  themeIs: (theme: string) => `Theme: ${theme}.`,
};
