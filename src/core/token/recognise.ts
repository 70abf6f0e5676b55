import { memberOf, readJson, stringValue, type JsonReading } from '../json/read.js';
import type { KeyTextFormat, TokenProblem } from './problems.js';

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

/** How the base64 of a DER SubjectPublicKeyInfo starts: RSA, EC, Ed25519 (RFC 5480, RFC 8410). */
const spkiStart =
  /^M[A-Z][A-Za-z0-9+/]{0,6}(?:ANBgkqhkiG9w0BAQEFAAOC|wEwYHKoZIzj0CAQ|BAGByqGSM49AgEG|CowBQYDK2Vw)|^MCowBQYDK2Vw|^M[A-Za-z]{1,3}wEAYHKoZIzj0CAQYFK4E/;
/** PKCS#8 and PKCS#1 private keys: a version number stands first. */
const privateStart =
  /^M[A-Za-z0-9+/]{2,8}(?:IBADANBgkqhkiG9w0BAQEFAASC|IBAAKCAQ|QIBADA|gEAMB|C4CAQAwBQYDK2Vw)/;

function recogniseDer(text: string): TokenProblem | null {
  const start = text.slice(0, 64);
  if (privateStart.test(start)) return { kind: 'token-is-private-key', format: 'der' };
  return spkiStart.test(start) ? publicKey('der') : null;
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
  });
  if (length > near || /\s/.test(text)) return { kind: 'token-not-found', length };
  if (/^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i.test(text)) return opaque('uuid');
  if (/^(?:0x)?[0-9a-f]{16,}$/i.test(text)) return opaque('hex');
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
