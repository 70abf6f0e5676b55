/** Ids of what one part of the page leads to in another. */
export const anchors = {
  token: 'encoded-token',
  header: 'header',
  payload: 'payload',
  profile: 'profile',
  keyId: 'key-id',
  lifetime: 'lifetime',
  checkAs: 'check-as',
  copyToken: 'copy-token',
  copyPublicKey: 'copy-public-key',
  checks: 'checks',
  serviceResponse: 'service-response',
  publicKey: 'public-key',
  secret: 'secret',
  decrypt: 'decrypt',
  importKey: 'import-key',
  field: (fieldId: string): string => `field-${fieldId}`,
  tool: (tool: string): string => `tool-${tool}`,
};

/** Takes the focus, and with it the view, to an anchor, or to the editor in it. */
export function goTo(anchor: string): void {
  const element = document.getElementById(anchor);
  const editor = element?.querySelector('[data-editor]')?.shadowRoot?.querySelector('[contenteditable]');
  const target = editor ?? element?.querySelector('textarea') ?? element;
  if (target instanceof HTMLElement) target.focus();
  // Of a field that is edited the browser shows the caret, and no more.
  element?.scrollIntoView({ block: 'nearest' });
}
