import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/** Made for these tests. */
export const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const otherPair = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

export function signed(claims: object, header: object = {}, { privateKey } = pair): string {
  const input = `${encode({ alg: 'ES256', typ: 'JWT', kid: 'k-1', ...header })}.${encode(claims)}`;
  const signature = sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
export const halfHash = (text: string): string => digest(text).subarray(0, 16).toString('base64url');
export const wholeHash = (text: string): string => digest(text).toString('base64url');

export const jwkOf = ({ publicKey } = pair) => publicKey.export({ format: 'jwk' });
/** RFC 7638. */
export function thumbprintOf(from = pair): string {
  const { crv, kty, x, y } = jwkOf(from);
  return wholeHash(JSON.stringify({ crv, kty, x, y }));
}

const issuer = { iss: 'https://op.example', sub: 'u-1', iat: 1_796_000_000, exp: 1_796_003_600 };
export const accessToken = (claims: object = {}): string =>
  signed({ ...issuer, aud: 'orders', client_id: 'portal', scope: 'read', ...claims }, { typ: 'at+jwt' });
export const idToken = (claims: object = {}): string =>
  signed({ ...issuer, aud: 'portal', nonce: 'n-1', ...claims });
export const refreshToken = (claims: object = {}): string =>
  signed({ ...issuer, aud: 'https://op.example', azp: 'portal', typ: 'Refresh', ...claims });
export const proof = (claims: object = {}, from = pair): string =>
  signed(
    { htm: 'GET', htu: 'https://api.example/orders', iat: 1_796_000_000, jti: 'j-1', ...claims },
    { typ: 'dpop+jwt', jwk: jwkOf(from) },
    from,
  );
