/** What Privacy says; loaded when it is opened. */
export const privacyTexts = {
  promiseTitle: 'Nothing leaves this page',
  promise:
    'Keys and tokens are made, read and checked in this tab. There is no server behind it, no account, no cookie and no counting of visits. You need not believe that: the page is sent with a policy under which the browser refuses every connection that it might try, and every script but its own.',
  proofTitle: 'See for yourself',
  proof:
    'Open the Network panel of the developer tools and work: there is nothing but the page’s own files. Or take the computer off the network: everything goes on working.',
  storedTitle: 'Stored in this browser now',
  nothing: 'Nothing.',
  keys: (count: number) => (count === 1 ? 'One key that you kept' : `${count} keys that you kept`),
  settings: {
    theme: 'Your choice of theme',
    language: 'Your choice of language',
    guide: 'That you closed the guide',
    profiles: 'Your own profiles',
    key: 'Which kept key you used last',
  },
  session:
    'The texts of this tab and the ticks of its guide, so that a reload does not lose them; until the tab is closed',
  files: 'The page’s own files, so that it opens without a network',
  otherwise: 'Private keys that you did not keep, and passphrases, are never stored.',
  forget: 'Forget everything',
  sure: (keys: number) =>
    keys === 0
      ? 'All of this is deleted from this browser. What this tab works on stays until you close or reload it.'
      : `All of this is deleted from this browser, ${keys === 1 ? 'the kept key' : `the ${keys} kept keys`} too: nobody can bring ${keys === 1 ? 'it' : 'them'} back. What this tab works on stays until you close or reload it.`,
  reallyForget: 'Yes, forget everything',
  keep: 'Keep it',
  forgotten: 'Everything is forgotten.',
};
