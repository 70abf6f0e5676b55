/** DER to PEM (RFC 7468 section 2): 64 characters a line, a newline at the end. */
export function toPem(label: string, der: Uint8Array): string {
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

/** A PEM on one line, its newlines as backslash n: the form that JSON and .env files want. */
export function oneLinePem(pem: string): string {
  return pem.replaceAll('\n', '\\n');
}

/** Base64 with padding (RFC 4648 section 4). */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
