import type { KeyObject } from 'node:crypto';

/** One key in Node's form; for HMAC both are the secret. */
export type Pair = { privateKey: KeyObject; publicKey: KeyObject };

/** A tool that signs and verifies compact tokens, for the algorithms that it knows by these names. */
export type Judge = {
  name: string;
  algorithms: readonly string[];
  /** A compact token over these claims. */
  signs(alg: string, claims: object, pair: Pair): Promise<string>;
  /** Whether it accepts the token; throws where it could not judge at all. */
  verifies(alg: string, token: string, pair: Pair): Promise<boolean>;
};

export const families = {
  RS: ['RS256', 'RS384', 'RS512'],
  PS: ['PS256', 'PS384', 'PS512'],
  ES: ['ES256', 'ES384', 'ES512'],
  HS: ['HS256', 'HS384', 'HS512'],
} as const;

export const pemOf = (key: KeyObject): string =>
  key.export({ format: 'pem', type: key.type === 'private' ? 'pkcs8' : 'spki' }).toString();
