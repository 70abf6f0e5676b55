/** What Help says; loaded when it is opened. */
export const helpTexts = {
  jwtTitle: 'What a JWT is',
  jwt: 'Three parts with dots between them: a header that says how it is signed, a payload that says what is claimed, and a signature. Anybody can read the first two; only the owner of the private key can make the third, and everybody who has the public key can check it. So a token is no secret text, but it opens doors: treat it like a password until it expires.',
  wayTitle: 'The way through with this profile',
  language: 'Language · 语言',
  languages: { en: 'English', zh: '简体中文' },
  shortcutsTitle: 'Keyboard',
  leaveEditor: 'Tab goes on from an editor to the next field.',
  showGuide: 'Show the guide again',
  version: (version: string) => `Version ${version}`,
  source: 'Source code:',
};
