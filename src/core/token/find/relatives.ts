import { decodeBase64url } from '../../bytes/base64url.js';
import { inflate, inflateZlib } from '../../bytes/inflate.js';
import { decodeUtf8 } from '../../bytes/utf8.js';
import { memberOf, readJson } from '../../json/read.js';

/** What is pasted in a token's place and is signed or encrypted too, but is no JWT. */
export type Relative =
  | 'paseto-public'
  | 'paseto-local'
  | 'flask'
  | 'itsdangerous'
  | 'django'
  | 'rails-signed'
  | 'rails-encrypted'
  | 'express'
  | 'saml'
  | 'kerberos'
  | 'ntlm'
  | 'health-card';

/** `data` is the JSON inside that anyone can read; null where there is none. */
export type FoundRelative = { relative: Relative; data: Uint8Array<ArrayBuffer> | null };

const longest = 200_000;
const mostInflated = 200_000;

type Recogniser = (text: string) => FoundRelative | null;

/** The relative that a whole text is, behind the name of a cookie or header; null where it may be a JWT. */
export function recogniseRelative(text: string): FoundRelative | null {
  if (text.length > longest) return null;
  const bare = withoutName(text);
  for (const recognise of recognisers) {
    const found = recognise(bare);
    if (found) return found;
  }
  return null;
}

const named = /^(?:(?:set-)?cookie\s*:\s*)?[\w.-]{1,60}=(?=[^=\s])/i;
const header = /^(?:(?:www-|proxy-)?(?:authorization|authenticate)\s*:\s*)?(?:(?:bearer|token)\s+)?/i;

function withoutName(text: string): string {
  const value = text.replace(header, '').replace(named, '');
  return value.replace(/;[\s\S]*$/, '').replace(/^["']|["']$/g, '');
}

const is = (relative: Relative, data: FoundRelative['data'] = null): FoundRelative => ({ relative, data });

/** Bytes that are a JSON object without alg: the data of a session, and no header. */
function dataOf(bytes: Uint8Array<ArrayBuffer> | null): FoundRelative['data'] {
  const text = bytes && decodeUtf8(bytes);
  const json = text === null ? null : readJson(text);
  return json?.root?.kind === 'object' && !json.problem && !memberOf(json, 'alg') ? bytes : null;
}

/** Python's two frameworks write a dot before data that they compressed. */
function pythonData(encoded: string): FoundRelative['data'] {
  const isCompressed = encoded.startsWith('.');
  const { bytes } = decodeBase64url(isCompressed ? encoded.slice(1) : encoded);
  return dataOf(isCompressed ? inflateZlib(bytes, mostInflated) : bytes);
}

/** Of SHA-1, SHA-256, SHA-384 and SHA-512. */
const macLengths = [27, 43, 64, 86];

const paseto: Recogniser = (text) => {
  const [, version = '', purpose, encoded = ''] =
    /^v([1-4])\.(local|public)\.([\w-]{20,})(?:\.[\w-]*)?$/.exec(text) ?? [];
  if (purpose === undefined) return null;
  if (purpose === 'local') return is('paseto-local');
  // The message, then the signature, whose length follows from the version.
  const { bytes } = decodeBase64url(encoded);
  const signature = { 1: 256, 3: 96 }[version] ?? 64;
  return is('paseto-public', dataOf(bytes.slice(0, Math.max(0, bytes.length - signature))));
};

/** Data, time and signature: the time is four bytes, and data with alg is a JWT's header. */
const itsdangerous: Recogniser = (text) => {
  const [, encoded = '', time, mac = ''] =
    /^(\.?[\w-]{2,})(?:\.([\w-]{6}))?\.([\w-]{27,86})$/.exec(text) ?? [];
  if (!macLengths.includes(mac.length)) return null;
  // Without a time it is a payload and a signature, as of a JWT without its header, but for SHA-1.
  if (time === undefined && mac.length !== 27) return null;
  const data = pythonData(encoded);
  return data && is(time === undefined ? 'itsdangerous' : 'flask', data);
};

/** django.core.signing: value, time in base62, signature. */
const django: Recogniser = (text) => {
  const [, value = '', mac = ''] = /^([^\s:]+):[0-9A-Za-z]{6}:([\w-]{27,43})$/.exec(text) ?? [];
  return macLengths.includes(mac.length) ? is('django', pythonData(value)) : null;
};

const rails: Recogniser = (text) => {
  const plain = text.replace(/%(2B|2F|3D)/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  const [, signed] =
    /^([A-Za-z0-9+/_-]{4,}={0,2})--(?:[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/.exec(plain) ?? [];
  if (signed !== undefined)
    return is('rails-signed', dataOf(decodeBase64url(signed.replaceAll('=', '')).bytes));
  const isEncrypted = /^[A-Za-z0-9+/]{4,}={0,2}--[A-Za-z0-9+/]{16}--[A-Za-z0-9+/]{22}==$/.test(plain);
  return isEncrypted ? is('rails-encrypted') : null;
};

/** cookie-signature of Express: a value and HMAC-SHA-256 in base64. */
const express: Recogniser = (text) =>
  /^s(?::|%3a)\S+\.(?:[A-Za-z0-9+/]|%2[bf]){43}$/i.test(text) ? is('express') : null;

const isSaml = (text: string): boolean =>
  /<(?:\w+:)?(?:Assertion|EncryptedAssertion|Response|AuthnRequest|LogoutRequest|LogoutResponse)\b[^>]*urn:oasis:names:tc:SAML:|^\s*<saml/.test(
    text,
  );

/** XML, in base64 as the POST binding has it, or compressed before as the Redirect binding has it. */
const saml: Recogniser = (text) => {
  if (text.startsWith('<')) return isSaml(text) ? is('saml') : null;
  const plain = text.replace(/%(2B|2F|3D|0A|0D)/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  const compact = plain.replace(/&[\s\S]*$/, '').replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/_-]{40,}={0,2}$/.test(compact)) return null;
  const { bytes } = decodeBase64url(compact.replaceAll('=', ''));
  if (isSaml(decodeUtf8(bytes) ?? '')) return is('saml');
  const inflated = inflate(bytes, mostInflated);
  return inflated && isSaml(decodeUtf8(inflated) ?? '') ? is('saml') : null;
};

/** RFC 4559: GSS-API (RFC 2743 section 3.1) with the mechanism SPNEGO or Kerberos, or NTLM, in base64. */
const negotiate: Recogniser = (text) => {
  const encoded = text.replace(/^(?:negotiate|kerberos|ntlm)\s+/i, '');
  if (!/^[A-Za-z0-9+/]{24,}={0,2}$/.test(encoded)) return null;
  if (encoded.startsWith('TlRMTVNTUA')) return is('ntlm');
  const { bytes } = decodeBase64url(encoded.slice(0, 40));
  const hasMechanism = mechanisms.some((oid) =>
    [2, 3, 4].some((start) => oid.every((byte, at) => bytes[start + at] === byte)),
  );
  return bytes[0] === 0x60 && hasMechanism ? is('kerberos') : null;
};

/** The object identifiers 1.3.6.1.5.5.2 and 1.2.840.113554.1.2.2 in DER. */
const mechanisms = [
  [0x06, 0x06, 0x2b, 0x06, 0x01, 0x05, 0x05, 0x02],
  [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x12, 0x01, 0x02, 0x02],
];

/** What is left when its digits are no whole card: one of several QR codes, or a damaged one. */
const healthCard: Recogniser = (text) => (/^shc:\//i.test(text) ? is('health-card') : null);

const recognisers: readonly Recogniser[] = [
  paseto,
  itsdangerous,
  django,
  rails,
  express,
  saml,
  negotiate,
  healthCard,
];

/** The JWS in the digits of a SMART Health Card's QR code: two for each character, counted from 45. */
export function healthCardToken(text: string): string | null {
  const [, number = '1', total = '1', digits = ''] =
    /^shc:\/(?:(\d+)\/(\d+)\/)?((?:\d\d){20,})$/i.exec(text) ?? [];
  if (digits === '' || number !== '1' || total !== '1' || text.length > longest) return null;
  const codes = digits.match(/\d\d/g) ?? [];
  return codes.map((two) => String.fromCharCode(Number(two) + 45)).join('');
}
