/** What lines across the page, and the questions before something is let go, say. */
export const lineTexts = {
  updateReady:
    'A new version is ready. It comes by itself once this page is closed. Reloading now lets go of the token and of keys that are not kept.',
  takeUpdate: 'Reload now',
  restored: {
    'from-link':
      'Opened from a link. Undo brings back what stood here before. What you sign here carries your own key, not the sender’s.',
    'with-key': 'Your texts are back, and so is the key that you kept.',
    'as-left': 'Your texts are back. Keys that were not kept are not.',
    'key-lost': 'Your texts are back. They are signed by a new key pair now.',
    'given-key-lost':
      'Your texts are back, but not the private key: it was neither kept nor saved. Whoever has its public key must get the new one.',
  },
  understood: 'Understood',
  copyByHand: 'Copy it by hand',
  copyByHandHint:
    'The browser refused the clipboard. The text is selected: press Control+C (on a Mac, Command+C).',
  sure: (act: string) => `Yes: ${act}`,
  notSure: 'Keep',
};
