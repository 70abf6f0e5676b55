/** What Privacy says; loaded when it is opened. */
export const privacyTexts = {
  promiseTitle: 'Nothing leaves your browser',
  promise:
    'Keys and tokens are created, read and verified in this tab. There is no backend, no account, no cookies and no analytics. Don’t take our word for it: the page’s security policy makes the browser block every network connection, and every script but its own.',
  proofTitle: 'See for yourself',
  proof:
    'Open the Network panel of your developer tools: only the app’s own files load. Or go offline: everything still works.',
  storedTitle: 'Stored in this browser now',
  nothing: 'Nothing.',
  keys: (count: number) => (count === 1 ? 'One saved key' : `${count} saved keys`),
  settings: {
    theme: 'Theme',
    language: 'Language',
    profiles: 'Custom profiles',
    key: 'Which saved key you used last',
  },
  session: 'This tab’s token and guide progress, so a reload doesn’t lose them (until you close the tab)',
  files: 'The app’s own files, so it works offline',
  persistent: 'Your browser keeps this until you delete it.',
  bestEffort:
    'Your browser may delete this when space runs short, or after weeks without a visit. Download keys that you can’t replace.',
  otherwise: 'Passphrases and unsaved private keys are never stored.',
  forget: 'Delete all data',
  sure: (keys: number) =>
    keys === 0
      ? 'This deletes everything above from this browser. The token shown stays in this tab until you close or reload it; former ones and Undo are cleared.'
      : `This deletes everything above from this browser, including ${keys === 1 ? 'the saved key' : `the ${keys} saved keys`}. You can’t get ${keys === 1 ? 'it' : 'them'} back. The token shown stays in this tab until you close or reload it; former ones and Undo are cleared.`,
  reallyForget: 'Delete all data',
  keep: 'Cancel',
  forgotten: 'All data deleted.',
};
