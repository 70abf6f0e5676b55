import { encodeBase64url } from '../../bytes/base64url.js';
import type { EpochSeconds } from '../../confusable.js';
import type { SignatureAlgorithm } from '../../keys/algorithms.js';
import { generateHandle } from '../../keys/generate.js';
import type { KeyHandle } from '../../keys/handle.js';
import { makeProof, type DpopWishes } from '../make.js';
import type { DpopRequest } from '../problems.js';

async function pair(alg: SignatureAlgorithm): Promise<KeyHandle> {
  const made = await generateHandle(alg, 'generated', alg, 2048);
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value;
}
export const [key, rsa, ed25519] = await Promise.all([pair('ES256'), pair('PS256'), pair('Ed25519')]);

export const part = (value: unknown): string =>
  encodeBase64url(new TextEncoder().encode(JSON.stringify(value)));
export const boundToken = (jkt: string | null) =>
  `${part({ alg: 'ES256', typ: 'at+jwt' })}.${part({ sub: 'a', ...(jkt === null ? {} : { cnf: { jkt } }) })}.${'A'.repeat(86)}`;

export const wishes: DpopWishes = {
  method: 'POST',
  url: 'https://api.example/orders?page=2#top',
  accessToken: boundToken(key.facts.thumbprint),
  nonce: 'server-nonce',
  defect: null,
};
/** Proofs of that moment, and the request that they are for. */
export function proofsAt(now: EpochSeconds, jti: () => string) {
  const request: DpopRequest = { ...wishes, now, skew: 0 };
  const made = async (also: Partial<DpopWishes> = {}, by = key): Promise<string> => {
    const answer = await makeProof({ ...wishes, ...also }, by, { now, jti: jti() });
    if (!answer.ok) throw new Error(answer.problem.kind);
    return answer.value.token;
  };
  return { request, made };
}

export function never(): never {
  throw new Error('not to be');
}
