/** What is said around code, links and files to take away; loaded with their pane. */
export const shareTexts = {
  title: 'Take it with you',
  aside: 'Never with a private key in it',
  asCode: 'As code',
  language: 'Language',
  code: 'Code',
  copyCode: 'Copy code',
  copiedCode: 'Code copied.',
  download: (file: string) => `Download ${file}`,
  asLink: 'As a link',
  linkCarries: 'The link carries',
  linkKinds: {
    draft: 'Header, payload and profile: whoever opens it signs with a key of their own',
    token: 'The token and its public key, to look at and verify',
  },
  linkWarnings: {
    draft: 'The claims travel in the link. It stays in histories and chats; servers do not see it.',
    token: 'The token itself travels in the link: whoever has the link has the token, until it expires.',
  },
  copyLink: 'Copy link',
  copiedLink: 'Link copied.',
  asFile: 'As a file',
  workspaceHint:
    'Token, profile, own profiles and public keys in one file, to go on with later or elsewhere.',
  saveWorkspace: 'Save workspace',
  openWorkspace: 'Open workspace:',
  workspaceOpened: 'Workspace opened.',
  workspaceProblems: 'What is wrong with the workspace',
  linkNotice: 'About the link',
  dismiss: 'Dismiss',
};
