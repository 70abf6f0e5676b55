/** Wording of the banners across the page and of confirmations. */
export const lineTexts = {
  updateReady:
    'A new version is ready. It loads the next time you open the app. Reloading now keeps your texts, but unsaved keys are lost.',
  takeUpdate: 'Reload now',
  restored: {
    'from-link':
      'Opened from a link. Undo restores your previous work. Tokens you sign here use your key, not the sender’s.',
    'with-key': 'Your work was restored, with your saved key.',
    'as-left': 'Your work was restored, except unsaved keys.',
    'key-lost': 'Your work was restored and re-signed with a new key pair.',
    'given-key-lost':
      'Your work was restored, but the private key is gone because it wasn’t saved. Register the new public key wherever you used the old one.',
    newer:
      'This tab’s earlier work is from a newer version, so it wasn’t restored or changed, and new work isn’t saved. Reload the page to get that version.',
    damaged: 'This tab’s earlier work is damaged, so it wasn’t restored.',
  },
  understood: 'Got it',
  sessionNotice: 'About this tab’s work',
  copyByHand: 'Copy manually',
  copyByHandHint: 'The browser blocked clipboard access. The text is selected: press Ctrl+C (⌘C).',
  sure: (act: string) => act,
  notSure: 'Cancel',
};
