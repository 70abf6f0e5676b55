/** What the page says about the shared secret of HS256, HS384 and HS512. */
export const secretTexts = {
  label: 'Secret',
  show: 'Show secret',
  hide: 'Hide secret',
  held: 'Loaded. Show it, or paste another secret.',
  typed: 'Typed secret',
  encoding: 'Secret encoding',
  encodings: { 'utf-8': 'UTF-8', base64url: 'base64url', base64: 'base64', hex: 'hex' },
  found: (encoding: string) => `Read as ${encoding}, because that verifies this token.`,
  trimmed: 'The line break at the end is ignored.',
  better: (encoding: string) => `It verifies this token when read as ${encoding}.`,
  readAs: (encoding: string) => `Read as ${encoding}`,
  isKey: 'This looks like a key, not a shared secret.',
  isLine: 'This is a key as a service writes it: the secret is only part of it.',
};
