/** The text that a template makes of a field's value. */
export function filled(template: string, fieldId: string, value: string): string {
  return template.replace(slotOf(fieldId), () => value);
}

/** The value from which a template makes this text; null where it makes no such text. */
export function extracted(template: string, fieldId: string, text: string): string | null {
  const slot = slotOf(fieldId);
  const at = template.indexOf(slot);
  if (at < 0) return null;
  const before = template.slice(0, at);
  const after = template.slice(at + slot.length);
  const isLongEnough = text.length >= before.length + after.length;
  return isLongEnough && text.startsWith(before) && text.endsWith(after)
    ? text.slice(before.length, text.length - after.length)
    : null;
}

const slotOf = (fieldId: string): string => `{${fieldId}}`;
