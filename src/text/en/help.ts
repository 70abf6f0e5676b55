/** What Help says; loaded when it is opened. */
export const helpTexts = {
  jwtTitle: 'What a JWT is',
  jwt: 'Three parts with dots between them: a header that says how it is signed, a payload with the claims, and a signature. Anyone can read the first two. Only the owner of the private key can create the third, and anyone with the public key can verify it. A token isn’t secret, but it grants access: treat it like a password until it expires.',
  wayTitle: 'Steps for this profile',
  shortcutsTitle: 'Keyboard',
  mask: 'Mask values is for a shared or recorded screen: tokens, keys and values are shown as dots. Copying still gives the real values. Reports and links are unchanged. How long a value is, and until when the token is valid, can still be seen.',
  leaveEditor: 'In an editor, Tab moves to the next field.',
  showGuide: 'Open the guide',
  version: (version: string) => `Version ${version}`,
  source: 'Source code:',
};
