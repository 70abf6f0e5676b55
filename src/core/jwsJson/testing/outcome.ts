import type { JWK } from 'jose';
import { generateHandle } from '../../keys/generate.js';
import type { KeyHandle } from '../../keys/handle.js';
import { keyOfJwk } from '../../keys/testing/keys.js';
import { readJwsJson } from '../read.js';
import { verifyJwsJson } from '../verify.js';

export function never(why = 'not to be'): never {
  throw new Error(why);
}

/** A key that its issuer gave, with a kid. */
export async function handle(jwk: JWK, kid = 'none'): Promise<KeyHandle> {
  const key = await keyOfJwk(jwk);
  return {
    ...key,
    id: kid,
    origin: 'read',
    read: { source: 'jwk', problems: [], kid },
    keptAs: null,
  };
}

/** Reads and verifies, with keys that others have. */
export async function outcome(json: unknown, keys: readonly KeyHandle[]) {
  const jws = readJwsJson(typeof json === 'string' ? json : JSON.stringify(json));
  return { jws, verdict: await verifyJwsJson(jws, keys, keys) };
}

/** Small pairs of three kinds. */
export const pairs = (): Promise<KeyHandle[]> =>
  Promise.all(
    (['ES256', 'PS256', 'Ed25519'] as const).map(async (alg) => {
      const made = await generateHandle(alg, 'generated', alg, 2048);
      return made.ok ? made.value : never(made.problem.kind);
    }),
  );
