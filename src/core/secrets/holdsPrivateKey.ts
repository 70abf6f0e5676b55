/**
 * Whether a text holds a private key or secret in a form that names itself: armour (RFC 7468, OpenSSL,
 * OpenSSH) or the private member of a JWK (RFC 7518 section 6). Line breaks may be lost, as in a one-line field.
 */
export function holdsPrivateKey(text: string): boolean {
  if (/-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/.test(text)) return true;
  return text.includes('"kty"') && /"(?:d|k|priv)"\s{0,9}:\s{0,9}"/.test(text);
}
