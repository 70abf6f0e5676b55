import * as base64url from 'jose/base64url';

/** How the text of a shared secret stands for its bytes. */
export const secretEncodings = ['utf-8', 'base64url', 'base64', 'hex'] as const;
export type SecretEncoding = (typeof secretEncodings)[number];

export const isSecretEncoding = (text: string): text is SecretEncoding =>
  secretEncodings.some((one) => one === text);

/** The line break that a file or a terminal ends with, which is seldom a part of the secret. */
export const withoutLastBreak = (text: string): string => text.replace(/\r?\n$/, '');

/** The `k` of a text that is one symmetric JWK (RFC 7518 section 6.4), or a set with nothing else in it. */
export function octSecret(text: string): string | null {
  const value = parsed(text);
  const keys = member(value, 'keys');
  const jwk = Array.isArray(keys) && keys.length === 1 ? (keys[0] as unknown) : value;
  const k = member(jwk, 'k');
  return member(jwk, 'kty') === 'oct' && typeof k === 'string' ? k : null;
}

function parsed(text: string): unknown {
  if (!/^\s*\{/.test(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** How the bytes of a secret are shown: as text where every character of it can be seen, else in base64url. */
export function shownSecret(bytes: Uint8Array): { text: string; encoding: SecretEncoding } {
  const text = new TextDecoder().decode(bytes);
  const isText = !/[\p{C}\u{fffd}]/u.test(text);
  return isText ? { text, encoding: 'utf-8' } : { text: base64url.encode(bytes), encoding: 'base64url' };
}
