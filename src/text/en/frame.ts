/** Names of the parts of the page and what leads through them. */
export const frame = {
  answer: 'Answer',
  passed: (count: number) => `${count} ${count === 1 ? 'check' : 'checks'} passed`,
  problems: 'Problems',
  menu: 'Menu',
  clear: 'Clear',
  openGuide: 'Open the guide',
  foreign: 'Token from elsewhere',
  nowYours: 'Now yours: re-signed with your key.',
  backToPasted: 'Back to the pasted token',
  makeOneLikeIt: 'Make one like it',
  thumb: 'Paste and copy',
  pasteToken: 'Paste token',
  copyTokenShort: 'Copy',
  tools: 'Tools',
  toolNames: { code: 'Code', share: 'Share', test: 'Test tokens', encrypt: 'Encrypt', keys: 'Keys' },
};
