import * as base64url from 'jose/base64url';
import { canonical } from './canonical.js';
import type { KeyId } from '../../confusable.js';
import { fromBase64, fromHex, toHex, type Bytes } from '../../bytes/bytes.js';

/** Hexadecimal, lower case: SHA-1 and SHA-256 of the DER of a certificate. */
export type CertificateThumbprints = { sha1: string; sha256: string };

/** How a name is made; the base64url forms of a certificate are x5t and x5t#S256 (RFC 7515 sections 4.1.7, 4.1.8). */
export type NameForm =
  'fingerprint' | 'ssh' | 'libtrust' | 'spki-hex' | 'x5t' | 'x5t#S256' | 'sha1-hex' | 'sha256-hex';
export type OtherName = { form: NameForm; value: string };

/** What names are made of; null where there is none: a secret has no public half to be hashed. */
export type Named = { keyId: KeyId | null; certificate: CertificateThumbprints | null; ssh: string | null };

/** What systems call a key, besides its Key ID and its JWK thumbprint. */
export function otherNamesOf({ keyId, certificate, ssh }: Named): OtherName[] {
  const digest = keyId === null ? null : fromBase64(keyId);
  return [
    ...(digest
      ? [
          { form: 'fingerprint' as const, value: fingerprintOf(digest) },
          { form: 'libtrust' as const, value: libtrustOf(digest) },
          { form: 'spki-hex' as const, value: toHex(digest) },
        ]
      : []),
    ...(certificate
      ? [
          { form: 'x5t' as const, value: base64url.encode(fromHex(certificate.sha1)) },
          { form: 'x5t#S256' as const, value: base64url.encode(fromHex(certificate.sha256)) },
          { form: 'sha1-hex' as const, value: certificate.sha1 },
          { form: 'sha256-hex' as const, value: certificate.sha256 },
        ]
      : []),
    ...(ssh === null ? [] : [{ form: 'ssh' as const, value: ssh }]),
  ];
}

/** The form by which this text names the key; null where it does not. */
export function formOf(named: Named, text: string): NameForm | null {
  const plain = canonical(text);
  return otherNamesOf(named).find(({ value }) => canonical(value) === plain)?.form ?? null;
}

/** As Snowflake writes it: of the SubjectPublicKeyInfo, in standard base64 with padding. */
const fingerprintOf = (digest: Bytes): string => `SHA256:${btoa(String.fromCharCode(...digest))}`;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** As docker-registry names keys: base32 of the first 240 bits of the digest, in twelve groups of four. */
function libtrustOf(digest: Bytes): string {
  const bits = Array.from(digest.slice(0, 30), (byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = bits.replace(/.{5}/g, (five) => alphabet.charAt(Number.parseInt(five, 2)));
  return letters.replace(/.{4}(?=.)/g, '$&:');
}
