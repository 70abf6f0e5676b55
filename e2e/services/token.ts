import { constants, createHmac, sign } from 'node:crypto';
import type { Case, Good, Signer } from './cases.js';
import type { Pair } from './key.js';

const encode = (text: string) => Buffer.from(text).toString('base64url');

/** The token of a case. */
export function tokenOf(given: Case, good: Good, key: Pair): string {
  const header = JSON.stringify({ ...good.header, ...given.header?.(good) });
  const claims = JSON.stringify({ ...good.claims, ...given.claims?.(good) });
  const input = [given.headerText?.(header) ?? header, given.claimsText?.(claims, good) ?? claims]
    .map(encode)
    .join('.');
  const token = `${input}.${signatureOf(input, given.signer ?? 'RS256', key).toString('base64url')}`;
  return given.then?.(token) ?? token;
}

function signatureOf(input: string, signer: Signer, { privateKey, otherKey, publicPem }: Pair): Buffer {
  const bytes = Buffer.from(input);
  switch (signer) {
    case 'RS256':
      return sign('sha256', bytes, privateKey);
    case 'RS384':
      return sign('sha384', bytes, privateKey);
    case 'PS256':
      return sign('sha256', bytes, {
        key: privateKey,
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: 32,
      });
    case 'other key':
      return sign('sha256', bytes, otherKey);
    case 'HS256 with the public key':
      return createHmac('sha256', publicPem).update(bytes).digest();
    case 'none':
      return Buffer.alloc(0);
  }
}
