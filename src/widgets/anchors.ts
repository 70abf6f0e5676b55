/** Ids of what one pane leads to in another. */
export const anchors = {
  checks: 'checks',
  field: (fieldId: string): string => `field-${fieldId}`,
};

/** Takes the focus, and with it the view, to an anchor. */
export function goTo(anchor: string): void {
  document.getElementById(anchor)?.focus();
}
