/** More would not be read, and would make the page slow. */
export const mostBytes = 4096;

/** Bytes as hex, sixteen a line, with their offset before and their ASCII beside them. */
export function hexDump(bytes: Uint8Array, most = mostBytes): string {
  const lines: string[] = [];
  for (let offset = 0; offset < Math.min(bytes.length, most); offset += 16) {
    const row = [...bytes.subarray(offset, offset + 16)];
    const hex = row.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const ascii = row.map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.')).join('');
    lines.push(`${offset.toString(16).padStart(4, '0')}  ${hex.padEnd(47)}  ${ascii}`);
  }
  if (bytes.length > most) lines.push('…');
  return lines.join('\n');
}
