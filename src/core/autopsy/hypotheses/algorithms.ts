import { algorithms, type AlgorithmFacts } from '../../keys/algorithms.js';
import { keyShape } from '../../keys/strength/shape.js';
import type { Attempt, Hypothesis, Subject } from '../hypothesis.js';

/** The right key with another hash, padding or salt than alg says (RFC 7518 sections 3.2 to 3.5). */
export const otherAlgorithms: Hypothesis = {
  family: 'algorithm',
  attempts: (subject) => {
    switch (subject.algorithm.kty) {
      case 'oct':
        return ofSameLength(subject);
      case 'RSA':
        return ofRsa(subject);
      case 'EC':
        return otherHashes(subject);
      case 'OKP':
      case 'AKP':
        return [];
    }
  },
};

const otherAlg = (alg: string, algorithm: AlgorithmFacts): Attempt => ({
  causes: [{ kind: 'autopsy-other-alg', alg, actual: algorithm.alg }],
  how: { algorithm },
  remedy: null,
});

/** An HMAC is as long as its hash. */
function ofSameLength({ algorithm: { alg }, signature }: Subject): Attempt[] {
  return algorithms
    .filter((one) => one.kty === 'oct' && one.alg !== alg && one.signatureBytes.includes(signature.length))
    .map((one) => ({ ...otherAlg(alg, one), isOneOfTwo: true }));
}

const hashes = ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'] as const;
const otherHash = (alg: string, hash: string) => [{ kind: 'autopsy-other-hash', alg, hash } as const];

/** ES256 is P-256 with SHA-256, and so on: libraries that are told the curve alone take another hash. */
function otherHashes({ algorithm }: Subject): Attempt[] {
  return hashes
    .filter((hash) => hash !== `SHA-${algorithm.hash}`)
    .map((hash) => ({
      causes: otherHash(algorithm.alg, hash),
      how: { algorithm, signature: { name: 'ECDSA', hash } },
      remedy: null,
    }));
}

function ofRsa({ algorithm, key }: Subject): Attempt[] {
  const { alg } = algorithm;
  const others = algorithms.filter((one) => one.kty === 'RSA' && one.alg !== alg);
  const pss = algorithms.filter((one) => one.family === 'RSA-PSS');
  const modulus = keyShape(key.facts.jwk).bits ?? 0;
  return [
    ...others.map((one) => otherAlg(alg, one)),
    {
      causes: otherHash(alg, 'SHA-1'),
      how: { algorithm, key: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-1' }, signature: 'RSASSA-PKCS1-v1_5' },
      remedy: null,
    },
    ...pss.flatMap((one) => otherSalts(alg, one, modulus)),
  ];
}

/** What libraries take where nobody says: none, SHA-1's, a hash's, or as much as there is room for. */
function otherSalts(alg: string, one: AlgorithmFacts, modulusBits: number): Attempt[] {
  const expected = one.hash / 8;
  const room = Math.ceil((modulusBits - 1) / 8) - expected - 2;
  return [room, 20, 0, 32, 48, 64]
    .filter(
      (found, at, all) => found >= 0 && found <= room && found !== expected && all.indexOf(found) === at,
    )
    .map((found) => ({
      causes: [
        ...(one.alg === alg ? [] : [{ kind: 'autopsy-other-alg', alg, actual: one.alg } as const]),
        { kind: 'autopsy-salt-length', alg: one.alg, found, expected },
      ],
      how: { algorithm: one, signature: { name: 'RSA-PSS', saltLength: found } },
      remedy: null,
    }));
}
