import { encodeBase64url } from '../../bytes/base64url.js';
import type { JweParts } from '../parts.js';
import type { JweJsonRecipient } from './recipient.js';

const inOrder = ({ protectedHeader, encryptedKey, iv, ciphertext, tag }: JweParts) =>
  [protectedHeader, encryptedKey, iv, ciphertext, tag].map(encodeBase64url);

/** A JWE in JSON in compact form; null where that has no place for what it has: further recipients, open headers, aad. */
export function compactOf([recipient, ...others]: readonly JweJsonRecipient[]): string | null {
  if (!recipient?.sealed.ok || others.length > 0) return null;
  const { parts } = recipient.sealed.value;
  return Object.keys(parts.beside).length === 0 ? inOrder(parts).join('.') : null;
}

const names = ['protected', 'encrypted_key', 'iv', 'ciphertext', 'tag'] as const;

/** A JWE in compact form in JSON (RFC 7516 section 7.2), for its one recipient. */
export function jsonOf(token: string, syntax: 'flattened' | 'general'): string {
  const segments = token.split('.');
  const members = names.map((name, at) => [name, segments[at] ?? ''] as const);
  // What is empty is left out, but for a ciphertext.
  const present = members.filter(([name, value]) => value !== '' || name === 'ciphertext');
  if (syntax === 'flattened') return JSON.stringify(Object.fromEntries(present), null, 2);
  const shared = present.filter(([name]) => name !== 'encrypted_key');
  const own = present.filter(([name]) => name === 'encrypted_key');
  return JSON.stringify({ ...Object.fromEntries(shared), recipients: [Object.fromEntries(own)] }, null, 2);
}
