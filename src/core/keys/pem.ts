/** DER to PEM (RFC 7468): 64 characters a line, a newline at the end. */
export function toPem(label: 'PUBLIC KEY' | 'PRIVATE KEY', der: Uint8Array): string {
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

/** The PEM on one line, its newlines as backslash n: the form that JSON and .env files want. */
export function toOneLinePem(pem: string): string {
  return pem.replaceAll('\n', '\\n');
}

/**
 * The DER inside a PEM of this very label, or null. White space inside the armour does not matter, so
 * a PEM whose newlines were lost reads as well.
 */
export function fromPem(label: 'PUBLIC KEY', text: string): Uint8Array<ArrayBuffer> | null {
  const body = new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----`).exec(
    text,
  )?.[1];
  if (body === undefined) return null;
  try {
    return Uint8Array.from(atob(body.replace(/\s/g, '')), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
