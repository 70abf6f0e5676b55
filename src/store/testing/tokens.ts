import { createHmac, createPublicKey, createSign } from 'node:crypto';
import { editToken } from '../actions/document/document.js';
import { isSecretAwaited } from '../selectors.js';
import { settled, type Opened } from './bench.js';
import { foreignPair } from './ports.js';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token of somebody else, by HMAC. */
export function hmacToken(secret: string): string {
  const input = `${part({ alg: 'HS256' })}.${part({ sub: 'x' })}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

/** A token of somebody else, without kid and exp unless they are given, by the pair of that number. */
export function rsaToken(number: number, { kid, exp }: { kid?: string; exp?: number } = {}): string {
  const input = `${part({ alg: 'RS256', kid })}.${part({ sub: 'x', exp })}`;
  const signature = createSign('RSA-SHA256').update(input).sign(foreignPair(number).privatePem);
  return `${input}.${signature.toString('base64url')}`;
}

/** The set that an issuer with these pairs publishes. */
export const jwksOf = (...numbers: number[]): string =>
  JSON.stringify({
    keys: numbers.map((number) => ({
      ...createPublicKey(foreignPair(number).publicPem).export({ format: 'jwk' }),
      kid: `key-${number}`,
    })),
  });

export async function pasteInto(page: Opened, text: string): Promise<void> {
  editToken(page.bench, text);
  await secretRead(page);
}

/** Nothing changes any more; what reads secrets may still have to be loaded. */
export async function secretRead(page: Opened): Promise<void> {
  do await settled(page);
  while (isSecretAwaited(page.bench.getState()));
  await settled(page);
}
