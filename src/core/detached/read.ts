import { fromBase64, fromHex, type Bytes } from '../bytes/bytes.js';

/** How the text of a payload is given. */
export const payloadForms = ['text', 'hex', 'base64'] as const;
export type PayloadForm = (typeof payloadForms)[number];

/** The bytes that a text means; null where it means none. Text is taken as it is, with each of its line breaks. */
export function payloadBytes(text: string, form: PayloadForm): Bytes | null {
  if (form === 'text') return new TextEncoder().encode(text);
  const plain = text.replace(/\s+/g, '');
  if (form === 'base64') return fromBase64(plain);
  return /^(?:[\da-f]{2})*$/i.test(plain) ? fromHex(plain) : null;
}
