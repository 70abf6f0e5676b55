import { memberOf, readJson, stringValue, type JsonReading } from '../../json/read.js';
import { decodeBase64url } from '../../bytes/base64url.js';
import type { KeyTextFormat, TokenProblem } from '../problems.js';
import { startsLikeHeader } from './scan.js';

/** How far a text is looked into for a sign of what it is. */
const near = 200_000;

/** Names a key or certificate that was pasted in the token's place; null where it is none. */
export function recogniseKey(text: string): TokenProblem | null {
  const label = /-----BEGIN ([A-Z0-9 ]{1,60})-----/.exec(text.slice(0, near))?.[1];
  if (label?.includes('PRIVATE KEY')) return { kind: 'token-is-private-key', format: 'pem' };
  if (label?.includes('PUBLIC KEY')) return publicKey('pem');
  if (label?.includes('CERTIFICATE')) return { kind: 'token-is-key', what: 'certificate', format: 'pem' };
  if (/^(?:ssh-(?:rsa|ed25519)|ecdsa-sha2-nistp\d{3}) AAAA/.test(text)) return publicKey('ssh');
  return recogniseDer(text) ?? (text.startsWith('{') ? recogniseJwk(text, readJson(text)) : null);
}

const publicKey = (format: KeyTextFormat): TokenProblem => ({
  kind: 'token-is-key',
  what: 'public-key',
  format,
});

/**
 * DER (X.690) in bare base64. A private key (RFC 5208, RFC 8017 appendix A.1.2, RFC 5915) starts with a
 * version number, a SubjectPublicKeyInfo or an encrypted private key with the name of an algorithm.
 */
function recogniseDer(text: string): TokenProblem | null {
  if (!/^M[A-Za-z0-9+/]{39}/.test(text)) return null;
  const { bytes } = decodeBase64url(text.slice(0, 64));
  if (bytes[0] !== SEQUENCE) return null;
  const first = contentStart(bytes, 0);
  if (bytes[first] === INTEGER) {
    return bytes[first + 1] === 1 ? { kind: 'token-is-private-key', format: 'der' } : publicKey('der');
  }
  if (bytes[first] !== SEQUENCE) return null;
  const inner = contentStart(bytes, first);
  if (bytes[inner] === VERSION) return { kind: 'token-is-key', what: 'certificate', format: 'der' };
  if (bytes[inner] !== OBJECT_IDENTIFIER) return null;
  const isEncrypted = pkcs5.every((byte, at) => bytes[inner + 2 + at] === byte);
  return isEncrypted ? { kind: 'token-is-private-key', format: 'der' } : publicKey('der');
}

const INTEGER = 0x02;
const OBJECT_IDENTIFIER = 0x06;
const SEQUENCE = 0x30;
/** The version of an X.509 certificate (RFC 5280 section 4.1). */
const VERSION = 0xa0;
/** 1.2.840.113549.1.5: what encrypts private keys (RFC 8018 appendix A). */
const pkcs5 = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05];

function contentStart(bytes: Uint8Array, tag: number): number {
  const length = bytes[tag + 1] ?? 0;
  return tag + 2 + (length > 0x80 ? length - 0x80 : 0);
}

function recogniseJwk(text: string, json: JsonReading): TokenProblem | null {
  const keys = memberOf(json, 'keys')?.value;
  if (keys?.kind === 'array') {
    return hasPrivateMember(text) ? { kind: 'token-is-private-key', format: 'jwks' } : publicKey('jwks');
  }
  const kty = memberOf(json, 'kty');
  if (!kty) return null;
  const isSecret =
    stringValue(text, kty.value) === 'oct' || ['d', 'priv', 'k'].some((name) => memberOf(json, name));
  return isSecret ? { kind: 'token-is-private-key', format: 'jwk' } : publicKey('jwk');
}

/** RFC 7518 sections 6.2.2, 6.3.2 and 6.4: `d` of RSA, EC and OKP, `k` of a secret; `priv` of ML-DSA. */
const hasPrivateMember = (text: string): boolean => /"(?:d|k|priv)"\s{0,9}:\s{0,9}"/.test(text);

/** Says of a text in which nothing decodes what it may be instead. */
export function recogniseOther(text: string): TokenProblem {
  const { length } = text;
  const opaque = (looks: 'uuid' | 'hex' | 'opaque'): TokenProblem => ({
    kind: 'token-is-opaque',
    looks,
    length,
    issuer: null,
  });
  if (length > near || /\s/.test(text)) return { kind: 'token-not-found', length };
  if (/^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i.test(text)) return opaque('uuid');
  if (/^(?:0x)?[0-9a-f]{16,}$/i.test(text)) return opaque('hex');
  if (/^[\w-]+$/.test(text) && startsLikeHeader(text, 0))
    return { kind: 'token-segment-count', count: 1, missing: ['payload', 'signature'], doubledDot: false };
  return /^[\w~+/.=-]{16,}$/.test(text) ? opaque('opaque') : { kind: 'token-not-found', length };
}

/** JSON without a signature: what a header or payload would hold; null where it is not even that. */
export function recogniseJson(text: string): 'header' | 'payload' | 'json' | null {
  if (!/^[{[]/.test(text)) return null;
  const json = readJson(text);
  if (json.problem && !(text.startsWith('{') && text.endsWith('}') && text.includes('"'))) return null;
  if (memberOf(json, 'alg')) return 'header';
  return text.startsWith('{') ? 'payload' : 'json';
}
