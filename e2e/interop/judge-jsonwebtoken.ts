import jsonwebtoken, { type Algorithm } from 'jsonwebtoken';
import { families, type Judge } from './judge.js';

const known = Object.values(families).flat();
function named(alg: string): Algorithm {
  const found = known.find((name) => name === alg);
  if (!found) throw new Error(`jsonwebtoken does not know ${alg}`);
  return found;
}

/** npm's jsonwebtoken. */
export const jsonwebtokenJudge: Judge = {
  name: 'jsonwebtoken',
  algorithms: known,
  signs: (alg, claims, { privateKey }) =>
    Promise.resolve(jsonwebtoken.sign(claims, privateKey, { algorithm: named(alg) })),
  verifies(alg, token, { publicKey }) {
    try {
      jsonwebtoken.verify(token, publicKey, { algorithms: [named(alg)] });
      return Promise.resolve(true);
    } catch (error) {
      if (error instanceof jsonwebtoken.JsonWebTokenError) return Promise.resolve(false);
      throw error;
    }
  },
};
