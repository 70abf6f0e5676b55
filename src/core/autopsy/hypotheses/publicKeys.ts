import { algorithms } from '../../keys/algorithms.js';
import { secretsOf } from '../../token/verify/keyConfusion.js';
import type { Attempt, Hypothesis } from '../hypothesis.js';

const mostKeys = 5;

/**
 * An HMAC with a public key as the secret: a forgery (RFC 8725 section 2.1), or a library that was given the key
 * for the secret.
 */
export const publicKeySecrets: Hypothesis = {
  family: 'public-key',
  attempts: ({ algorithm, key, others, signature }) => {
    const { alg } = algorithm;
    // The header may name the algorithm that the key is for.
    const hmacs = algorithms.filter(
      (one) =>
        one.kty === 'oct' &&
        one.signatureBytes.includes(signature.length) &&
        (algorithm.kty !== 'oct' || one.alg === alg),
    );
    const keys = [key, ...others].flatMap(({ facts }) =>
      facts.spki ? [{ ...facts, spki: facts.spki }] : [],
    );
    return keys.slice(0, mostKeys).flatMap(({ spki, keyId }) =>
      hmacs.flatMap((hmac) =>
        secretsOf(spki).map(({ form, secret }): Attempt => ({
          causes: [{ kind: 'autopsy-public-key-secret', alg: hmac.alg, form, keyId }],
          by: { secret },
          how: { algorithm: hmac },
          remedy: null,
        })),
      ),
    );
  },
};
