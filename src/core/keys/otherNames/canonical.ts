/** Hexadecimal is written in either case, with colons or without; a fingerprint with padding or without. */
export function canonical(name: string): string {
  const hex = name.replaceAll(':', '').toLowerCase();
  return /^(?:[\da-f]{40}|[\da-f]{64})$/.test(hex) ? hex : name.replace(/^(SHA256:.*?)=+$/, '$1');
}
