import { createHmac } from 'node:crypto';

const encode = (text: string) => Buffer.from(text).toString('base64url');
const decode = (part: string) => Buffer.from(part, 'base64url').toString();
const flip = (part: string, at = 9) =>
  part.slice(0, at) + (part[at] === 'A' ? 'B' : 'A') + part.slice(at + 1);

/** Tokens made out of a good RS256 token without its private key, by what was done; nobody may accept one. */
export function forgeries(token: string, publicKeyPem: string): Record<string, string> {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const as = (alg: string) => encode(decode(header).replace('RS256', alg));
  const longer = encode(decode(payload).replace(/"exp":\d+/, '$&0'));
  const confused = `${as('HS256')}.${payload}`;
  return {
    'header changed': `${flip(header)}.${payload}.${signature}`,
    'payload changed': `${header}.${flip(payload)}.${signature}`,
    'signature changed': `${header}.${payload}.${flip(signature)}`,
    'signature cut': `${header}.${payload}.${signature.slice(0, -8)}`,
    'lifetime stretched': `${header}.${longer}.${signature}`,
    'a fourth part': `${token}.${signature}`,
    'alg none': `${as('none')}.${payload}.`,
    'alg None with the signature kept': `${as('None')}.${payload}.${signature}`,
    'HS256 with the public key as the secret': `${confused}.${createHmac('sha256', publicKeyPem).update(confused).digest('base64url')}`,
  };
}
