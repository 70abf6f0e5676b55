import type { Slots } from './template.js';

/** What slots are made of; the certificate's thumbprints are hexadecimal. */
type KeyFacts = {
  keyId: string;
  thumbprint: string;
  jwk?: object;
  certificate: { sha1: string; sha256: string } | null | undefined;
};

/** What a template can say of the key; nothing while there is none. */
export function keySlots(key: KeyFacts | null): Slots {
  if (!key) return {};
  const { keyId, thumbprint, jwk = {}, certificate } = key;
  return {
    'key.id': keyId,
    'key.thumbprint': thumbprint,
    /** As Snowflake has it: the same hash as the Key ID, in the other alphabet (RFC 4648 section 4). */
    'key.fingerprint': `${keyId.replaceAll('-', '+').replaceAll('_', '/')}=`,
    'key.jwk': JSON.stringify(jwk),
    'cert.sha1': base64urlOfHex(certificate?.sha1),
    'cert.sha256': base64urlOfHex(certificate?.sha256),
  };
}

function base64urlOfHex(hex = ''): string {
  const bytes = (hex.match(/../g) ?? []).map((two) => String.fromCharCode(Number.parseInt(two, 16)));
  return btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export const keySlotNames: readonly string[] = Object.keys(
  keySlots({ keyId: '', thumbprint: '', certificate: null }),
);
