/** UTF-8 to text, a BOM kept; null where the bytes are not UTF-8 (nothing is replaced). */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
